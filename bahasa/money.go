package bahasa

// A receipt may name any amount that an int64 holds: all of money.go takes the whole range, the smallest included.

const rupiahSymbol = "Rp"

// Rupiah writes an amount of whole rupiah: Rp5.000. The symbol stands before the figures without a dot and without a space
// (EYD V; CLDR puts a no-break space between them). EYD is silent on negative amounts: -Rp1.000 is the library's rule.
// With sen, Rp5.000,00, it is written by [RupiahSen]; with words for a receipt by [RupiahTerbilang].
func Rupiah(rupiah int64) string { return string(AppendRupiah(make([]byte, 0, 32), rupiah)) }

// AppendRupiah appends what [Rupiah] writes to dst.
func AppendRupiah(dst []byte, rupiah int64) []byte {
	return appendGrouped(appendSymbol(dst, rupiah), magnitude(rupiah))
}

// RupiahSen writes an amount given in sen, hundredths of a rupiah, with two decimals after a comma: 500_000 is Rp5.000,00,
// and -5 is -Rp0,05. The rules are those of [Rupiah].
func RupiahSen(sen int64) string { return string(AppendRupiahSen(make([]byte, 0, 32), sen)) }

// AppendRupiahSen appends what [RupiahSen] writes to dst.
func AppendRupiahSen(dst []byte, sen int64) []byte {
	m := magnitude(sen)
	dst = appendGrouped(appendSymbol(dst, sen), m/100)
	return append(dst, comma, '0'+byte(m%100/10), '0'+byte(m%10))
}

// RupiahCompact writes an amount of whole rupiah as [Compact] writes a number: Rp1,2 juta, Rp55 miliar, -Rp500 ribu.
func RupiahCompact(rupiah int64) string {
	return string(AppendRupiahCompact(make([]byte, 0, 32), rupiah))
}

// AppendRupiahCompact appends what [RupiahCompact] writes to dst.
func AppendRupiahCompact(dst []byte, rupiah int64) []byte {
	return appendCompact(appendSymbol(dst, rupiah), magnitude(rupiah))
}

// TerbilangRupiah writes an amount of whole rupiah in words: "satu juta dua ratus lima puluh ribu rupiah". A negative one
// begins with "minus". [ParseTerbilangRupiah] reads it back.
func TerbilangRupiah(rupiah int64) string {
	return string(AppendTerbilangRupiah(make([]byte, 0, 160), rupiah))
}

// AppendTerbilangRupiah appends what [TerbilangRupiah] writes to dst.
func AppendTerbilangRupiah(dst []byte, rupiah int64) []byte {
	return append(AppendTerbilang(dst, rupiah), " rupiah"...)
}

// TerbilangSen writes an amount given in sen in words: 90_050_050 is "sembilan ratus ribu lima ratus rupiah lima puluh
// sen". A part that is 0 is left out, and 0 is "nol rupiah". A negative amount begins with "minus". [ParseTerbilangSen]
// reads it back.
func TerbilangSen(sen int64) string { return string(AppendTerbilangSen(make([]byte, 0, 160), sen)) }

// AppendTerbilangSen appends what [TerbilangSen] writes to dst.
func AppendTerbilangSen(dst []byte, sen int64) []byte {
	if sen < 0 {
		dst = append(dst, minusWord...)
	}
	m := magnitude(sen)
	rupiah, rest := m/100, m%100
	if rupiah > 0 || rest == 0 {
		dst = append(appendWords(dst, rupiah), " rupiah"...)
		if rest == 0 {
			return dst
		}
		dst = append(dst, ' ')
	}
	return append(appendWords(dst, rest), " sen"...)
}

// RupiahTerbilang writes an amount of whole rupiah in figures and in words, as a receipt (kuitansi) has it:
// "Rp200.000.000,00 (dua ratus juta rupiah)". The two decimals are EYD V's.
func RupiahTerbilang(rupiah int64) string {
	return string(AppendRupiahTerbilang(make([]byte, 0, 192), rupiah))
}

// AppendRupiahTerbilang appends what [RupiahTerbilang] writes to dst.
func AppendRupiahTerbilang(dst []byte, rupiah int64) []byte {
	dst = append(AppendRupiah(dst, rupiah), ",00 ("...)
	return append(AppendTerbilangRupiah(dst, rupiah), ')')
}

// RupiahSenTerbilang writes an amount given in sen in figures and in words: 90_050_050 is "Rp900.500,50 (sembilan ratus
// ribu lima ratus rupiah lima puluh sen)".
func RupiahSenTerbilang(sen int64) string {
	return string(AppendRupiahSenTerbilang(make([]byte, 0, 192), sen))
}

// AppendRupiahSenTerbilang appends what [RupiahSenTerbilang] writes to dst.
func AppendRupiahSenTerbilang(dst []byte, sen int64) []byte {
	dst = append(AppendRupiahSen(dst, sen), " ("...)
	return append(AppendTerbilangSen(dst, sen), ')')
}

// appendSymbol writes what stands before the figures of an amount.
func appendSymbol(dst []byte, amount int64) []byte {
	if amount < 0 {
		dst = append(dst, '-')
	}
	return append(dst, rupiahSymbol...)
}
