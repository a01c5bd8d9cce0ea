package sheets_test

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// Each header is the only one of the first item; the others are codes.
func TestItemHeaders(t *testing.T) {
	f := service(t)
	for _, h := range []string{
		"C1", "c1", "C1*", "C1 *", "c-1.", "Melayani tanpa menunda", "MELAYANI  TANPA\nMENUNDA *", "Melayani\u00a0tanpa menunda:",
		"Seberapa sering pegawai ini melakukan hal berikut? [Melayani tanpa menunda]",
		"Seberapa sering [dalam enam bulan]? [Melayani tanpa menunda]", "Seberapa sering? [C1]", "Seberapa sering? [1. C1] *",
		"Seberapa sering? [Melayani tanpa menunda].",
		"Cepat [C1. Melayani tanpa menunda]", "C1 [Melayani tanpa menunda]", "C1. Cepat [Melayani tanpa menunda]",
		"1. Melayani tanpa menunda", "1) Melayani tanpa menunda", "(1) Melayani tanpa menunda", "12 - Melayani tanpa menunda",
		"3 Melayani tanpa menunda", "1. C1", "1. (C1) Melayani tanpa menunda", "1. C1. Melayani tanpa menunda *",
		"(C1) Melayani tanpa menunda", "(C1) apa saja", "[C1] Melayani tanpa menunda", "[C1]", "C1. Melayani tanpa menunda",
		"C1) Melayani tanpa menunda", "C1: Melayani tanpa menunda", "C1 - Melayani tanpa menunda", "C1 – Melayani tanpa menunda",
		"C1 — bagaimana?", "C 1. Melayani tanpa menunda", "C-1. Melayani tanpa menunda", "C1 Melayani tanpa menunda",
	} {
		t.Run(h, func(t *testing.T) {
			r, err := sheets.NewWide(table(h+"|C2|R1|R2"), f)
			require.NoError(t, err)
			assert.Equal(t, []string{"1 butir C1", "2 butir C2", "3 butir R1", "4 butir R2"}, used(r.Mapping()))
		})
	}
	for _, h := range []string{
		"", "*", "[]", "C1 x]", "x []", "()", "[C1. x", "C", "C3", "Melayani", "menunda", "Melayani dengan menunda", "C1 komentar", "C1 - Komentar", "C1: saran *",
		"Komentar C1", "[C1", "(C1", "C1 [alasan]", "1234. C1", "1.", "Melayani tanpa menunda [alasan]",
		"[[[[[[C1]]]]]]x", "Melayani tanpa menunda (alasan)", strings.Repeat("1. ", 9) + "C1", "C1. " + strings.Repeat("x", 5000),
	} {
		t.Run("not "+h[:min(len(h), 60)], func(t *testing.T) {
			r, err := sheets.NewWide(table(h+"|C2|R1|R2"), f, sheets.WithMissingItems())
			require.NoError(t, err)
			assert.Equal(t, []string{"C1"}, r.Mapping().Missing())
		})
	}
}

// Codes that differ by a hyphen only are told apart where they stand alone, and not guessed in front of a sentence.
func TestSimilarCodes(t *testing.T) {
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems},
		score.Dimension[aspect, item]{ID: quick, Code: "X", Name: "X", Weight: 1, Items: []score.Item[item]{
			{ID: 1, Code: "A-1", Text: "satu", Weight: 1}, {ID: 2, Code: "A1", Text: "dua", Weight: 1},
			{ID: 3, Code: "1.1", Text: "tiga", Weight: 1}, {ID: 4, Code: "1", Text: "empat", Weight: 1},
		}})
	require.NoError(t, err)
	r, err := sheets.NewWide(table("A-1|A1|1.1. tiga|1. empat"), f)
	require.NoError(t, err)
	assert.Equal(t, []string{"1 butir A-1", "2 butir A1", "3 butir 1.1", "4 butir 1"}, used(r.Mapping()))
	r, err = sheets.NewWide(table("A-1. lain|A1. lain|1.1. lain|2. empat"), f, sheets.WithMissingItems())
	require.NoError(t, err)
	assert.Equal(t, []string{"3 butir 1.1", "4 butir 1"}, used(r.Mapping()))
	_, err = sheets.NewWide(table("1. tiga"), f)
	assert.ErrorIs(t, err, sheets.ErrConflict, "a number that is a code is read as one")
}

