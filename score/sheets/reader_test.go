package sheets_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// No real numbers: the date of birth is 30 February.
const (
	nip1 = "199002302020011001"
	nip2 = "199002302020012002"
)

func wide(t testing.TB, options []sheets.Option, rows ...string) *sheets.Reader[item] {
	t.Helper()
	r, err := sheets.NewWide(table(rows...), service(t), options...)
	require.NoError(t, err)
	return r
}

func TestWide(t *testing.T) {
	r := wide(t, nil,
		"Stempel waktu|Alamat email|NIP|Nama|Unit kerja|Peran|C1|C2|R1|R2|Saran|Komentar|Setuju?",
		"13/01/2023 10:15:00|a@x.id|"+nip1+"|Siti|Dinas A|Atasan langsung|4|5|3|2|Bagus|Sering terlambat|Ya",
		" 13/01/2023 10.16.00 | a@x.id | "+nip2+"| Budi\u00a0|Dinas A |rekan| 4.0|4,0 |Sering|4 - Sering| | |Ya",
		"2023/01/13 10:17:00 AM GMT+7||"+nip2+"|Budi|Dinas A|BAWAHAN||\u00a0|TT|Tidak Dapat Menilai||ya|Ya",
		"||||||||||||",
		"||"+nip2+"|||diri|1|1|1|1|||",
	)
	assert.Equal(t, []string{
		"2 orang=" + nip1 + ` nama=Siti penilai=a@x.id unit=Dinas A peran=atasan waktu=2023-01-13T10:15:00Z jawaban=1:4,2:5,3:3,4:2 Saran="Bagus" Komentar="Sering terlambat"`,
		"3 orang=" + nip2 + " nama=Budi penilai=a@x.id unit=Dinas A peran=rekan waktu=2023-01-13T10:16:00Z jawaban=1:4,2:4,3:4,4:4",
		"4 orang=" + nip2 + ` nama=Budi unit=Dinas A peran=bawahan waktu=2023-01-13T10:17:00+07:00 jawaban=3:TT,4:TT Komentar="ya"`,
		"6 orang=" + nip2 + " peran=diri jawaban=1:1,2:1,3:1,4:1",
	}, collect(r.All()))
	assert.Empty(t, collect(r.All()), "a reader is read once")
}

