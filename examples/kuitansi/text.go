package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const width = 78

// appendText writes both documents as plain text.
func appendText(dst []byte, r receipt, l letter) []byte {
	dst = appendReceipt(dst, r)
	dst = fmt.Appendf(dst, "\n%s\n\n", strings.Repeat("─", width))
	return appendLetter(dst, l)
}

func appendReceipt(dst []byte, r receipt) []byte {
	dst = fmt.Appendf(dst, "%s\n\n", notice)
	dst = fmt.Appendf(dst, "%s\n%s\n\n", center("KUITANSI"), center("Nomor: "+r.Number))
	dst = appendFacts(dst, 0, []fact{
		{"Sudah terima dari", r.Payer},
		{"Uang sejumlah", r.Amount},
		{"Terbilang", r.Words},
		{"Untuk pembayaran", r.Purpose},
	})
	return appendSignature(append(dst, '\n'), r.PlaceDate, "Penerima,", r.Receiver)
}

func appendLetter(dst []byte, l letter) []byte {
	dst = fmt.Appendf(dst, "%s\n\n%s\n%s\n%s\n%s\n\n", notice, center(l.Government), center(l.Agency), center(l.Address),
		strings.Repeat("═", width))
	dst = fmt.Appendf(dst, "%*s\n\n", width, l.PlaceDate)
	dst = appendFacts(dst, 0, []fact{{"Nomor", l.Number}, {"Sifat", l.Nature}, {"Lampiran", l.Enclosed}, {"Hal", l.Subject}})
	dst = append(dst, "\nYth.\n"...)
	dst = appendNumbered(dst, l.To)
	dst = append(dst, "di tempat\n\n"...)
	dst = appendWrapped(dst, 0, l.Opening)
	for _, s := range l.Findings {
		dst = appendItem(dst, "–  ", s)
	}
	dst = appendWrapped(append(dst, '\n'), 0, l.Invitation)
	dst = appendFacts(append(dst, '\n'), 4, l.Facts)
	dst = appendWrapped(append(dst, '\n'), 0, l.Closing)
	dst = appendWrapped(append(dst, '\n'), 0, l.Note)
	dst = appendSignature(append(dst, '\n'), "", l.Office+",", l.Signer)
	dst = append(dst, "\nTembusan:\n"...)
	dst = appendNumbered(dst, l.Copies)

	dst = append(dst, "\nLampiran 1: rincian biaya\n\n"...)
	const row = "%-4s%-22s%10s %15s %17s %7s\n"
	dst = fmt.Appendf(dst, row, "No.", "Uraian", "Banyak", "Harga satuan", "Jumlah", "Bagian")
	for _, b := range append(l.Budget[:len(l.Budget):len(l.Budget)], l.Total) {
		dst = fmt.Appendf(dst, row, b.Number, b.What, b.Quantity, b.Price, b.Amount, b.Share)
	}
	dst = appendWrapped(append(dst, '\n'), 0, l.Summary)
	dst = append(dst, "\nLampiran 2: daftar undangan menurut abjad\n\n"...)
	return appendNumbered(dst, l.Guests)
}

func center(s string) string {
	return strings.Repeat(" ", max(width-utf8.RuneCountInString(s), 0)/2) + s
}

// appendFacts writes labels and values in two columns.
func appendFacts(dst []byte, indent int, facts []fact) []byte {
	column := 0
	for _, f := range facts {
		column = max(column, utf8.RuneCountInString(f.Label))
	}
	for _, f := range facts {
		dst = appendItem(dst, fmt.Sprintf("%*s%-*s : ", indent, "", column, f.Label), f.Value)
	}
	return dst
}

func appendNumbered(dst []byte, items []string) []byte {
	for i, s := range items {
		dst = appendItem(dst, fmt.Sprintf("%d. ", i+1), s)
	}
	return dst
}

// appendSignature writes the block at the right that is to be signed.
func appendSignature(dst []byte, lines ...string) []byte {
	at := width / 2
	for _, s := range lines {
		at = max(min(at, width-utf8.RuneCountInString(s)), 0)
	}
	for i, s := range lines {
		if s == "" {
			continue
		}
		if i == len(lines)-1 {
			dst = append(dst, "\n\n"...)
		}
		dst = fmt.Appendf(dst, "%*s%s\n", at, "", s)
	}
	return dst
}

func appendWrapped(dst []byte, indent int, s string) []byte {
	return appendItem(dst, strings.Repeat(" ", indent), s)
}

// appendItem writes text behind a mark, and its further lines below the text.
func appendItem(dst []byte, mark, s string) []byte {
	indent := utf8.RuneCountInString(mark)
	dst = append(dst, mark...)
	at := indent
	for i, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > width:
			dst = fmt.Appendf(dst, "\n%*s", indent, "")
			at = indent
		default:
			dst = append(dst, ' ')
			at++
		}
		dst = append(dst, word...)
		at += n
	}
	return append(dst, '\n')
}