func TestItemHeaderConflicts(t *testing.T) {
	for _, h := range []string{
		"C1. Menyapa pengunjung", "(C1) Menyapa pengunjung", "[C1] Menyapa pengunjung", "C1 - Menyapa pengunjung",
		"C1 Menyapa pengunjung", "1. C1. Menyapa pengunjung", "C1 [Menyapa pengunjung]", "C1. Cepat [2. Menyapa pengunjung]",
		"Seberapa sering? [C1. Menyapa pengunjung]", "C1 (R1) Menyapa pengunjung",
	} {
		t.Run(h, func(t *testing.T) {
			_, err := sheets.NewWide(table(h+"|C2|R1|R2"), service(t))
			require.ErrorIs(t, err, sheets.ErrConflict)
			assert.Contains(t, problems(t, err), fmt.Sprintf("baris 1, kolom %q: kode dan kalimat menunjuk butir yang berbeda: C1 dan R1", h))
		})
	}
}

func TestHeaders(t *testing.T) {
	const items = "|C1|C2|R1|R2"
	at := func(kinds ...string) (out []string) {
		for i, k := range kinds {
			if k != "" {
				out = append(out, fmt.Sprintf("%d %s", i+1, k))
			}
		}
		n := len(kinds)
		for i, c := range []string{"C1", "C2", "R1", "R2"} {
			out = append(out, fmt.Sprintf("%d butir %s", n+i+1, c))
		}
		return out
	}
	for _, tt := range []struct {
		name, header string
		columns      sheets.Columns
		want         []string
	}{
		{"an export of Google Forms", "Stempel waktu|Alamat email|NIP|Nama|Unit Kerja|Peran|Saran", sheets.Columns{},
			at("waktu", "penilai", "orang", "nama", "unit", "peran", "komentar")},
		{"English", "Timestamp|Email Address|NIP", sheets.Columns{}, at("waktu", "penilai", "orang")},
		{"case, punctuation, asterisk", "CAP WAKTU|E-mail:|n i p|N.I.P|nip *", sheets.Columns{}, at("waktu", "penilai", "", "", "orang")},
		{"names only: they are the key", "Nama|Nama penilai", sheets.Columns{}, at("orang", "penilai")},
		{"the surer name wins", "NIP|NIP pegawai yang dinilai|Nama|Nama pegawai yang dinilai|Alamat email|NIP Penilai|Waktu|Timestamp|OPD|Unit",
			sheets.Columns{}, at("", "orang", "", "nama", "", "penilai", "", "waktu", "", "unit")},
		{"nobody at all", "Setuju?", sheets.Columns{}, at("")},
		{"several comments", "Komentar|Saran|Kritik dan Saran", sheets.Columns{}, at("komentar", "komentar", "komentar")},
		{"given", "Siapa|Oleh|Bidang|Sebagai|Kapan|Apa lagi|Lainnya", sheets.Columns{Person: "siapa", Rater: " OLEH ", Unit: "Bidang",
			Role: "Sebagai", Time: "Kapan", Comments: []string{"Apa lagi", "Lainnya"}},
			at("orang", "penilai", "unit", "peran", "waktu", "komentar", "komentar")},
		{"given, the recognised ones are not used", "NIP|Nama|Siapa|Saran|Lainnya",
			sheets.Columns{Person: "Siapa", Comments: []string{"Lainnya"}}, at("", "nama", "orang", "", "komentar")},
		{"given: no such column", "NIP|Nama|Tanggal|Saran|Peran", sheets.Columns{Person: "-", Time: "-", Comments: []string{"-"}, Role: "-"},
			at("", "nama", "", "", "")},
		{"an item's column that is given as a comment", "NIP|C1 - alasan", sheets.Columns{Comments: []string{"C1 - alasan"}},
			at("orang", "komentar")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := sheets.NewWide(table(tt.header+items), service(t), sheets.WithColumns(tt.columns))
			require.NoError(t, err)
			assert.Equal(t, tt.want, used(r.Mapping()))
		})
	}
}

func TestNamedItems(t *testing.T) {
	named := sheets.WithColumns(sheets.Columns{Items: map[string]string{"C1": "q1", "C2": "Q2", "R1": "q3"}})
	r, err := sheets.NewWide(table("q1|q2|q3|R2|C1"), service(t), named)
	require.NoError(t, err)
	assert.Equal(t, []string{"1 butir C1", "2 butir C2", "3 butir R1", "4 butir R2"}, used(r.Mapping()),
		"a header that means a named item is not used")

	_, err = sheets.NewWide(table("C1|C2|R1|R2"), service(t), sheets.WithColumns(sheets.Columns{Items: map[string]string{"X": "C1"}}))
	assert.ErrorIs(t, err, fault.ErrUnknown)
	assert.Equal(t, []string{"tidak dikenal: 1 kode dalam Columns.Items"}, problems(t, err))
}

