package opd_test

import (
	"encoding/json"
	"errors"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/opd"
)

func codes[S iter.Seq[opd.Unit]](units S) []string {
	var out []string
	for u := range units {
		out = append(out, u.Code)
	}
	return out
}

func TestRegisterWalks(t *testing.T) {
	r := agency()
	assert.Equal(t, 5, r.Len())
	assert.Equal(t, "pemprov", r.Root().Code)
	var all []string
	for depth, u := range r.All() {
		all = append(all, strconv.Itoa(depth)+u.Code)
	}
	assert.Equal(t, []string{"0pemprov", "1dinkes", "2dinkes.p2p", "2dinkes.yankes", "1dinsos"}, all)
	assert.Equal(t, []string{"dinkes", "dinsos"}, codes(r.Children("pemprov")))
	assert.Equal(t, []string{"dinkes", "pemprov"}, codes(r.Ancestors("dinkes.p2p")))
	assert.Equal(t, []string{"dinkes.p2p", "dinkes.yankes"}, codes(r.Descendants("dinkes")))
	assert.Equal(t, 2, r.Depth("dinkes.p2p"))
	p, ok := r.Parent("dinkes.p2p")
	assert.True(t, ok)
	assert.Equal(t, "dinkes", p.Code)
	_, ok = r.Parent("pemprov")
	assert.False(t, ok)
	assert.True(t, r.Within("dinkes.p2p", "dinkes"))
	assert.True(t, r.Within("dinkes", "dinkes"))
	assert.False(t, r.Within("dinsos", "dinkes"))
	assert.False(t, r.Within("dinkes", "dinkes.p2p"))
	assert.Equal(t, opd.Headcount{PNS: 22, PPPK: 4}, r.Headcount("dinkes"))
	assert.Equal(t, 26, r.Headcount("dinkes").ASN())
	assert.Equal(t, 38, r.Headcount("pemprov").Total())
	assert.Equal(t, 35, r.Headcount("pemprov").ASN())
	for _, seq := range []iter.Seq[opd.Unit]{r.Children("x"), r.Ancestors("x"), r.Descendants("x")} {
		assert.Empty(t, codes(seq))
	}
	for _, seq := range []iter.Seq[opd.Unit]{r.Children("pemprov"), r.Ancestors("dinkes.p2p"), r.Descendants("pemprov")} {
		for range seq {
			break
		}
	}
	for range r.All() {
		break
	}
	assert.Equal(t, -1, r.Depth("x"))
	assert.Zero(t, r.Headcount("x"))
	_, ok = r.Unit("x")
	assert.False(t, ok)

	var none *opd.Register
	assert.Zero(t, none.Len())
	assert.Zero(t, none.Root())
	assert.Zero(t, none.Info())
	_, ok = none.Unit("x")
	assert.False(t, ok)
	_, err := none.Find("x")
	assert.ErrorIs(t, err, aparatur.ErrUnknown)
	data, err := json.Marshal(none)
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))
}

// The tree does not depend on the order of the rows.
func TestRegisterInAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 300 {
		r, _ := randomTree(rng)
		for _, u := range r.All() {
			p, ok := r.Parent(u.Code)
			require.Equal(t, u.Parent != "", ok)
			require.Equal(t, u.Parent, p.Code)
			above := codes(r.Ancestors(u.Code))
			require.Len(t, above, r.Depth(u.Code))
			below := 0
			for _, other := range r.All() {
				if slices.Contains(codes(r.Ancestors(other.Code)), u.Code) {
					below++
					require.True(t, r.Within(other.Code, u.Code))
				}
			}
			require.Len(t, codes(r.Descendants(u.Code)), below)
		}
	}
}

// What a register returns does not change it, nor does what it was made of.
func TestRegisterIsImmutable(t *testing.T) {
	also := []string{"Jatim"}
	units := []opd.Unit{{Code: " a ", Name: " Dinas A ", Also: []string{"Alpha"}, Urusan: []opd.Urusan{opd.UrusanSosial}}}
	r, err := opd.NewRegister(opd.RegisterInfo{Also: also}, slices.Values(units))
	require.NoError(t, err)
	also[0], units[0].Also[0], units[0].Urusan[0] = "x", "x", 1
	u, _ := r.Unit("a")
	assert.Equal(t, opd.Unit{Code: "a", Name: "Dinas A", Also: []string{"Alpha"}, Urusan: []opd.Urusan{opd.UrusanSosial}}, u)
	u.Also[0] = "y"
	r.Info().Also[0] = "y"
	again, _ := r.Unit("a")
	assert.Equal(t, "Alpha", again.Also[0])
	assert.Equal(t, "Jatim", r.Info().Also[0])
}