// Defect 20 of public applications: an unknown answer counts as the lowest, an unknown input as 0. Here every bad row is
// an error with line, column, value and reason, and the next row is read.
func TestWideBadRows(t *testing.T) {
	const header = "Waktu|Penilai|NIP|Nama|Peran|C1|C2|R1|R2"
	for _, tt := range []struct {
		name, row string
		is        error
		want      string
	}{
		{"4.5", "||" + nip1 + "||rekan|4.5|4|4|4", fault.ErrRange, `baris 2, kolom "C1", isi "4.5": di luar rentang: skala 1–5`},
		{"0 outside the scale", "||" + nip1 + "||rekan|4|0|4|4", fault.ErrRange, `baris 2, kolom "C2", isi "0": di luar rentang: skala 1–5`},
		{"6", "||" + nip1 + "||rekan|4|4|6|4", fault.ErrRange, `baris 2, kolom "R1", isi "6": di luar rentang: skala 1–5`},
		{"unknown label", "||" + nip1 + "||rekan|4|4|4|Lumayan", fault.ErrUnknown, `baris 2, kolom "R2", isi "Lumayan": tidak dikenal: skala 1–5`},
		{"number and label differ", "||" + nip1 + "||rekan|4 - Jarang|4|4|4", fault.ErrUnknown,
			`baris 2, kolom "C1", isi "4 - Jarang": tidak dikenal: skala 1–5`},
		{"a row shifted by one", "|||" + nip1 + "|Siti|rekan|4|4|4", fault.ErrEmpty, `baris 2, kolom "NIP": kosong`},
		{"a row shifted into the answers", "||x||rekan|" + nip1 + "|4|4|4", fault.ErrRange, `baris 2, kolom "C1", isi ***: di luar rentang: skala 1–5`},
		{"no person", "||\u00a0|Siti|rekan|4|4|4|4", fault.ErrEmpty, `baris 2, kolom "NIP": kosong`},
		{"role empty", "||" + nip1 + "|||4|4|4|4", fault.ErrEmpty, `baris 2, kolom "Peran": kosong`},
		{"role unknown", "||" + nip1 + "||kawan|4|4|4|4", fault.ErrUnknown, `baris 2, kolom "Peran", isi "kawan": tidak dikenal`},
		{"time", "kemarin||" + nip1 + "||rekan|4|4|4|4", fault.ErrSyntax, `baris 2, kolom "Waktu", isi "kemarin": bentuknya tidak sesuai`},
		{"the month first", "01/13/2023||" + nip1 + "||rekan|4|4|4|4", fault.ErrRange, `baris 2, kolom "Waktu", isi "01/13/2023": di luar rentang`},
		{"NIP damaged", "||1,98601E+17||rekan|4|4|4|4", fault.ErrSpreadsheet, `baris 2, kolom "NIP", isi ***: angka rusak oleh Excel; ambil ulang sebagai teks`},
		{"rater damaged", "|198601012010011000|" + nip1 + "||rekan|4|4|4|4", fault.ErrSpreadsheet,
			`baris 2, kolom "Penilai", isi ***: angka rusak oleh Excel; ambil ulang sebagai teks`},
		{"too many cells", "||" + nip1 + "||rekan|4|4|4|4|x", sheets.ErrFieldCount,
			"baris 2: jumlah sel tidak sama dengan jumlah judul kolom: 10, seharusnya 9"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := wide(t, nil, header, tt.row, "||"+nip1+"||rekan|4|4|4|4")
			var got []string
			for out, err := range r.All() {
				if err != nil {
					require.ErrorIs(t, err, tt.is)
					require.True(t, isRow(err))
					assert.NotContains(t, err.Error(), "Siti")
					assert.NotContains(t, fmt.Sprintf("%+v %#v", err, err), nip1)
					got = append(got, fault.Indonesian(err))
					continue
				}
				got = append(got, show(out))
			}
			assert.Equal(t, []string{tt.want, "3 orang=" + nip1 + " peran=rekan jawaban=1:4,2:4,3:4,4:4"}, got)
		})
	}
}

func TestWideErrorFields(t *testing.T) {
	r := wide(t, nil, "NIP|C1|C2|R1|R2", "1.98601E+17|4|4|4|4", nip1+"|4|x|4|4")
	var rows []*fault.RowError
	for _, err := range r.All() {
		var row *fault.RowError
		require.ErrorAs(t, err, &row)
		rows = append(rows, row)
	}
	require.Len(t, rows, 2)
	assert.Equal(t, fault.RowError{Line: 2, Column: "NIP", Value: "1.98601E+17", Personal: true, Err: fault.ErrSpreadsheet}, *rows[0])
	assert.Equal(t, "x", rows[1].Value)
	assert.Equal(t, "C2", rows[1].Column)
	assert.False(t, rows[1].Personal)
}

