package pegawai

import (
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/internal/spreadsheet"
)

// The reasons for which [ParseNIP] and [NIP.CheckAsOf] refuse a number of 18 digits, for errors.Is. All of them match
// aparatur.ErrRange too. They are variables in order to be comparable, and not to be assigned.
var (
	// ErrBirthDate: there is no such date of birth, or its year is before 1900.
	ErrBirthDate = fault.Because(fault.ErrRange, "no such date of birth", "tanggal lahir itu tidak ada")
	// ErrAppointment: the year of appointment is outside 1900 to 2199, or the person was younger than 16.
	ErrAppointment = fault.Because(fault.ErrRange, "appointed too young or too late", "pengangkatan di bawah usia minimum atau tahunnya tidak wajar")
	// ErrSex: the digit of the sex is neither of two.
	ErrSex = fault.Because(fault.ErrRange, "the digit of the sex is not one of two", "angka jenis kelamin tidak dikenal")
	// ErrSerial: the serial number is zero.
	ErrSerial = fault.Because(fault.ErrRange, "the serial number is zero", "nomor urut nol")
	// ErrFuture: birth or appointment lies after the day of the check.
	ErrFuture = fault.Because(fault.ErrRange, "birth or appointment in the future", "tanggal lahir atau pengangkatan di masa depan")
)

var (
	errNotEighteen = fault.Because(fault.ErrSyntax, "not the digits of a NIP: too few or too many", "jumlah angkanya bukan jumlah angka NIP")
	errGroups      = fault.Because(fault.ErrSyntax, "not in the groups of a NIP", "pengelompokan angkanya bukan pengelompokan NIP")
)

// minAge is the youngest age at appointment that the check lets pass (library, after the reading of the law that nobody
// is appointed as a child); real rules ask for more.
const minAge = 16

// The years of birth and appointment that the check lets pass; they are those of aparatur.Period.
const (
	minYear = 1900
	maxYear = 2199
)

// ParseNIP reads a number as people write it: bare ("190102151921031001"), with dots or blanks between its groups
// ("19010215.192103.1.001", "19010215 192103 1 001", "19010215 1921 03 1 001"), with a label before it ("NIP", "NIP.",
// "N I P :", "NI PPPK", "NIPPPK") and with the apostrophe by which spreadsheets mark text. Blanks may be any white space.
// Everything else is refused: nothing is stripped, no digit is guessed. It allocates nothing for a number that it reads.
//
// Of 18 digits it checks that
//
//   - the date of birth exists, in a year from 1900 ([ErrBirthDate]);
//   - the year of appointment is at most 2199, and the person was 16 by its end, for a PNS by the end of the month
//     ([ErrAppointment]);
//   - the digit of the sex is 1 or 2 ([ErrSex]), and the serial number not 000 ([ErrSerial]).
//
// Digits 13 and 14 that are neither a month nor those of a PPPK make no error: the kind of the number is [UnknownNIP], and
// what all known kinds share is checked. Nine digits are an old NIP ([OldNIP]), of which nothing more is known.
//
// # What it cannot know
//
// A NIP has no check digit: a wrong digit mostly gives another number that passes. Whether a number was ever issued, to
// whom, and whether date of birth and sex are those of the person, only the agency's records tell; a number issued with a
// wrong date of birth keeps it. ParseNIP does not know today's date: for that use [NIP.CheckAsOf]. The label is not
// compared with the kind.
//
// The error is a *aparatur.ParseError that prints no digit of the number. It matches aparatur.ErrEmpty, ErrSyntax, ErrRange
// (and one of the reasons above), or ErrSpreadsheet for a number that a spreadsheet has damaged (1.98601E+17, and bare digits
// that end in 000): its lost digits cannot be computed, the number has to be fetched again as text.
func ParseNIP(s string) (NIP, error) {
	x, digits, err := scanNIP(s)
	if err != nil {
		return NIP{}, refuseNIP(s, err)
	}
	if digits == oldDigits {
		return makeNIP(x | oldBit), nil
	}
	if err := checkNIP(x); err != nil {
		return NIP{}, refuseNIP(s, err)
	}
	return makeNIP(x), nil
}