func TestUrusanManyToMany(t *testing.T) {
	organisation, err := opd.NewOrganisationCode(1, 0, opd.UrusanKesehatan, opd.UrusanSosial)
	require.NoError(t, err)
	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{
		{Code: "p", Name: "Pemprov"},
		{Code: "a", Parent: "p", Name: "Dinas A", Organisation: organisation, Urusan: []opd.Urusan{opd.UrusanSosial, opd.UrusanPangan, opd.UrusanPangan}},
		{Code: "b", Parent: "p", Name: "Dinas B", Urusan: []opd.Urusan{opd.UrusanSosial}},
	}))
	require.NoError(t, err)
	u, _ := r.Unit("a")
	assert.Equal(t, []opd.Urusan{opd.UrusanKesehatan, opd.UrusanSosial, opd.UrusanPangan}, slices.Collect(u.AllUrusan()))
	assert.Equal(t, []string{"a", "b"}, codes(r.ByUrusan(opd.UrusanSosial)))
	assert.Equal(t, []string{"a"}, codes(r.ByUrusan(opd.UrusanPangan)))
	assert.Empty(t, codes(r.ByUrusan(opd.UrusanStatistik)))
	for range u.AllUrusan() {
		break
	}
	n := 0
	for range u.AllUrusan() {
		if n++; n == 3 {
			break
		}
	}
	for range r.ByUrusan(opd.UrusanSosial) {
		break
	}
}

// Every fault of the tree is an error that names all rows involved.
func TestRegisterRefuses(t *testing.T) {
	u := func(code, parent string) opd.Unit { return opd.Unit{Code: code, Parent: parent, Name: "Unit " + code} }
	for _, tt := range []struct {
		name  string
		units []opd.Unit
		want  error
		lines [][]int // of each TreeError
		id    string
	}{
		{"none", nil, opd.ErrNoRoot, [][]int{nil}, "tidak ada unit tanpa induk"},
		{"cycle", []opd.Unit{u("a", ""), u("b", "c"), u("c", "d"), u("d", "b"), u("e", "d")}, opd.ErrCycle, [][]int{{2, 3, 4}},
			`baris 2 "b", baris 3 "c", baris 4 "d": berputar: unit menjadi atasan dirinya sendiri`},
		{"its own parent", []opd.Unit{u("a", ""), u("b", "b")}, opd.ErrCycle, [][]int{{2}},
			`baris 2 "b": berputar: unit menjadi atasan dirinya sendiri`},
		{"no root", []opd.Unit{u("a", "b"), u("b", "a")}, opd.ErrNoRoot, [][]int{nil, {1, 2}},
			"tidak ada unit tanpa induk\nbaris 1 \"a\", baris 2 \"b\": berputar: unit menjadi atasan dirinya sendiri"},
		{"two roots", []opd.Unit{u("a", ""), u("b", "a"), u("c", "")}, opd.ErrRoots, [][]int{{1, 3}},
			`baris 1 "a", baris 3 "c": lebih dari satu unit tanpa induk`},
		{"orphans", []opd.Unit{u("a", ""), u("b", "x"), u("c", "y")}, opd.ErrOrphan, [][]int{{2}, {3}},
			"baris 2 \"b\": unit induk tidak ditemukan\nbaris 3 \"c\": unit induk tidak ditemukan"},
		{"duplicates", []opd.Unit{u("a", ""), u("b", "a"), u("b", "a"), u("a", "a"), u("b", "a")}, aparatur.ErrDuplicate, [][]int{{2, 3, 5}, {1, 4}},
			"baris 2 \"b\", baris 3 \"b\", baris 5 \"b\": tercatat lebih dari sekali\nbaris 1 \"a\", baris 4 \"a\": tercatat lebih dari sekali"},
		{"a number as code that may be a person's", []opd.Unit{u("198601012015051001", "x")}, opd.ErrOrphan, [][]int{{1}, nil},
			"baris 1 ***: unit induk tidak ditemukan\ntidak ada unit tanpa induk"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(tt.units))
			require.ErrorIs(t, err, tt.want)
			var all *opd.RegisterError
			require.ErrorAs(t, err, &all)
			var lines [][]int
			for _, p := range all.Problems {
				var e *opd.TreeError
				require.ErrorAs(t, p, &e)
				var rows []int
				for _, r := range e.Rows {
					rows = append(rows, r.Line)
				}
				lines = append(lines, rows)
			}
			assert.Equal(t, tt.lines, lines)
			assert.Equal(t, tt.id, aparatur.Explain(err, indonesian))
		})
	}
	_, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values([]opd.Unit{{Name: "x"}, {Code: "b", Parent: "b "}, {Code: "c", Name: "c", Parent: "", Headcount: opd.Headcount{PNS: -1}}}))
	assert.ErrorIs(t, err, aparatur.ErrEmpty)
	assert.ErrorIs(t, err, aparatur.ErrRange)
	assert.ErrorContains(t, err, `line 1, column "kode": empty`)
}

