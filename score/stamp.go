package score

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Stamp describes how a result was made (keterangan penghitungan): every result carries one, prints it and marshals it, and
// results with different stamps must not be compared. It is a comparable value; the zero Stamp belongs to no result. Its
// texts are for machines and stable within a major version; [Stamp.Words] is for readers.
type Stamp struct {
	Framework string // name of the framework, of [Identity]
	Edition   string // edition of the wording, of [Identity]
	Data      string // edition of the library's data, of [Identity]
	Scale     string // scale and conversion
	Policy    string // when there is a result and how the total is made
	Weights   string // dimensions and items with their weights; an item turned around has a minus
	Items     string // digest of all codes, names and sentences
	Roles     string // of a panel: roles, weights, minimums, rule for missing roles
	Bands     string // of a tally with bands: the table of bands
	words     string
}

// Stamped is what every result of this package is.
type Stamped interface{ Stamp() Stamp }

// Stamp returns s itself, so that stamps can be compared like results.
func (s Stamp) Stamp() Stamp { return s }

// String returns one line that names framework, edition and fingerprint: "BerAKHLAK SE2021 (0123456789abcdef)".
func (s Stamp) String() string {
	if s == (Stamp{}) {
		return "score.Stamp{}"
	}
	return strings.TrimSpace(strings.Join(strings.Fields(s.Framework+" "+s.Edition), " ") + " (" + s.Fingerprint() + ")")
}

// Fingerprint returns 16 hexadecimal digits that differ, for all practical purposes, when any field differs; "" for the zero
// Stamp.
func (s Stamp) Fingerprint() string {
	if s == (Stamp{}) {
		return ""
	}
	sum := sha256.Sum256([]byte(strings.Join(s.fields(), "\x00")))
	return hex.EncodeToString(sum[:8])
}

// Words says in Indonesian how the result was made, as every report must print it: conversion of the answers, policy and,
// for a panel, the weights of the roles with the minimum of raters. It is empty for the zero Stamp.
func (s Stamp) Words() string { return s.words }

// MarshalJSON writes an object with the fields, the fingerprint and the words; empty ones are left out, so that the zero Stamp
// is {}.
func (s Stamp) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Framework   string `json:"framework,omitzero"`
		Edition     string `json:"edition,omitzero"`
		Data        string `json:"data,omitzero"`
		Scale       string `json:"scale,omitzero"`
		Policy      string `json:"policy,omitzero"`
		Weights     string `json:"weights,omitzero"`
		Items       string `json:"items,omitzero"`
		Roles       string `json:"roles,omitzero"`
		Bands       string `json:"bands,omitzero"`
		Fingerprint string `json:"fingerprint,omitzero"`
		Words       string `json:"words,omitzero"`
	}{s.Framework, s.Edition, s.Data, s.Scale, s.Policy, s.Weights, s.Items, s.Roles, s.Bands, s.Fingerprint(), s.words})
}

// stampFields are the fields that two results must share to be compared, with their names in both languages.
var stampFields = [...]struct {
	name, indonesian string
	of               func(*Stamp) string
}{
	{"framework", "kerangka", func(s *Stamp) string { return s.Framework }},
	{"edition", "edisi", func(s *Stamp) string { return s.Edition }},
	{"data", "edisi data", func(s *Stamp) string { return s.Data }},
	{"scale", "skala", func(s *Stamp) string { return s.Scale }},
	{"policy", "aturan", func(s *Stamp) string { return s.Policy }},
	{"weights", "bobot", func(s *Stamp) string { return s.Weights }},
	{"items", "butir", func(s *Stamp) string { return s.Items }},
	{"roles", "peran", func(s *Stamp) string { return s.Roles }},
	{"bands", "kategori", func(s *Stamp) string { return s.Bands }},
}

func (s Stamp) fields() []string {
	values := make([]string, len(stampFields))
	for i, f := range stampFields {
		values[i] = f.of(&s)
	}
	return values
}

// NotComparableError names what differs between two results. It matches [ErrNotComparable].
type NotComparableError struct {
	Differences []Difference
}