// ParseNIPAsOf is [ParseNIP] followed by [NIP.CheckAsOf]: it also refuses a number whose birth or appointment lies after
// the day d ([ErrFuture]).
func ParseNIPAsOf(s string, d aparatur.Date) (NIP, error) {
	n, err := ParseNIP(s)
	if err != nil {
		return NIP{}, err
	}
	if err := n.CheckAsOf(d); err != nil {
		return NIP{}, refuseNIP(s, ErrFuture)
	}
	return n, nil
}

func refuseNIP(input string, why error) error {
	return &fault.ParseError{Type: "pegawai.NIP", Input: input, Personal: true, Err: why}
}

// scanNIP returns the digits of s as a number, and how many there are: 18 or 9.
func scanNIP(s string) (x uint64, digits int, err error) {
	rest := trimLabel(s)
	if rest == "" {
		if len(trimBlank(s)) > 0 {
			return 0, 0, fault.ErrSyntax
		}
		return 0, 0, fault.ErrEmpty
	}
	grouped := false
	gap, dots := false, 0 // what stands between the digit before and the next one
	for _, r := range rest {
		switch {
		case '0' <= r && r <= '9':
			if gap || dots > 0 {
				if digits != 8 && digits != 12 && digits != 14 && digits != 15 {
					return 0, 0, damagedOr(s, errGroups)
				}
				grouped, gap, dots = true, false, 0
			}
			if digits == nipDigits {
				return 0, 0, damagedOr(s, errNotEighteen)
			}
			x = 10*x + uint64(r-'0')
			digits++
		case r == '.' && digits > 0 && dots == 0:
			dots++
		case blank(r):
			gap = true
		default:
			return 0, 0, damagedOr(s, fault.ErrSyntax)
		}
	}
	switch {
	case dots > 0:
		return 0, 0, damagedOr(s, fault.ErrSyntax)
	case digits == oldDigits && !grouped:
		return x, digits, nil
	case digits != nipDigits:
		return 0, 0, damagedOr(s, errNotEighteen)
	case !grouped && x%1000 == 0:
		return 0, 0, fault.ErrSpreadsheet
	}
	return x, digits, nil
}

func damagedOr(s string, why error) error {
	if spreadsheet.Damaged(trimLabel(s), nipDigits) {
		return fault.ErrSpreadsheet
	}
	return why
}

func checkNIP(x uint64) error {
	birthYear, birthMonth, birthDay := part(x, 0, 4), part(x, 4, 6), part(x, 6, 8)
	year, month := part(x, 8, 12), part(x, 12, 14)
	young := year < birthYear+minAge
	if kindOf(x) == NIPPNS && year == birthYear+minAge {
		young = month < birthMonth
	}
	sex := Sex(part(x, 14, 15))
	switch {
	case birthYear < minYear || birthYear > maxYear || !dateExists(birthYear, birthMonth, birthDay):
		return ErrBirthDate
	case young || year > maxYear:
		return ErrAppointment
	case !sex.IsValid():
		return ErrSex
	case part(x, 15, 18) == 0:
		return ErrSerial
	}
	return nil
}

func dateExists(year, month, day int) bool {
	_, err := aparatur.NewDate(year, time.Month(month), day)
	return err == nil
}

// trimLabel returns s without blanks around it, the label before the number, and one apostrophe.
func trimLabel(s string) string {
	s = trimBlank(s)
	if s != "" && s[0] == '\'' {
		s = trimBlank(s[1:])
	}
	rest, found := s, false
	for _, label := range [...]string{"nipppk", "nip"} {
		if rest, found = cutLetters(s, label); found {
			break
		}
	}
	if !found {
		return s
	}
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		if r != '.' && r != ':' && !blank(r) {
			break
		}
		rest = rest[size:]
	}
	if rest != "" && rest[0] == '\'' {
		rest = rest[1:]
	}
	return rest
}

// cutLetters cuts the letters off the beginning of s, in any case, with blanks and dots between them.
func cutLetters(s, letters string) (rest string, found bool) {
	next := 0
	for i, r := range s {
		switch {
		case next == len(letters):
			return s[i:], true
		case unicode.ToLower(r) == rune(letters[next]):
			next++
		case next > 0 && (r == '.' || blank(r)):
		default:
			return s, false
		}
	}
	return "", next == len(letters)
}

func trimBlank(s string) string {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if !blank(r) {
			break
		}
		s = s[size:]
	}
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !blank(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

func blank(r rune) bool { return unicode.IsSpace(r) || spreadsheet.Invisible(r) }