func TestLongErrorsAreCut(t *testing.T) {
	var units []opd.Unit
	for i := range 30 {
		units = append(units, opd.Unit{Code: strconv.Itoa(i), Name: "x", Parent: "nowhere"})
	}
	_, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
	assert.Len(t, strings.Split(err.Error(), "\n"), 11)
	assert.True(t, strings.HasSuffix(err.Error(), "\n21 more"))
	for i := range units {
		units[i].Parent = ""
	}
	_, err = opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
	assert.ErrorContains(t, err, `line 10 "9", 20 others: more than one root`)
	for i := range units {
		units[i].Code, units[i].Parent = "a"+strconv.Itoa(i), "a0"
	}
	units[0].Parent = ""
	r, err := opd.NewRegister(opd.RegisterInfo{}, slices.Values(units))
	require.NoError(t, err)
	_, err = r.Find("x")
	assert.ErrorContains(t, err, "or 20 others")
	assert.Equal(t, 9, strings.Count(err.Error(), " of x"), "the root is of nothing")
}

const csvFile = "\ufeffKode;Induk;Nama;Singkatan;Nama Lain;Jenis;Kelas;Kode Organisasi;Urusan;Wilayah;Kepala;PNS;PPPK;PPPK Paruh Waktu;Non-ASN;Catatan\r\n" +
	"d1;p;Dinas Kesehatan;DINKES;Dinkes Prov|Kesehatan;dinas;;1.02.0.00.0.00.01.0000;;;;1.250;12;3;40;abaikan\r\n" +
	"u1;d1;UPT Laboratorium;;;UPTD;A;;Kesehatan|1.06;Kota Surabaya;Kepala Lab;7;;;;\r\n" +
	"p;;Pemprov Contoh;;;pemda;;;;35;;;;;;\r\n"

func TestReadCSV(t *testing.T) {
	info := opd.RegisterInfo{Agency: "Contoh", Edition: "SOTK 2025"}
	r, err := opd.ReadCSV(strings.NewReader(csvFile), info)
	require.NoError(t, err)
	assert.Equal(t, info, r.Info())
	d, _ := r.Unit("d1")
	organisation, err := opd.ParseOrganisationCode("1.02.0.00.0.00.01.0000")
	require.NoError(t, err)
	assert.Equal(t, opd.Unit{Code: "d1", Parent: "p", Name: "Dinas Kesehatan", Abbreviation: "DINKES", Also: []string{"Dinkes Prov", "Kesehatan"},
		Kind: opd.Dinas, Organisation: organisation, Headcount: opd.Headcount{PNS: 1250, PPPK: 12, PPPKParuhWaktu: 3, NonASN: 40}}, d)
	u, _ := r.Unit("u1")
	assert.Equal(t, opd.Unit{Code: "u1", Parent: "d1", Name: "UPT Laboratorium", Kind: opd.UPTD, Class: opd.KelasA, Head: "Kepala Lab",
		Urusan: []opd.Urusan{opd.UrusanKesehatan, opd.UrusanSosial}, Region: code(t, "35.78"), Headcount: opd.Headcount{PNS: 7}}, u)

	data, err := json.Marshal(r)
	require.NoError(t, err)
	again, err := opd.ReadJSON(strings.NewReader(string(data)))
	require.NoError(t, err)
	twice, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(twice))
	for _, x := range r.All() {
		y, ok := again.Unit(x.Code)
		require.True(t, ok)
		assert.Equal(t, x, y)
	}
}

