package berakhlak

import (
	"database/sql/driver"
	"iter"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum"
)

// Behaviour is one of the 21 behaviours (panduan perilaku) of BerAKHLAK, three for each core value:
// BP1 is the first of Berorientasi Pelayanan. The law gives the sentences no names or numbers of
// their own: the codes are the library's, and the official wording, which differs between editions,
// is [Behaviour.Text]. The zero value means not filled in and is not valid. Behaviours are plain
// numbers: comparable, usable as map keys, safe for concurrent use.
type Behaviour uint8

// The 21 behaviours, in the official order, each with an English gloss (library).
const (
	BP1 Behaviour = iota + 1 // understands and meets what people need
	BP2                      // friendly, quick, resourceful, reliable
	BP3                      // improves without end
	AK1                      // honest, responsible, careful, disciplined, of integrity
	AK2                      // uses what belongs to the state responsibly, effectively, efficiently
	AK3                      // does not abuse the powers of the office
	KP1                      // improves their own competence
	KP2                      // helps others to learn
	KP3                      // does the work at its best
	HM1                      // respects everyone, whatever their background
	HM2                      // likes to help
	HM3                      // builds a good environment to work in
	LY1                      // holds to Pancasila, the constitution, the state and the government
	LY2                      // guards the good name of ASN, institution and state
	LY3                      // keeps the secrets of office and state
	AD1                      // adapts quickly to change
	AD2                      // keeps innovating and being creative
	AD3                      // acts proactively
	KB1                      // gives others the chance to contribute
	KB2                      // open to work together for added value
	KB3                      // moves resources for common goals
)

// perValue is how many behaviours a core value has.
const perValue = 3

// behaviours is the table of the behaviours. Their name is their code, because the sentence depends
// on the edition; a sentence of either edition is a further spelling. Editions share a sentence
// where only one is listed.
var behaviours = enum.Table[Behaviour]{
	Type: "berakhlak.Behaviour",
	Entries: []enum.Entry{
		BP1: {Code: "BP1", Name: "BP1", Also: []string{seBP1}},
		BP2: {Code: "BP2", Name: "BP2", Also: []string{seBP2}},
		BP3: {Code: "BP3", Name: "BP3", Also: []string{seBP3}},
		AK1: {Code: "AK1", Name: "AK1", Also: []string{seAK1, uuAK1}},
		AK2: {Code: "AK2", Name: "AK2", Also: []string{seAK2}},
		AK3: {Code: "AK3", Name: "AK3", Also: []string{seAK3}},
		KP1: {Code: "KP1", Name: "KP1", Also: []string{seKP1}},
		KP2: {Code: "KP2", Name: "KP2", Also: []string{seKP2}},
		KP3: {Code: "KP3", Name: "KP3", Also: []string{seKP3}},
		HM1: {Code: "HM1", Name: "HM1", Also: []string{seHM1, uuHM1}},
		HM2: {Code: "HM2", Name: "HM2", Also: []string{seHM2, uuHM2}},
		HM3: {Code: "HM3", Name: "HM3", Also: []string{seHM3}},
		LY1: {Code: "LY1", Name: "LY1", Also: []string{seLY1, uuLY1}},
		LY2: {Code: "LY2", Name: "LY2", Also: []string{seLY2, uuLY2}},
		LY3: {Code: "LY3", Name: "LY3", Also: []string{seLY3}},
		AD1: {Code: "AD1", Name: "AD1", Also: []string{seAD1}},
		AD2: {Code: "AD2", Name: "AD2", Also: []string{seAD2}},
		AD3: {Code: "AD3", Name: "AD3", Also: []string{seAD3}},
		KB1: {Code: "KB1", Name: "KB1", Also: []string{seKB1}},
		KB2: {Code: "KB2", Name: "KB2", Also: []string{seKB2}},
		KB3: {Code: "KB3", Name: "KB3", Also: []string{seKB3}},
	},
	Fold: fold,
}

// ParseBehaviour reads a behaviour: its code ("BP1") or its sentence in either edition. Case,
// spaces, line breaks and punctuation do not matter, nor whether words are joined
// ("bertanggungjawab", "apa pun"), a few misspelt words are known ("menggerakan"), and a sentence
// may begin with "Pegawai". Nothing is guessed from likeness: "Menyalahgunakan kewenangan jabatan"
// is five letters from AK3 and the opposite of it. Everything else is an error, a
// *aparatur.ParseError that matches aparatur.ErrUnknown, or ErrEmpty when nothing is there.
func ParseBehaviour(s string) (Behaviour, error) { return behaviours.Parse(s) }

// Behaviours returns an iterator over the 21 behaviours in their official order.
func Behaviours() iter.Seq[Behaviour] { return behaviours.All() }

// CoreValue returns the core value (nilai dasar) that the behaviour belongs to; it is 0 for a
// behaviour that is not valid.
func (b Behaviour) CoreValue() Value {
	if !b.IsValid() {
		return 0
	}
	return Value(b-1)/perValue + 1
}

// Text returns the official sentence of the behaviour in an edition, byte for byte: of AK3 "Tidak
// menyalahgunakan kewenangan jabatan". It is empty when behaviour or edition is not valid. The
// source is [Behaviour.Citation].
func (b Behaviour) Text(e Edition) string {
	if !b.IsValid() || !e.IsValid() {
		return ""
	}
	return texts[b][e]
}

// String returns the code, "BP1", for the behaviours have no other name; for a number that is not a
// behaviour, like "berakhlak.Behaviour(99)".
func (b Behaviour) String() string { return behaviours.String(b) }

// Name returns the code in every language; the sentence is [Behaviour.Text].
func (b Behaviour) Name(tag language.Tag) string { return behaviours.Name(b, tag) }

// Code returns the stable code, "BP1" (library): that of the core value and a number from 1 to 3.
// It is empty for a behaviour that is not valid.
func (b Behaviour) Code() string { return behaviours.Code(b) }

// IsValid reports whether b is one of the 21 constants.
func (b Behaviour) IsValid() bool { return behaviours.IsValid(b) }

// AppendText appends the code to dst: nothing for the zero value, an error for a number that is not
// a behaviour.
func (b Behaviour) AppendText(dst []byte) ([]byte, error) { return behaviours.AppendText(dst, b) }

// MarshalText returns the code: empty for the zero value, an error for a number that is not a
// behaviour.
func (b Behaviour) MarshalText() ([]byte, error) { return behaviours.MarshalText(b) }

// UnmarshalText reads all that [ParseBehaviour] takes; empty text is the zero value. After an error
// b is as before.
func (b *Behaviour) UnmarshalText(text []byte) error { return behaviours.UnmarshalText(b, text) }

// Scan reads a database column: a string or []byte with all that [ParseBehaviour] takes; empty and
// NULL are the zero value. After an error b is as before.
func (b *Behaviour) Scan(src any) error { return behaviours.Scan(b, src) }

// Value returns the code for a database column, NULL for the zero value, an error for a number that
// is not a behaviour. It is not the core value: that is [Behaviour.CoreValue].
func (b Behaviour) Value() (driver.Value, error) { return behaviours.Value(b) }