// Defect 26: Excel turns an NIP into 1.98601E+17.
func TestDamagedNumbers(t *testing.T) {
	for _, bad := range []string{"1.98601E+17", "1,98601E+17", "1.98601e17", "1E+17", "1E17", "1,98601012010011E+17", "'1.98601E+17",
		"1.98601E-17", " 1.98601 E+17", "198601012010011000", "'198601012010011000", "19860101 201001 1 000", "198601012010011008.0",
		"198601012010011008,00", "19860101201001100.0"} {
		got := collect(wide(t, nil, "NIP|C1|C2|R1|R2", bad+"|1|1|1|1").All())
		assert.Equal(t, []string{`! baris 2, kolom "NIP", isi ***: angka rusak oleh Excel; ambil ulang sebagai teks`}, got, bad)
	}
	for _, good := range []string{nip1, "19900230 202001 1 001", "P-001", "3E2", "12E4", "1000", "12.000", "E17", "1.5", "budi1e17@x.id", "1e+", "1.e5", "12.",
		"19900230202001100", "1990023020200110000"} {
		got := collect(wide(t, nil, "NIP|C1|C2|R1|R2", good+"|1|1|1|1").All())
		assert.Equal(t, []string{"2 orang=" + good + " jawaban=1:1,2:1,3:1,4:1"}, got)
	}
}

func TestTimes(t *testing.T) {
	wib := time.FixedZone("", 7*3600)
	for _, tt := range []struct {
		in, want string
		options  []sheets.Option
	}{
		{"2023-01-13T10:15:00+07:00", "2023-01-13T10:15:00+07:00", nil},
		{"2023-01-13T10:15:00Z", "2023-01-13T10:15:00Z", nil},
		{"2023-01-13t10:15:00.250-0330", "2023-01-13T10:15:00-03:30", nil},
		{"2023-01-13 10:15:00", "2023-01-13T10:15:00Z", nil},
		{"2023-01-13 10:15", "2023-01-13T10:15:00Z", nil},
		{"2023-01-13", "2023-01-13T00:00:00Z", nil},
		{"13/01/2023 10:15:00", "2023-01-13T10:15:00Z", nil},
		{"13/01/2023 10.15.00", "2023-01-13T10:15:00Z", nil},
		{"13/1/2023 9.05", "2023-01-13T09:05:00Z", nil},
		{"2023/01/13 10:15:00 AM GMT+7", "2023-01-13T10:15:00+07:00", nil},
		{"2023/01/13 12:15:00 AM GMT+7", "2023-01-13T00:15:00+07:00", nil},
		{"2023/01/13 12:15:00 PM GMT+7", "2023-01-13T12:15:00+07:00", nil},
		{"2023/01/13 1:15:00 pm", "2023-01-13T13:15:00Z", nil},
		{"13-01-2023", "2023-01-13T00:00:00Z", nil},
		{"13.01.2023", "2023-01-13T00:00:00Z", nil},
		{"1/2/2023", "2023-02-01T00:00:00Z", nil},
		{"13/01/2023, 10.15.00", "2023-01-13T10:15:00Z", nil},
		{"13/01/2023 pukul 10.15 WIB", "2023-01-13T10:15:00+07:00", nil},
		{"13/01/2023 10.15 WITA", "2023-01-13T10:15:00+08:00", nil},
		{"13/01/2023 10.15 wit", "2023-01-13T10:15:00+09:00", nil},
		{"13/01/2023 10.15 UTC", "2023-01-13T10:15:00Z", nil},
		{"13/01/2023 10.15 GMT+0", "2023-01-13T10:15:00Z", nil},
		{"13/01/2023 10.15 GMT+05:30", "2023-01-13T10:15:00+05:30", nil},
		{"29/02/2024", "2024-02-29T00:00:00Z", nil},
		{"1/13/2023 10:15:00", "2023-01-13T10:15:00Z", []sheets.Option{sheets.WithMonthFirst()}},
		{"2023-01-13", "2023-01-13T00:00:00Z", []sheets.Option{sheets.WithMonthFirst()}},
		{"13/01/2023 10:15", "2023-01-13T10:15:00+07:00", []sheets.Option{sheets.WithLocation(wib)}},
		{"13/01/2023 10:15Z", "2023-01-13T10:15:00Z", []sheets.Option{sheets.WithLocation(wib)}},
		{"13/01/2023 10:15", "2023-01-13T10:15:00Z", []sheets.Option{sheets.WithLocation(nil)}},
		{"Jan 13", "2023-01-13T00:00:00Z", []sheets.Option{sheets.WithTimes(func(s string) (time.Time, error) {
			return time.Parse("Jan 2 2006", s+" 2023")
		})}},
		{"", "0001-01-01T00:00:00Z", nil},
	} {
		t.Run(tt.in, func(t *testing.T) {
			for out, err := range wide(t, tt.options, "Timestamp|C1|C2|R1|R2", tt.in+"|1|1|1|1").All() {
				require.NoError(t, err)
				assert.Equal(t, tt.want, out.Time.Format(time.RFC3339))
			}
		})
	}
	for _, tt := range []struct {
		in string
		is error
	}{
		{"13", fault.ErrSyntax}, {"13/01", fault.ErrSyntax}, {"13/01/23", fault.ErrSyntax}, {"13/01-2023", fault.ErrSyntax},
		{"113/01/2023", fault.ErrSyntax}, {"2023-01-133", fault.ErrSyntax}, {"2023-01", fault.ErrSyntax}, {"2023//13", fault.ErrSyntax},
		{"/01/2023", fault.ErrSyntax}, {"13/01/2023 x", fault.ErrSyntax}, {"13/01/2023 10", fault.ErrSyntax},
		{"13/01/2023 10:1", fault.ErrSyntax}, {"13/01/2023 10:15:0", fault.ErrSyntax}, {"13/01/2023 10:15:00.", fault.ErrSyntax},
		{"13/01/2023 10:15.00", fault.ErrSyntax}, {"13/01/2023 10:15 CET", fault.ErrSyntax}, {"13/01/2023 10:15 +", fault.ErrSyntax},
		{"13/01/2023 10:15 +7:3", fault.ErrSyntax}, {"13/01/2023 10:15 +15:00", fault.ErrSyntax}, {"13/01/2023 10:15 WIB x", fault.ErrSyntax},
		{"13 Januari 2023", fault.ErrSyntax}, {"44939", fault.ErrSyntax}, {"2023-01-13T", fault.ErrSyntax}, {"13/01/2023,", fault.ErrSyntax},
		{"13/01/202310:15", fault.ErrSyntax},
		{"01/13/2023", fault.ErrRange}, {"32/01/2023", fault.ErrRange}, {"00/01/2023", fault.ErrRange}, {"29/02/2023", fault.ErrRange},
		{"13/00/2023", fault.ErrRange}, {"13/01/2023 24:00", fault.ErrRange}, {"13/01/2023 10:60", fault.ErrRange},
		{"13/01/2023 10:15:60", fault.ErrRange}, {"13/01/2023 13:15 PM", fault.ErrRange}, {"13/01/2023 0:15 AM", fault.ErrRange},
	} {
		t.Run("not "+tt.in, func(t *testing.T) {
			n := 0
			for _, err := range wide(t, nil, "Timestamp|C1|C2|R1|R2", tt.in+"|1|1|1|1").All() {
				assert.ErrorIs(t, err, tt.is)
				n++
			}
			assert.Equal(t, 1, n)
		})
	}
}

