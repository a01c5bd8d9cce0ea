package bahasa_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// TestTitleCaseOfCapitals: names of institutions as they are stored come out of their capitals.
func TestTitleCaseOfCapitals(t *testing.T) {
	for _, name := range []string{
		"Dinas Pendidikan",
		"Dinas Komunikasi dan Informatika",
		"Dinas Koperasi, Usaha Kecil dan Menengah",
		"Dinas Pekerjaan Umum Sumber Daya Air",
		"Dinas Perumahan Rakyat, Kawasan Permukiman dan Cipta Karya",
		"Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
		"Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Kependudukan",
		"Satuan Polisi Pamong Praja",
		"Satpol PP",
		"Badan Penghubung Daerah Provinsi",
		"Badan Koordinasi Wilayah Pemerintahan dan Pembangunan II Bojonegoro",
		"Badan Koordinasi Wilayah Pemerintahan dan Pembangunan IV Pamekasan",
		"Bakorwil III",
		"Bappeda",
		"Diskominfo",
		"Sekretariat DPRD",
		"RSUD Dr. Soetomo",
		"RSUD Haji Provinsi Jawa Timur",
		"UPTD Pelatihan Kerja",
		"UPT PPSDM Provinsi Jawa Timur",
		"SMAN 1 Surabaya",
		"SMKN 5 Malang",
		"Kecamatan Fakfak",
		"Kabupaten Pangkajene dan Kepulauan",
		"Kabupaten/Kota",
		"Badan Penanggulangan Bencana Daerah (BPBD)",
		"Biro Hubungan Antarlembaga",
		"Pejabat Pengelola Informasi dan/atau Dokumentasi",
		"Subbagian Peraturan Perundang-undangan",
		"Bagian Undang-Undang",
		"Dari Desa untuk Indonesia",
		"PT. Contoh Daerah (Perseroda)",
		"CV. Contoh",
		"Pusat Pelayanan bagi Ibu dan Anak",
		"Tim Percepatan Ke-2",
		"Jum'at Berkah",
		"DPMPTSP",
		"DP3AK",
		"K.H. Ahmad",
		"Non-ASN",
		"Wilayah I–II",
	} {
		assert.Equal(t, name, bahasa.TitleCase(strings.ToUpper(name)))
		assert.Equal(t, name, bahasa.TitleCase(name), "already right")
		assert.Equal(t, "> "+name, string(bahasa.AppendTitleCase([]byte("> "), strings.ToUpper(name))))
	}
}

func TestTitleCase(t *testing.T) {
	for s, want := range map[string]string{
		"":                                 "",
		" ":                                " ",
		"dinas komunikasi dan informatika": "Dinas Komunikasi dan Informatika",
		"Dinas Komunikasi Dan Informatika": "Dinas Komunikasi dan Informatika",
		"Dinas Komunikasi DAN Informatika": "Dinas Komunikasi dan Informatika",
		"  dinas   kesehatan ":             "  Dinas   Kesehatan ",
		"dan lain-lain":                    "Dan Lain-Lain",
		"di bawah atap":                    "Di Bawah Atap",
		"kepala uptd pelatihan":            "Kepala UPTD Pelatihan",
		"Kepala BRIDA Jawa Timur":          "Kepala BRIDA Jawa Timur",
		"KEPALA BRIDA":                     "Kepala Brida",
		"tim BerAKHLAK":                    "Tim BerAKHLAK",
		"e-Government dan Yogya-Solo":      "E-Government dan Yogya-Solo",
		"RSUD dr. Soedono Madiun":          "RSUD dr. Soedono Madiun",
		"RSUD DR. SOEDONO MADIUN":          "RSUD Dr. Soedono Madiun",
		"bakorwil iv":                      "Bakorwil IV",
		"perang dunia ke-2":                "Perang Dunia Ke-2",
		"perundang-undangan":               "Perundang-undangan",
		"PERUNDANG-UNDANGAN":               "Perundang-undangan",
		"undang-undang":                    "Undang-Undang",
		"Undang-undang":                    "Undang-Undang",
		"hubungan antarlembaga":            "Hubungan Antarlembaga",
		"dinas (dan badan)":                "Dinas (dan Badan)",
		"pegawai non-asn":                  "Pegawai Non-ASN",
		"pasal 5 ayat 2a":                  "Pasal 5 Ayat 2a",
		"WILAYAH A-II":                     "Wilayah A-II",
		"-dinas":                           "-Dinas",
		"dinas-":                           "Dinas-",
		"ma'had aly":                       "Ma'had Aly",
		"ikan äöü":                         "Ikan Äöü",
		"\xffdinas":                        "\xffDinas",
	} {
		assert.Equal(t, want, bahasa.TitleCase(s), s)
		if strings.ContainsFunc(want, unicode.IsLower) {
			assert.Equal(t, want, bahasa.TitleCase(want), "again")
		}
	}
}

func TestTitleCaseInitialisms(t *testing.T) {
	for _, c := range []struct {
		s, want string
		own     []string
	}{
		{"KEPALA BRIDA", "Kepala BRIDA", []string{"BRIDA"}},
		{"kepala brida", "Kepala BRIDA", []string{"BRIDA"}},
		{"TIM BERAKHLAK", "Tim BerAKHLAK", []string{"BerAKHLAK"}},
		{"PEMERINTAH DI YOGYAKARTA", "Pemerintah DI Yogyakarta", []string{"DI"}},
		{"KEPALA UPT SATU", "Kepala Upt Satu", []string{"Upt"}},
		{"TIM NON-BRIDA", "Tim Non-BRIDA", []string{"OPD", "BRIDA"}},
		{"TIM E-GOV", "Tim e-Gov", []string{"e-Gov"}},
		{"DINAS", "Dinas", []string{""}},
	} {
		assert.Equal(t, c.want, bahasa.TitleCase(c.s, c.own...), c.s)
		assert.Equal(t, c.want, bahasa.TitleCase(c.want, c.own...), "again")
	}
}

func FuzzTitleCase(f *testing.F) {
	for _, s := range []string{
		"DINAS KOMUNIKASI DAN INFORMATIKA", "undang-undang", "RSUD dr. Soetomo", "dan/atau", "(BPBD)", "Ke-2", "K.H. X", "a\xffb",
		"ii-ii", "x.-.", "BRIDA", "a AA", "e-Gov", "dr.", "dr.-dr.", "di-DI", "'ab", "éÉ",
	} {
		f.Add(s, "BRIDA")
	}
	f.Fuzz(func(t *testing.T, s, own string) {
		got := bahasa.TitleCase(s)
		if again := bahasa.TitleCase(got); again != got && strings.ContainsFunc(got, unicode.IsLower) {
			t.Fatalf("%q: %q, then %q", s, got, again)
		}
		if utf8.RuneCountInString(got) != utf8.RuneCountInString(s) {
			t.Fatalf("%q: %q", s, got)
		}
		in := []rune(s)
		for i, r := range []rune(got) {
			if unicode.ToUpper(r) != unicode.ToUpper(in[i]) && unicode.ToLower(r) != unicode.ToLower(in[i]) {
				t.Fatalf("%q: %q", s, got)
			}
		}
		bahasa.TitleCase(s, own)
	})
}
