package pegawai

import (
	"cmp"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/aparatur/aparatur"
)

// NIP is the identity number of a civil servant: the 18 digits of a PNS (nomor induk pegawai) or of a PPPK (nomor induk
// PPPK), or the nine digits of the old NIP. It is made by [ParseNIP]; every NIP that can be made has passed the checks
// that are said there. It is a small value: copy it, compare it with ==, use it as the key of a map, sort it with
// [NIP.Compare]. It is immutable and safe for concurrent use.
//
// The zero value is no number: it is not valid, sorts before every number, and is written as empty text and as NULL.
//
// # Personal data
//
// A number tells date of birth and sex. Package fmt therefore prints a NIP with every verb, and log/slog logs it, as
// [NIP.Masked] does, also as a field of another struct, and what prints fields without calling methods shows no digit of
// it. What writes the number in full is called by name ([NIP.Spaced], [NIP.Dotted], [NIP.Bare]), and there is no method
// String. The codecs for text, JSON and SQL write it in full, because they must: slog's JSON handler writes a struct, a
// slice or a map of the caller's through the JSON codec, and it prints the number there. Give such a struct a method
// LogValue.
type NIP struct {
	// The number, old numbers marked, under a key of the process, so that no way of printing that calls no methods
	// (%p, a debugger of structs) shows it. Zero stands for no number: the key has a bit that no number has.
	veiled uint64
}

var veil = rand.Uint64() | 1<<63

// oldBit marks numbers of nine digits. No number of 18 digits reaches it.
const oldBit = 1 << 62

const (
	nipDigits = 18
	oldDigits = 9
)

func makeNIP(n uint64) NIP { return NIP{n ^ veil} }

// number returns the digits as a number, and whether they are nine; 0 for no number.
func (n NIP) number() (number uint64, old bool) {
	if n.IsZero() {
		return 0, false
	}
	x := n.veiled ^ veil
	return x &^ oldBit, x&oldBit != 0
}

// part returns the digits from the position from, counted from 0, up to the position to.
func (n NIP) part(from, to int) int {
	x, old := n.number()
	if old {
		return 0
	}
	return part(x, from, to)
}

func part(x uint64, from, to int) int {
	for range nipDigits - to {
		x /= 10
	}
	limit := uint64(1)
	for range to - from {
		limit *= 10
	}
	return int(x % limit)
}

// IsZero reports whether n is no number.
func (n NIP) IsZero() bool { return n == NIP{} }

// IsValid reports whether n is a number: every NIP but zero is.
func (n NIP) IsValid() bool { return !n.IsZero() }

// Kind returns whose number it is by digits 13 and 14: a PNS's, a PPPK's, an unknown kind of 18 digits, or an old one; 0
// for no number.
func (n NIP) Kind() NIPKind {
	x, old := n.number()
	switch {
	case n.IsZero():
		return 0
	case old:
		return OldNIP
	}
	return kindOf(x)
}

func kindOf(x uint64) NIPKind {
	switch k := part(x, 12, 14); {
	case 1 <= k && k <= 12:
		return NIPPNS
	case 21 <= k && k <= 29:
		return NIPPPPK
	}
	return UnknownNIP
}

// BirthDate returns the date of birth (tanggal lahir), digits 1 to 8; the zero Date for an old number, which is not
// decoded, and for none.
func (n NIP) BirthDate() aparatur.Date {
	d, _ := aparatur.NewDate(n.part(0, 4), time.Month(n.part(4, 6)), n.part(6, 8))
	return d
}

// Appointment returns when the person was first appointed: for a PNS the month (TMT CPNS, digits 9 to 14), for others the
// year (digits 9 to 12); the zero Period for an old number and for none.
func (n NIP) Appointment() aparatur.Period {
	var p aparatur.Period
	switch n.Kind() {
	case NIPPNS:
		p, _ = aparatur.Month(n.part(8, 12), time.Month(n.part(12, 14)))
	case NIPPPPK, UnknownNIP:
		p, _ = aparatur.Year(n.part(8, 12))
	}
	return p
}

// AppointmentNumber returns which appointment as a PPPK it is (pengangkatan ke-), 1 to 9, digit 14; 0 for all but a
// PPPK's number.
func (n NIP) AppointmentNumber() int {
	if n.Kind() != NIPPPPK {
		return 0
	}
	return n.part(13, 14)
}