func TestOptions(t *testing.T) {
	const header = "NIP|Penilai|Peran|C1|C2|R1|R2"
	upper := sheets.WithIdentity(func(s string) (string, error) {
		switch s {
		case "bad":
			return "", errors.New("bad is no key")
		case "none":
			return "", nil
		}
		return strings.ToUpper(s), nil
	})
	roles := sheets.WithRoles(func(s string) (score.Role, error) {
		if s == "warga" {
			return 5, nil
		}
		return score.ParseRole(s)
	})
	got := collect(wide(t, []sheets.Option{upper, roles, unchanged}, header,
		"a|b|rekan|1|1|1|1", "bad|b|rekan|1|1|1|1", "a|bad|rekan|1|1|1|1", "none|b|rekan|1|1|1|1", "a||rekan|1|1|1|1").All())
	assert.Equal(t, []string{
		"2 orang=A penilai=B peran=rekan jawaban=1:1,2:1,3:1,4:1",
		`! baris 3, kolom "NIP", isi ***: ditolak`, `! baris 4, kolom "Penilai", isi ***: ditolak`, `! baris 5, kolom "NIP", isi ***: kosong`,
		"6 orang=A peran=rekan jawaban=1:1,2:1,3:1,4:1",
	}, got)
	for r, err := range wide(t, []sheets.Option{roles}, header, "a|b|warga|1|1|1|1").All() {
		require.NoError(t, err)
		assert.Equal(t, score.Role(5), r.Role)
	}
	got = collect(wide(t, []sheets.Option{sheets.WithRoles(nil)}, header, "a|b|atasan|1|1|1|1").All())
	assert.Equal(t, []string{"2 orang=a penilai=b peran=atasan jawaban=1:1,2:1,3:1,4:1"}, got, "nil is the default")

	got = collect(wide(t, []sheets.Option{sheets.WithMissingItems()}, "NIP|C1", "a|5").All())
	assert.Equal(t, []string{"2 orang=a jawaban=1:5"}, got)
}