// Every bad row is reported with its line, in one go.
func TestReadCSVRefuses(t *testing.T) {
	_, err := opd.ReadCSV(strings.NewReader("kode,induk,nama,jenis,urusan,wilayah,pns\n"+
		"a,,A,dinas,,,x\n"+
		"b,a,B,warung,,,\n"+
		"c,a,C,,makan,,\n"+
		"d,a,D,,,Malang,\n"+
		"e,a,E,,,,1.25\n"+
		"f,a\n"+
		"g,a,G,,,,99999999999\n"), opd.RegisterInfo{})
	var all *opd.RegisterError
	require.ErrorAs(t, err, &all)
	var lines []int
	for _, p := range all.Problems {
		var e *aparatur.RowError
		require.ErrorAs(t, p, &e)
		lines = append(lines, e.Line)
	}
	assert.Equal(t, []int{2, 3, 4, 5, 6, 7, 8}, lines)
	assert.ErrorIs(t, err, aparatur.ErrAmbiguous)
	assert.ErrorContains(t, err, `line 3, column "jenis": value "warung": not known`)
	assert.ErrorContains(t, err, "Kota Malang (35.73)")

	for text, want := range map[string]error{
		"":                              aparatur.ErrEmpty,
		"kode,nama\na,b\n":              aparatur.ErrEmpty,
		"kode,induk,nama,unit\na,,b,\n": aparatur.ErrDuplicate,
		"kode,induk,nama\n":             opd.ErrNoRoot,
	} {
		_, err := opd.ReadCSV(strings.NewReader(text), opd.RegisterInfo{})
		assert.ErrorIs(t, err, want, "%q", text)
	}
	broken := errors.New("broken")
	for _, before := range []string{"", "kode,induk,nama\n"} {
		_, err = opd.ReadCSV(io.MultiReader(strings.NewReader(before), iotest.ErrReader(broken)), opd.RegisterInfo{})
		assert.ErrorIs(t, err, broken)
	}
}

func TestReadJSONRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "an unknown key": `{"agensi":"x","units":[]}`, "more behind it": `{"units":[{"code":"a","name":"A"}]} {}`,
		"an unknown key of a unit": `{"units":[{"kode":"a"}]}`, "a bad kind": `{"units":[{"code":"a","name":"A","kind":"warung"}]}`,
	} {
		_, err := opd.ReadJSON(strings.NewReader(text))
		assert.Error(t, err, name)
	}
	_, err := opd.ReadJSON(strings.NewReader(`{"units":[{"code":"a","name":"A"},{"code":"b","name":"B","parent":"a","kind":"warung"}]}`))
	var e *aparatur.RowError
	require.ErrorAs(t, err, &e)
	assert.Equal(t, 2, e.Line)
	_, err = opd.ReadJSON(iotest.ErrReader(io.ErrUnexpectedEOF))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	r, err := opd.ReadJSON(strings.NewReader(`{"agency":"x","as_of":"2025-01-31","units":[{"code":"b","name":"B","parent":"a"},{"code":"a","name":"A"}]}`))
	require.NoError(t, err)
	assert.Equal(t, "2025-01-31", r.Info().AsOf.String())
}

func FuzzReadCSV(f *testing.F) {
	f.Add(csvFile)
	f.Add("kode,induk,nama\na,,A\nb,a,B\n")
	f.Add("kode\tinduk\tnama\na\tb\tA\nb\ta\tB\n")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := opd.ReadCSV(strings.NewReader(text), opd.RegisterInfo{})
		if err != nil {
			_ = aparatur.Explain(err, indonesian)
			return
		}
		require.Positive(t, r.Len())
		for depth, u := range r.All() {
			require.Equal(t, depth, len(codes(r.Ancestors(u.Code))))
		}
	})
}
