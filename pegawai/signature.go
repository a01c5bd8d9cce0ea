package pegawai

import (
	"fmt"
	"html"
	"log/slog"
	"strings"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/fault"
)

// Signature is the block beneath a document: place and date, post, room to sign, name, rank and number (blok tanda
// tangan). What of them is printed follows from document, office and capacity: [SigningParts]. The order and the marks are
// the library's. It is personal data, and protects itself like a [Person].
type Signature struct {
	Document Document      // what is signed
	Office   Office        // the office of the signer, as far as the rule tells offices apart
	Capacity Capacity      // Definitif for the holder
	Signer   Person        // name, number and rank; Position is printed above the name, with "Plt." before it unless it has it
	Place    string        // "Surabaya"; place and date are left out where both are empty
	Date     aparatur.Date // of signing
}

// room is how many empty lines are left for the signature.
const room = 3

// signatureLine is one line with its class in HTML.
type signatureLine struct{ class, text string }

// Text returns the block as lines of text with a line feed behind each:
//
//	Surabaya, 11 Januari 2023
//	Plt. Kepala Dinas Contoh,
//
//
//
//	Dr. Siti Aminah, S.T., M.Si.
//	Pembina Tingkat I (IV/b)
//	NIP 19010215 192103 1 001
//
// The error is that of [SigningParts], or a *aparatur.ParseError that matches aparatur.ErrEmpty and names what the rule asks
// for and Signer lacks.
func (s Signature) Text() (string, error) {
	lines, err := s.lines()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, l := range lines {
		if l.class == classRoom {
			b.WriteString(strings.Repeat("\n", room))
			continue
		}
		b.WriteString(l.text + "\n")
	}
	return b.String(), nil
}

// HTML returns the block as an HTML element, everything escaped: a div of class tanda-tangan with a p for each line, of the
// classes tempat-tanggal, jabatan, ruang, nama, pangkat and nip. In html/template it is used as template.HTML. The error is
// as of [Signature.Text].
func (s Signature) HTML() (string, error) {
	lines, err := s.lines()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("<div class=\"tanda-tangan\">\n")
	for _, l := range lines {
		text := html.EscapeString(l.text)
		if l.class == classRoom {
			text = strings.Repeat("<br>", room-1)
		}
		b.WriteString("<p class=\"" + l.class + "\">" + text + "</p>\n")
	}
	b.WriteString("</div>\n")
	return b.String(), nil
}

const classRoom = "ruang"

func (s Signature) lines() ([]signatureLine, error) {
	parts, err := SigningParts(s.Document, s.Office, s.Capacity)
	if err != nil {
		return nil, err
	}
	name, rank, number := s.Signer.Name.Bare(), s.Signer.Rank(), s.Signer.Number()
	if parts.Titles {
		name = s.Signer.Name.Full()
	}
	switch {
	case name == "":
		return nil, refuseSignature("name of the signer", "nama penanda tangan")
	case strings.TrimSpace(s.Signer.Position) == "":
		return nil, refuseSignature("post of the signer", "jabatan penanda tangan")
	case parts.Rank && rank == "":
		return nil, refuseSignature("grade of the signer", "golongan penanda tangan")
	case parts.NIP && number == "":
		return nil, refuseSignature("number of the signer", "NIP penanda tangan")
	}
	var lines []signatureLine
	if s.Place != "" || s.Date.IsValid() {
		var where []string
		if s.Place != "" {
			where = append(where, s.Place)
		}
		if s.Date.IsValid() {
			where = append(where, bahasa.Date(s.Date.Time(nil)))
		}
		lines = append(lines, signatureLine{"tempat-tanggal", strings.Join(where, ", ")})
	}
	post := strings.TrimSpace(s.Signer.Position)
	if prefix := s.Capacity.Prefix(); prefix != "" && !prefixed(post, prefix) {
		post = prefix + " " + post
	}
	lines = append(lines, signatureLine{"jabatan", post + ","}, signatureLine{classRoom, ""}, signatureLine{"nama", name})
	if parts.Rank {
		lines = append(lines, signatureLine{"pangkat", rank})
	}
	if parts.NIP {
		lines = append(lines, signatureLine{"nip", number})
	}
	return lines, nil
}

// prefixed reports whether the post already begins with the prefix, with its full stop or without: records often have it so.
func prefixed(post, prefix string) bool {
	first, _, _ := strings.Cut(post, " ")
	return strings.EqualFold(strings.TrimSuffix(first, "."), strings.TrimSuffix(prefix, "."))
}

func refuseSignature(en, id string) error {
	return &fault.ParseError{Type: "pegawai.Signature", Err: fault.Because(fault.ErrEmpty, en, id)}
}

// Format prints the block's fields for every verb, with name and number masked.
func (s Signature) Format(f fmt.State, verb rune) {
	format(f, verb, fmt.Sprintf("{Document:%v Office:%v Capacity:%v Signer:%v Place:%q Date:%v}",
		s.Document, s.Office, s.Capacity, s.Signer, s.Place, s.Date))
}

// LogValue returns a group of the block's fields, with name and number masked.
func (s Signature) LogValue() slog.Value {
	return slog.GroupValue(slog.String("document", s.Document.Code()), slog.String("office", s.Office.Code()),
		slog.String("capacity", s.Capacity.Code()), slog.Any("signer", s.Signer.LogValue()),
		slog.String("place", s.Place), slog.String("date", s.Date.String()))
}
