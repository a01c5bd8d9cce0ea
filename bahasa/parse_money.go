package bahasa

import (
	"math/bits"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

var errSenDigits = fault.Because(fault.ErrSyntax,
	"sen are written with two digits", "sen ditulis dengan dua angka")

// ParseRupiah reads an amount of whole rupiah as forms and letters have it, with or without the symbol:
//
//	Rp1.250.000, Rp1.250.000,00, Rp 1.250.000,-, Rp. 1.250.000,00, Rp.1.250.000,--, IDR 1.250.000
//	1.250.000, 1250000, 1.250.000 rupiah, -Rp1.000, Rp-1.000
//
// It reads all that [Rupiah] writes. Sen other than 00 are refused, for they would be lost: that error matches ErrRange, and
// [ParseRupiahSen] reads the amount. What is ambiguous is refused with the reason, never guessed: "1,250" and "86.19" match
// ErrAmbiguous, and so does "1.250.00", whose last dot may stand before sen. Amounts in English ("1,250,000.00") and sen of
// one digit match ErrSyntax, 1.5E+06 ErrSpreadsheet, what is no int64 ErrRange. The error is a *aparatur.ParseError.
func ParseRupiah(s string) (rupiah int64, err error) {
	n, err := parseSen(s)
	if err == nil && n.sen != 0 {
		err = errSen
	}
	if err == nil {
		v, ok := signedInt64(n.neg, n.rupiah)
		if ok {
			return v, nil
		}
		err = fault.ErrRange
	}
	return 0, &fault.ParseError{Type: "bahasa.Rupiah", Input: s, Err: err}
}

// ParseRupiahSen reads an amount and returns it in sen: "Rp900.500,50" is 90_050_050, and "Rp1.250.000,-" is 125_000_000.
// It reads all that [RupiahSen] writes, and whatever [ParseRupiah] reads, with sen or without. The errors are those of
// ParseRupiah, but for sen.
func ParseRupiahSen(s string) (sen int64, err error) {
	n, err := parseSen(s)
	if err == nil {
		hi, lo := bits.Mul64(n.rupiah, 100)
		lo, carry := bits.Add64(lo, n.sen, 0)
		v, ok := signedInt64(n.neg, lo)
		if hi+carry == 0 && ok {
			return v, nil
		}
		err = fault.ErrRange
	}
	return 0, &fault.ParseError{Type: "bahasa.RupiahSen", Input: s, Err: err}
}

type amount struct {
	neg         bool
	rupiah, sen uint64
}

func parseSen(s string) (a amount, err error) {
	text := strings.TrimSpace(s)
	if text == "" {
		return a, fault.ErrEmpty
	}
	text, before := cutMinus(text)
	f, err := scanFigures(cutDash(cutSymbol(text)))
	if err != nil {
		if err == fault.ErrEmpty {
			err = fault.ErrSyntax // a symbol without an amount
		}
		return a, err
	}
	if before && f.neg {
		return a, fault.ErrSyntax
	}
	a.neg = before || f.neg
	switch {
	case !f.comma:
	case f.mayBeGroup():
		return a, errCommaPoint
	case len(f.frac) != 2:
		return a, errSenDigits
	default:
		a.sen = 10*uint64(f.frac[0]-'0') + uint64(f.frac[1]-'0')
	}
	var ok bool
	if a.rupiah, ok = f.wholeNumber(); !ok {
		return a, fault.ErrRange
	}
	return a, nil
}

// cutSymbol takes the name of the currency off, which stands before the figures or behind them.
func cutSymbol(s string) string {
	for _, symbol := range [...]string{"rp.", "rp", "idr"} {
		if len(s) >= len(symbol) && strings.EqualFold(s[:len(symbol)], symbol) {
			return strings.TrimSpace(s[len(symbol):])
		}
	}
	s, _ = cutSuffixFold(s, "rupiah")
	return strings.TrimSpace(s)
}

// cutDash takes off the mark that fills the place of the sen: 1.250.000,- or 1.250.000,--.
func cutDash(s string) string {
	for _, dash := range [...]string{",-", ",--", ",\u2013", ",=", ".-"} {
		if rest, ok := strings.CutSuffix(s, dash); ok && rest != "" && !strings.Contains(rest, ",") {
			return rest
		}
	}
	return s
}