// Sex returns the sex (jenis kelamin), digit 15; 0 for an old number and for none.
func (n NIP) Sex() Sex { return Sex(n.part(14, 15)) }

// Serial returns the serial number (nomor urut), 1 to 999, digits 16 to 18; 0 for an old number and for none.
func (n NIP) Serial() int { return n.part(15, 18) }

// CheckAsOf returns an error where n cannot be a number on the day d: where the person was not born yet, or the
// appointment begins after d. It is a *aparatur.ParseError that matches [ErrFuture]; no number is ErrEmpty. Of an old
// number nothing is known, and so nothing is wrong with it.
func (n NIP) CheckAsOf(d aparatur.Date) error {
	switch {
	case n.IsZero():
		return refuseNIP("", aparatur.ErrEmpty)
	case n.Kind() == OldNIP:
		return nil
	case n.BirthDate().After(d), n.Appointment().Start().After(d):
		return refuseNIP(n.Bare(), ErrFuture)
	}
	return nil
}

// Compare returns -1, 0 or 1 as n sorts before, with or after m: no number first, then old numbers, then those of 18
// digits in the order of the digits, which is that of the dates of birth. It fits slices.SortFunc.
func (n NIP) Compare(m NIP) int { return cmp.Compare(n.rank(), m.rank()) }

func (n NIP) rank() uint64 {
	x, old := n.number()
	if old {
		return x + 1 // 000000000 is above no number
	}
	return x
}

// Spaced returns the number as letters and forms have it, "19010215 192103 1 001"; an old number without spaces; "" for
// none.
func (n NIP) Spaced() string { return string(n.AppendSpaced(make([]byte, 0, 21))) }

// Dotted returns the number with dots, "19010215.192103.1.001"; an old number without them; "" for none.
func (n NIP) Dotted() string { return string(n.AppendDotted(make([]byte, 0, 21))) }

// Bare returns the digits alone, "190102151921031001"; "" for none. It is what the codecs write.
func (n NIP) Bare() string { return string(n.AppendBare(make([]byte, 0, nipDigits))) }

// AppendSpaced appends what [NIP.Spaced] returns to dst.
func (n NIP) AppendSpaced(dst []byte) []byte { return n.appendGroups(dst, ' ') }

// AppendDotted appends what [NIP.Dotted] returns to dst.
func (n NIP) AppendDotted(dst []byte) []byte { return n.appendGroups(dst, '.') }

// AppendBare appends what [NIP.Bare] returns to dst.
func (n NIP) AppendBare(dst []byte) []byte {
	x, old := n.number()
	if n.IsZero() {
		return dst
	}
	if old {
		for limit := uint64(100_000_000); limit > max(x, 1); limit /= 10 {
			dst = append(dst, '0')
		}
	}
	return strconv.AppendUint(dst, x, 10)
}

func (n NIP) appendGroups(dst []byte, separator byte) []byte {
	var buf [nipDigits]byte
	b := n.AppendBare(buf[:0])
	if len(b) != nipDigits {
		return append(dst, b...)
	}
	dst = append(append(dst, b[:8]...), separator)
	dst = append(append(dst, b[8:14]...), separator)
	dst = append(append(dst, b[14]), separator)
	return append(dst, b[15:]...)
}

// Masked returns the number without what it tells of the person: "******** ****** * 001", of an old number nine stars,
// and "" for none. The serial number alone says nothing, and helps to tell two lines of a log apart.
func (n NIP) Masked() string {
	x, old := n.number()
	switch {
	case n.IsZero():
		return ""
	case old:
		return "*********"
	}
	serial := strconv.Itoa(1000 + part(x, 15, 18))
	return "******** ****** * " + serial[1:]
}

// Format prints what [NIP.Masked] returns, for every verb, with the caller's flags.
func (n NIP) Format(s fmt.State, verb rune) { format(s, verb, n.Masked()) }

// LogValue returns what [NIP.Masked] returns.
func (n NIP) LogValue() slog.Value { return slog.StringValue(n.Masked()) }

// format hands the text to fmt with the flags of the caller. Only verbs of strings would print it; the others are taken
// for %v, so that no verb complains of the text with the text.
func format(s fmt.State, verb rune, text string) {
	if verb != 'q' && verb != 's' {
		verb = 'v'
	}
	fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}
