package bahasa

import (
	"math/bits"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

var (
	errFigures = fault.Because(fault.ErrSyntax, "figures where words are wanted", "angka, padahal yang diminta kata bilangan")
	errSen     = fault.Because(fault.ErrRange, "an amount with sen", "jumlah uang dengan sen")
)

// maxWords bounds the text that is read. The longest number in words has about 220 characters.
const maxWords = 512

// ParseTerbilang reads a whole number in words, whatever [Terbilang] writes, without regard to case, line breaks and the
// number of spaces, with or without spaces or hyphens between the words of a number ("duapuluh", "dua-puluh"). These
// variants are read besides:
//
//	milyar, trilyun, quadriliun   for miliar, triliun, kuadriliun
//	sejuta, semiliar …            for satu juta, satu miliar …
//	satu ratus, satu ribu …       for seratus, seribu …
//	se-ribu, se ribu              for seribu
//	negatif                       for minus
//
// Nothing is guessed: words in another order than that of a number ("ratus dua", "dua puluh tiga puluh"), a scale that does
// not descend ("dua ribu tiga juta"), and a hyphen for minus ("-lima") are refused. The error is a *aparatur.ParseError that
// matches ErrEmpty, ErrUnknown for a word that is none of a number, ErrSyntax, or ErrRange for what is no int64. Figures are
// read by [ParseInteger], words of money by [ParseTerbilangRupiah].
func ParseTerbilang(s string) (int64, error) {
	p := wordParser{rest: s}
	n := p.signed()
	return ended(&p, n, "bahasa.Terbilang", s)
}

// ParseTerbilangDecimal reads a number in words with or without decimals after "koma", which are read digit by digit, as
// [TerbilangDecimal] writes it: "dua belas koma nol lima" is 12.05. Variants and errors are those of [ParseTerbilang]; a
// number too large for a [score.Index] matches [score.ErrOverflow].
func ParseTerbilangDecimal(s string) (score.Index, error) {
	p := wordParser{rest: s}
	x := p.decimal()
	return ended(&p, x, "bahasa.TerbilangDecimal", s)
}

// ParseTerbilangRupiah reads an amount of whole rupiah in words, as [TerbilangRupiah] writes it: "satu juta dua ratus
// lima puluh ribu rupiah"; the word "rupiah" may be missing. Variants and errors are those of [ParseTerbilang]; an amount
// with sen, other than "nol sen", matches ErrRange: [ParseTerbilangSen] reads it.
func ParseTerbilangRupiah(s string) (int64, error) {
	p := wordParser{rest: s}
	neg, rupiah, sen := p.money()
	if p.err == nil && sen != 0 {
		p.err = errSen
	}
	n := p.int64(neg, 0, rupiah)
	return ended(&p, n, "bahasa.TerbilangRupiah", s)
}

// ParseTerbilangSen reads an amount in words and returns it in sen, as [TerbilangSen] writes it: "sembilan ratus ribu lima
// ratus rupiah lima puluh sen" is 90_050_050. There are at most 99 sen, with or without rupiah before them. Variants and
// errors are those of [ParseTerbilang].
func ParseTerbilangSen(s string) (int64, error) {
	p := wordParser{rest: s}
	neg, rupiah, sen := p.money()
	hi, lo := bits.Mul64(rupiah, 100)
	lo, carry := bits.Add64(lo, sen, 0)
	n := p.int64(neg, hi+carry, lo)
	return ended(&p, n, "bahasa.TerbilangSen", s)
}

// numberWord is one word of a number, or the part of one that "se" and the unit after it make.
type numberWord uint8

// The words 1 to 9 have the values of their digits; scales follow scaleOne by the power of a thousand.
const (
	wordEnd  numberWord = 0
	wordNine numberWord = 9
	wordNone numberWord = 10 + iota // not a word of a number
	wordZero
	wordSe
	wordTeen
	wordTen
	wordHundred
	wordMinus
	wordComma
	wordRupiah
	wordSen
	scaleOne // ribu is scaleOne+1
)

// numberWords is ordered so that no entry is a beginning of a later one.
var numberWords = [...]struct {
	text string
	word numberWord
}{
	{"nol", wordZero}, {"satu", 1}, {"dua", 2}, {"tiga", 3}, {"empat", 4}, {"lima", 5}, {"enam", 6}, {"tujuh", 7},
	{"delapan", 8}, {"sembilan", 9}, {"belas", wordTeen}, {"puluh", wordTen}, {"ratus", wordHundred},
	{"ribu", scaleOne + 1}, {"juta", scaleOne + 2}, {"miliar", scaleOne + 3}, {"milyar", scaleOne + 3},
	{"triliun", scaleOne + 4}, {"trilyun", scaleOne + 4}, {"kuadriliun", scaleOne + 5}, {"quadriliun", scaleOne + 5},
	{"kuintiliun", scaleOne + 6}, {"minus", wordMinus}, {"negatif", wordMinus}, {"koma", wordComma},
	{"rupiah", wordRupiah}, {"sen", wordSen}, {"se", wordSe},
}

// wordParser reads a number from the left. The first error stays and ends the text.
type wordParser struct {
	rest  string
	ahead numberWord
	have  bool // ahead is the next word
	err   error
}

func (p *wordParser) fail(err error) {
	if p.err == nil {
		p.err = err
	}
	p.rest, p.ahead, p.have = "", wordEnd, true
}

// peek returns the next word without taking it.
func (p *wordParser) peek() numberWord {
	if p.have {
		return p.ahead
	}
	p.have = true
	p.ahead = p.scan()
	if p.ahead == wordNone {
		p.fail(unknownWord(p.rest))
	}
	return p.ahead
}

func (p *wordParser) scan() numberWord {
	p.rest = strings.TrimLeftFunc(p.rest, func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
	if p.rest == "" {
		return wordEnd
	}
	for _, w := range numberWords {
		// The first letter tells nearly all of them apart.
		if p.rest[0]|0x20 == w.text[0] && len(p.rest) >= len(w.text) && strings.EqualFold(p.rest[:len(w.text)], w.text) {
			p.rest = p.rest[len(w.text):]
			return w.word
		}
	}
	return wordNone
}

func unknownWord(rest string) error {
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsDigit(r) {
		return errFigures
	}
	return fault.ErrUnknown
}

// take takes the next word if it is w.
func (p *wordParser) take(w numberWord) bool {
	if p.peek() != w {
		return false
	}
	p.have = false
	return true
}

// digit takes one of the words for 1 to 9; 0 when the next is none.
func (p *wordParser) digit() uint64 {
	w := p.peek()
	if w == wordEnd || w > wordNine {
		return 0
	}
	p.have = false
	return uint64(w)
}

// one takes a digit or "se", which is a 1 that needs a unit.
func (p *wordParser) one() (n uint64, se bool) {
	if p.take(wordSe) {
		return 1, true
	}
	return p.digit(), false
}

// hundreds reads 1 to 999; 0 when there is no number. With se it is the 1 of "seribu", whose scale has to follow.
func (p *wordParser) hundreds() (n uint64, se bool) {
	one, se := p.one()
	if one > 0 && p.take(wordHundred) {
		n = one * 100
		one, se = p.one()
	}
	switch {
	case one == 0:
		return n, false
	case p.take(wordTeen):
		return n + 10 + one, false
	case p.take(wordTen):
		n += one * 10
		if one > 1 {
			n += p.digit()
		}
		return n, false
	case se && n > 0:
		p.fail(fault.ErrSyntax)
		return 0, false
	}
	return n + one, se
}

// magnitude reads a number without a sign.
func (p *wordParser) magnitude() uint64 {
	if p.take(wordZero) {
		return 0
	}
	var total uint64
	last := numberWord(len(scaleWords))
	for {
		n, se := p.hundreds()
		w := p.peek()
		if n == 0 || se && w <= scaleOne {
			p.fail(fault.ErrSyntax)
			return 0
		}
		scale := numberWord(0)
		if w > scaleOne {
			scale = w - scaleOne
			p.have = false
		}
		if scale >= last {
			p.fail(fault.ErrSyntax)
			return 0
		}
		last = scale
		for range scale {
			hi, lo := bits.Mul64(n, 1000)
			if hi != 0 {
				p.fail(fault.ErrRange)
				return 0
			}
			n = lo
		}
		sum, carry := bits.Add64(total, n, 0)
		if carry != 0 {
			p.fail(fault.ErrRange)
			return 0
		}
		total = sum
		if w = p.peek(); scale == 0 || w == wordEnd || w > wordNine && w != wordSe {
			return total
		}
	}
}

func (p *wordParser) signed() int64 {
	p.start()
	neg := p.take(wordMinus)
	return p.int64(neg, 0, p.magnitude())
}

// start refuses what need not be read.
func (p *wordParser) start() {
	switch {
	case len(p.rest) > maxWords:
		p.fail(fault.ErrSyntax)
	case strings.TrimSpace(p.rest) == "":
		p.fail(fault.ErrEmpty)
	case edgeHyphen(strings.TrimSpace(p.rest)):
		p.fail(fault.ErrSyntax)
	}
}

// edgeHyphen reports whether a hyphen stands before or behind a number, where it joins no words: "-lima" may be meant as
// minus five.
func edgeHyphen(s string) bool { return s[0] == '-' || s[len(s)-1] == '-' }

func (p *wordParser) int64(neg bool, hi, lo uint64) int64 {
	n, ok := signedInt64(neg, lo)
	if hi != 0 || !ok {
		p.fail(fault.ErrRange)
		return 0
	}
	return n
}

func signedInt64(neg bool, n uint64) (int64, bool) {
	const limit = 1 << 63
	if neg {
		return -int64(n), n <= limit
	}
	return int64(n), n < limit
}

func (p *wordParser) decimal() score.Index {
	p.start()
	// 20 digits of a whole number, and as many decimals as there can be words.
	buf := make([]byte, 0, 64)
	if p.take(wordMinus) {
		buf = append(buf, '-')
	}
	buf = strconv.AppendUint(buf, p.magnitude(), 10)
	if p.take(wordComma) {
		buf = append(buf, '.')
		before := len(buf)
		for {
			if p.take(wordZero) {
				buf = append(buf, '0')
				continue
			}
			d := p.digit()
			if d == 0 {
				break
			}
			buf = append(buf, '0'+byte(d))
		}
		if len(buf) == before {
			p.fail(fault.ErrSyntax)
		}
	}
	var x score.Index
	if p.err == nil && x.UnmarshalText(buf) != nil {
		// The text is a number, so that only its size can be wrong.
		p.fail(score.ErrOverflow)
	}
	return x
}

func (p *wordParser) money() (neg bool, rupiah, sen uint64) {
	p.start()
	neg = p.take(wordMinus)
	rupiah = p.magnitude()
	switch {
	case p.take(wordSen):
		rupiah, sen = 0, rupiah
	case p.take(wordRupiah) && p.peek() != wordEnd:
		sen = p.magnitude()
		if !p.take(wordSen) {
			p.fail(fault.ErrSyntax)
		}
	}
	if sen > 99 {
		p.fail(fault.ErrRange)
	}
	return neg, rupiah, sen
}

// ended returns v, or the zero value and an error: of the text nothing may be left.
func ended[T any](p *wordParser, v T, wanted, input string) (T, error) {
	if p.peek() != wordEnd {
		p.fail(fault.ErrSyntax)
	}
	if p.err != nil {
		var zero T
		return zero, &fault.ParseError{Type: wanted, Input: input, Err: p.err}
	}
	return v, nil
}
