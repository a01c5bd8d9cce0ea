package pegawai

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
)

// Person is somebody as documents name a civil servant: name, number, grade, post and unit. Every field may be empty. It
// is a plain value. It is personal data: package fmt and package slog print name and number masked, and the JSON codec
// writes them in full.
type Person struct {
	Name         bahasa.Name  `json:"name"`
	Identity     Identity     `json:"identity"`
	Golongan     Golongan     `json:"golongan,omitzero"`      // of a PNS
	GolonganPPPK GolonganPPPK `json:"golongan_pppk,omitzero"` // of a PPPK
	Position     string       `json:"position,omitempty"`     // the post (jabatan): "Kepala Bidang Mutasi"
	Unit         string       `json:"unit,omitempty"`         // unit kerja
}

// IsZero reports whether no field is filled in.
func (p Person) IsZero() bool { return p == Person{} }

// Rank returns what documents print of the grade: rank and grade of a PNS, "Penata (III/c)", "Golongan IX" of a PPPK, ""
// where neither is filled in.
func (p Person) Rank() string {
	switch {
	case p.Golongan.IsValid():
		return p.Golongan.Full()
	case p.GolonganPPPK.IsValid():
		return "Golongan " + p.GolonganPPPK.String()
	}
	return ""
}

// Number returns the number with its label, "NIP 19010215 192103 1 001", "NI PPPK …", or an identity of another kind with
// the scheme as its label; "" where there is none. It writes the number in full.
func (p Person) Number() string {
	if scheme, number, ok := p.Identity.Other(); ok {
		return scheme + " " + number
	}
	n, ok := p.Identity.NIP()
	if !ok {
		return ""
	}
	return n.Kind().Label() + " " + n.Spaced()
}

// Format prints the person for every verb, with name and number masked.
func (p Person) Format(s fmt.State, verb rune) { format(s, verb, p.text()) }

// LogValue returns a group of the fields, with name and number masked.
func (p Person) LogValue() slog.Value {
	attrs := []slog.Attr{slog.Any("name", p.Name.LogValue()), slog.String("identity", p.Identity.Masked())}
	if rank := p.Rank(); rank != "" {
		attrs = append(attrs, slog.String("rank", rank))
	}
	if p.Position != "" {
		attrs = append(attrs, slog.String("position", p.Position))
	}
	if p.Unit != "" {
		attrs = append(attrs, slog.String("unit", p.Unit))
	}
	return slog.GroupValue(attrs...)
}

func (p Person) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "{Name:%v Identity:%v", p.Name, p.Identity)
	if rank := p.Rank(); rank != "" {
		b.WriteString(" Rank:" + rank)
	}
	if p.Position != "" {
		b.WriteString(" Position:" + fault.Show(p.Position, false))
	}
	if p.Unit != "" {
		b.WriteString(" Unit:" + fault.Show(p.Unit, false))
	}
	b.WriteByte('}')
	return b.String()
}