func TestMappingErrors(t *testing.T) {
	for _, tt := range []struct {
		name, header string
		columns      sheets.Columns
		is           error
		want         []string
	}{
		{"missing items, named by their codes", "NIP|C1|R2", sheets.Columns{}, sheets.ErrIncomplete,
			[]string{"kolom tidak lengkap: tidak ada kolom untuk C2, R1"}},
		{"an item twice", "C1|C2|R1|R2|Melayani tanpa menunda", sheets.Columns{}, fault.ErrDuplicate,
			[]string{`baris 1, kolom "Melayani tanpa menunda": tercatat lebih dari sekali: C1 sudah ada di kolom 1`}},
		{"the same header twice", "C1|C2|R1|R2|C1", sheets.Columns{}, fault.ErrDuplicate,
			[]string{`baris 1, kolom "C1 #5": tercatat lebih dari sekali: C1 sudah ada di kolom 1`}},
		{"the person twice", "NIP|C1|C2|R1|R2|NIP Pegawai", sheets.Columns{}, fault.ErrDuplicate,
			[]string{`baris 1, kolom "NIP Pegawai": tercatat lebih dari sekali: orang sudah ada di kolom 1`}},
		{"the given column twice", "Siapa|C1|C2|R1|R2|SIAPA", sheets.Columns{Person: "Siapa"}, fault.ErrDuplicate,
			[]string{`baris 1, kolom "SIAPA": tercatat lebih dari sekali: orang sudah ada di kolom 1`}},
		{"one column for two uses", "Siapa|C1|C2|R1|R2", sheets.Columns{Person: "Siapa", Rater: "Siapa"}, fault.ErrDuplicate,
			[]string{`baris 1, kolom "Siapa": tercatat lebih dari sekali: kolom disebut untuk dua keperluan`}},
		{"a given column that is not there", "C1|C2|R1|R2", sheets.Columns{Unit: "Bidang"}, fault.ErrUnknown,
			[]string{`baris 1, kolom "Bidang": tidak dikenal: tidak ada kolom berjudul ini`}},
		{"everything at once", "NIP|NIP|C1|C2. Menyapa pengunjung", sheets.Columns{}, sheets.ErrConflict, []string{
			`baris 1, kolom "C2. Menyapa pengunjung": kode dan kalimat menunjuk butir yang berbeda: C2 dan R1`,
			`baris 1, kolom "NIP #2": tercatat lebih dari sekali: orang sudah ada di kolom 1`,
			"kolom tidak lengkap: tidak ada kolom untuk C2, R1, R2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := sheets.NewWide(table(tt.header), service(t), sheets.WithColumns(tt.columns))
			assert.Nil(t, r)
			require.ErrorIs(t, err, tt.is)
			assert.Equal(t, tt.want, problems(t, err))
			assert.Equal(t, "judul kolom: "+strings.Join(tt.want, "; "), fault.Indonesian(err))
		})
	}
	_, err := sheets.NewWide(table("C1|C2|R1"), service(t))
	assert.EqualError(t, err, "sheets: header: columns missing: no column for R2")
	var m *sheets.MappingError
	require.ErrorAs(t, err, &m)
	found, of := m.Mapping.Items()
	assert.Equal(t, [2]int{3, 4}, [2]int{found, of}, "the error has what was recognised")
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d"} {
		assert.Contains(t, fmt.Sprintf(verb, *m), "no column for R2")
	}
	_, err = sheets.NewWide(table(), service(t))
	assert.ErrorIs(t, err, fault.ErrEmpty)
	_, err = sheets.NewWide(sheets.CSV(strings.NewReader("a\"\n")), service(t))
	assert.ErrorIs(t, err, sheets.ErrQuote)
}

