package bahasa_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

// TestEYD holds what is written against the examples of EYD V and of the house rules, each as it is quoted.
func TestEYD(t *testing.T) {
	roman := func(n int) string {
		s, err := bahasa.Roman(n)
		assert.NoError(t, err)
		return s
	}
	at := time.Date(2021, 10, 13, 1, 35, 20, 0, bahasa.WIB())
	for _, c := range []struct{ rule, want, got string }{
		{"dot between thousands", "80.330", bahasa.Integer(80_330)},
		{"percent", "76,54%", bahasa.Percent(points("76.54"), 2)},
		{"range", "70–80", bahasa.Range(70, 80)},
		{"money", "Rp5.000,00", bahasa.RupiahSen(5_000_00)},
		{"money", "Rp225.000.000.000,00", bahasa.RupiahSen(225_000_000_000_00)},
		{"negative money, house rule", "-Rp1.000", bahasa.Rupiah(-1000)},
		{"short", "500 ribu", bahasa.Compact(500_000)},
		{"short", "55 miliar", bahasa.Compact(55_000_000_000)},
		{"short", "7 triliun", bahasa.Compact(7_000_000_000_000)},
		{"ordinal", "ke-7", bahasa.Ordinal(7)},
		{"ordinal", "ketujuh", bahasa.OrdinalWord(7)},
		{"ordinal", "abad VII", "abad " + roman(7)},
		{"ordinal", "Peringkat IV", "Peringkat " + roman(4)},
		{"capital inside a name", "Perang Dunia Ke-2", bahasa.TitleCase("perang dunia ke-2")},
		{"amount with words", "Rp200.000.000,00 (dua ratus juta rupiah)", bahasa.RupiahTerbilang(200_000_000)},
		{"amount with words", "Rp900.500,50 (sembilan ratus ribu lima ratus rupiah lima puluh sen)",
			bahasa.RupiahSenTerbilang(900_500_50)},
		{"amount with words", "1 (satu) tahun", bahasa.IntegerTerbilang(1) + " tahun"},

		{"seribu", "satu juta seribu", bahasa.Terbilang(1_001_000)},
		{"seribu", "seratus satu ribu", bahasa.Terbilang(101_000)},
		{"satu juta", "satu juta", bahasa.Terbilang(1_000_000)},
		{"koma", "dua belas koma nol lima", bahasa.TerbilangDecimal(points("12.05"), 2)},

		{"date", "11 Januari 2023", bahasa.Date(date(2023, 1, 11))},
		{"date", "Rabu, 11 Januari 2023", bahasa.DateFull(date(2023, 1, 11))},
		{"date", "Surabaya, 11 Januari 2023", bahasa.PlaceDate("Surabaya", date(2023, 1, 11))},
		{"date", "11-01-2023", bahasa.DateNumeric(date(2023, 1, 11))},
		{"date", "11 Jan 2023", bahasa.DateShort(date(2023, 1, 11))},
		{"date in words", "tiga belas Oktober dua ribu dua puluh satu", bahasa.DateWords(at)},
		{"dates", "11–13 Januari 2023", bahasa.DateRange(date(2023, 1, 11), date(2023, 1, 13))},
		{"dates", "30 Januari–2 Februari 2023", bahasa.DateRange(date(2023, 1, 30), date(2023, 2, 2))},
		{"dates", "30 Desember 2022–2 Januari 2023", bahasa.DateRange(date(2022, 12, 30), date(2023, 1, 2))},
		{"time", "pukul 01.35.20 WIB", bahasa.Clock(at)},

		{"list", "A dan B", bahasa.And("A", "B")},
		{"list", "A, B, dan C", bahasa.And("A", "B", "C")},
		{"list", "A, B, atau C", bahasa.Or("A", "B", "C")},

		{"titles", "Dr. Ir. Siti Aminah, S.T., M.Si.", bahasa.ParseName("Dr. Ir. Siti Aminah, S.T., M.Si.").Full()},
		{"titles", "S.Kom., M.M.", bahasa.ParseName("Siti,S.Kom,M.M").Full()[len("Siti, "):]},
		{"a family name that looks like a title", "Suman Hs.", bahasa.ParseName("Suman Hs.").Bare()},

		{"title case", "Undang-Undang", bahasa.TitleCase("UNDANG-UNDANG")},
		{"title case", "Hubungan Antarlembaga", bahasa.TitleCase("HUBUNGAN ANTARLEMBAGA")},
		{"title case", "Dinas Komunikasi dan Informatika", bahasa.TitleCase("DINAS KOMUNIKASI DAN INFORMATIKA")},

		{"sentence", "peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial)",
			bahasa.Rank(4, 24, "perangkat daerah", "Dinas Sosial")},
	} {
		assert.Equal(t, c.want, c.got, c.rule)
	}
}

// TestMiliar: the word is miliar in all that writes it.
func TestMiliar(t *testing.T) {
	const n = 5_000_000_000
	for _, s := range []string{
		bahasa.Compact(n), bahasa.RupiahCompact(n), bahasa.Terbilang(n), bahasa.TerbilangRupiah(n), bahasa.OrdinalWord(n),
	} {
		assert.Contains(t, s, "miliar")
		assert.NotContains(t, s, "milyar")
	}
}