// unchanged is an option that changes nothing.
var unchanged = sheets.WithTimes(nil)

func TestSources(t *testing.T) {
	// A row that ends early, as a workbook gives it, is filled up; the slices of the source stay as they are.
	own := []string{nip1, "4", "4", "4", "4", "saran"}
	n := 0
	src := sheets.RecordsFunc(func() (sheets.Record, error) {
		n++
		switch n {
		case 1:
			return sheets.Record{Line: 1, Fields: []string{"NIP", "C1", "C2", "R1", "R2", "Saran"}}, nil
		case 2:
			return sheets.Record{Line: 2, Fields: own[:3]}, nil
		case 3:
			return sheets.Record{Line: 3, Fields: append(own[:6:6], "", " ")}, nil
		case 4:
			return sheets.Record{}, &fault.RowError{Line: 4, Err: fault.ErrType}
		}
		return sheets.Record{}, errBroken
	})
	r, err := sheets.NewWide(src, service(t))
	require.NoError(t, err)
	assert.Equal(t, []string{"2 orang=" + nip1 + " jawaban=1:4,2:4", "3 orang=" + nip1 + ` jawaban=1:4,2:4,3:4,4:4 Saran="saran"`,
		"! baris 4: tipe data tidak didukung", "! broken"}, collect(r.All()))
	assert.Equal(t, "4", own[3])

	_, err = sheets.NewWide(sheets.RecordsFunc(func() (sheets.Record, error) { return sheets.Record{}, errBroken }), service(t))
	assert.ErrorIs(t, err, errBroken)
}

var errBroken = errors.New("broken")

func TestAllStops(t *testing.T) {
	rows := []string{"NIP|C1|C2|R1|R2", "a|1|1|1|1", "|1|1|1|1", "b|1|1|1|1", "c|1|1|1|1"}
	r := wide(t, nil, rows...)
	for range r.All() {
		break
	}
	for _, err := range r.All() {
		require.ErrorIs(t, err, fault.ErrEmpty)
		break
	}
	assert.Len(t, collect(r.All()), 2)
}

// Many different answers do not fill the memory, and are read right all the same.
func TestManyAnswers(t *testing.T) {
	rows := []string{"NIP|C1|C2|R1|R2"}
	for i := range 2000 {
		rows = append(rows, fmt.Sprintf("a|4.%s|%s4|5|1", strings.Repeat("0", 1+i%40), strings.Repeat(" ", i%100)))
	}
	for r, err := range wide(t, nil, rows...).All() {
		require.NoError(t, err)
		require.Equal(t, score.Rating(4), r.Sheet.Rating(c1))
		require.Equal(t, score.Rating(4), r.Sheet.Rating(c2))
	}
}