func TestMappingText(t *testing.T) {
	r, err := sheets.NewWide(table("Stempel waktu|NIP|Nama|C1|C2|R1|Saran|Setuju?||199002302020011001"), service(t),
		sheets.WithMissingItems())
	require.NoError(t, err)
	m := r.Mapping()
	want := `3 dari 4 butir dikenali
butir: C1 kolom 4, C2 kolom 5, R1 kolom 6
orang: kolom 2 "NIP"
nama: kolom 3 "Nama"
waktu: kolom 1 "Stempel waktu"
komentar: kolom 7 "Saran"
tidak dipakai: kolom 8 "Setuju?", kolom 9, kolom 10 ***
tanpa kolom: R2`
	assert.Equal(t, want, m.String())
	for _, verb := range []string{"%v", "%+v", "%s"} {
		assert.Equal(t, want, fmt.Sprintf(verb, m))
	}
	assert.Equal(t, fmt.Sprintf("%q", want), fmt.Sprintf("%#v", m))
	assert.True(t, m.Has(sheets.KindPerson))
	assert.False(t, m.Has(sheets.KindRater))
	assert.Equal(t, 3, count(m.Of(0)))
	assert.Equal(t, 1, m.Persons())
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("", "m", m)
	assert.Contains(t, log.String(), "m.found=3 m.of=4 m.missing=[R2]")

	missing := m.Missing()
	missing[0] = "x"
	assert.Equal(t, []string{"R2"}, m.Missing(), "a caller cannot change the mapping")

	var zero sheets.Mapping
	assert.Equal(t, "0 dari 0 butir dikenali", zero.String())
}

func TestColumnsSet(t *testing.T) {
	var c sheets.Columns
	for k := range sheets.Kinds() {
		if k != sheets.KindItem {
			require.NoError(t, c.Set(k, k.Code()))
		}
	}
	require.NoError(t, c.Set(sheets.KindComment, "saran"))
	assert.Equal(t, sheets.Columns{Person: "orang", Name: "nama", Rater: "penilai", Unit: "unit", Role: "peran", Time: "waktu",
		Comments: []string{"komentar", "saran"}, ItemName: "nama-butir", Answer: "jawaban"}, c)
	assert.ErrorIs(t, c.Set(sheets.KindItem, "x"), fault.ErrUnknown)
	assert.ErrorIs(t, c.Set(0, "x"), fault.ErrUnknown)

	d := c
	require.NoError(t, d.Set(sheets.KindComment, "x"))
	require.NoError(t, c.Set(sheets.KindComment, "y"))
	assert.Equal(t, "x", d.Comments[2], "copies do not share memory")
}

// Every name of the table is written as headers are compared, belongs to one kind, and finds its column.
func TestHeaderNames(t *testing.T) {
	owner := map[string]sheets.Kind{}
	for k := range sheets.Kinds() {
		names := slices.Collect(sheets.HeaderNames(k))
		assert.Equal(t, k == sheets.KindItem, len(names) == 0, "%v", k)
		for _, name := range names {
			assert.Zero(t, owner[name], "%q is a name of two kinds", name)
			owner[name] = k
			row := strings.ToUpper(name) + " *"
			if k == sheets.KindItemName || k == sheets.KindAnswer {
				src := row + "|x1|x2|NIP"
				r, err := sheets.NewLong(table(src), service(t), sheets.WithColumns(other(k)))
				require.NoError(t, err)
				assert.True(t, r.Mapping().Has(k), name)
				continue
			}
			if k == sheets.KindName {
				row += "|NIP"
			}
			r, err := sheets.NewWide(table(row+"|C1|C2|R1|R2"), service(t))
			require.NoError(t, err)
			assert.Equal(t, fmt.Sprintf("1 %s", k.Code()), used(r.Mapping())[0], name)
		}
		for range sheets.HeaderNames(k) {
			break
		}
	}
	assert.Empty(t, slices.Collect(sheets.HeaderNames(99)))
}

// other names the column of a long file that is not under test.
func other(k sheets.Kind) sheets.Columns {
	if k == sheets.KindAnswer {
		return sheets.Columns{ItemName: "x1"}
	}
	return sheets.Columns{Answer: "x2"}
}

func TestColumnText(t *testing.T) {
	c := sheets.Column{Number: 7, Header: "Ramah [Siti]", Kind: sheets.KindItem, Item: "R1", Block: 1, Personal: true}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("", "c", c)
	for _, text := range []string{log.String(), fmt.Sprint(c), fmt.Sprintf("%+v", c), fmt.Sprintf("%#v", []sheets.Column{c})} {
		assert.Contains(t, text, "kolom 7 ***")
		assert.NotContains(t, text, "Siti")
	}
	assert.Equal(t, `kolom 1 "NIP"`, fmt.Sprint(sheets.Column{Number: 1, Header: "NIP"}))
}