// Difference is a field of two stamps that differs: its name as in JSON, and its two values. Where a result has no stamp at
// all the field is "result".
type Difference struct{ Field, A, B string }

// Error names the fields that differ.
func (e *NotComparableError) Error() string {
	var b strings.Builder
	b.WriteString("score: not comparable:")
	for i, d := range e.Differences {
		if i > 0 {
			b.WriteByte(';')
		}
		fmt.Fprintf(&b, " %s %s ≠ %s", d.Field, short(d.A), short(d.B))
	}
	return b.String()
}

// Unwrap returns [ErrNotComparable].
func (e *NotComparableError) Unwrap() error { return ErrNotComparable }

// Indonesian writes the error for Indonesian readers.
func (e *NotComparableError) Indonesian() string {
	names := make([]string, len(e.Differences))
	for i, d := range e.Differences {
		names[i] = "keterangan penghitungan"
		for _, f := range stampFields {
			if f.name == d.Field {
				names[i] = f.indonesian
			}
		}
	}
	return "tidak dapat dibandingkan: berbeda dalam " + strings.Join(names, ", ")
}

func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return fmt.Sprintf("%q…", string(r[:40]))
	}
	return fmt.Sprintf("%q", s)
}

// Comparable returns nil if two results were made in the same way, and otherwise a *[NotComparableError] that says why they
// must not be compared. A result without a stamp is comparable with nothing.
func Comparable(a, b Stamped) error {
	s, t := a.Stamp(), b.Stamp()
	var differences []Difference
	if s == (Stamp{}) || t == (Stamp{}) {
		differences = append(differences, Difference{"result", s.String(), t.String()})
	} else {
		for _, f := range stampFields {
			if x, y := f.of(&s), f.of(&t); x != y {
				differences = append(differences, Difference{f.name, x, y})
			}
		}
	}
	if differences == nil {
		return nil
	}
	return &NotComparableError{differences}
}

func (c *core) makeStamp() Stamp {
	s := Stamp{Framework: c.identity.Name, Edition: c.identity.Edition, Data: c.identity.Data, Scale: c.scale.description()}
	s.Policy = fmt.Sprintf("MinItems %d, MinDimensions %d, total %s", c.policy.MinItems, c.policy.MinDimensions, c.policy.Total.Code())
	var weights strings.Builder
	texts := sha256.New()
	for i, d := range c.dims {
		if i > 0 {
			weights.WriteString("; ")
		}
		fmt.Fprintf(&weights, "%s %d:", d.code, d.weight)
		fmt.Fprintf(texts, "%q %q\n", d.code, d.name)
		for _, it := range d.items {
			weights.WriteByte(' ')
			if it.reverse {
				weights.WriteByte('-')
			}
			fmt.Fprintf(&weights, "%s %d", it.code, it.weight)
			fmt.Fprintf(texts, "%q %q\n", it.code, it.text)
		}
	}
	s.Weights, s.Items = weights.String(), hex.EncodeToString(texts.Sum(nil)[:8])
	s.words = c.words(c.policy.Total)
	return s
}

// words says the conversion and the policy in Indonesian. The rule is given because the total of a panel is always made of
// dimensions.
func (c *core) words(rule TotalRule) string {
	total, weights := "rata-rata%s dimensi", make([]int64, 0, len(c.dims))
	for _, d := range c.dims {
		weights = append(weights, d.weight)
	}
	if rule == TotalOfItems {
		total, weights = "rata-rata%s semua butir yang dijawab", weights[:0]
		for _, d := range c.dims {
			for _, it := range d.items {
				weights = append(weights, it.weight)
			}
		}
	}
	weighted := ""
	if slices.Min(weights) != slices.Max(weights) {
		weighted = " tertimbang"
	}
	total = fmt.Sprintf(total, weighted)
	return "Konversi: " + Scale{c.scale}.Words() + ". " + fmt.Sprintf("Aturan: dimensi dihitung bila sekurang-kurangnya %d butirnya dijawab; nilai total adalah %s, bila sekurang-kurangnya %d dari %d dimensi dapat dihitung.",
		c.policy.MinItems, total, c.policy.MinDimensions, len(c.dims))
}
