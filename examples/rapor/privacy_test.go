package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/internal/sample"
	"github.com/aparatur/aparatur/score"
)

func sampleRows(t *testing.T) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(sample.File())).ReadAll()
	require.NoError(t, err)
	return rows
}

// TestIdentitiesOnlyInKey: who was rated, and by whom, stands in kunci.csv and nowhere else.
func TestIdentitiesOnlyInKey(t *testing.T) {
	o := sampleRun(t)
	// Keys of persons and raters, and the name and telephone number in a comment.
	identities := []string{"PEG-", "peg-", "PNL-", "pnl-", "penilai@contoh", "0812"}
	for digit := range 10 {
		identities = append(identities, fmt.Sprint("Pegawai ", digit))
	}
	for name, text := range o.files {
		if name == keyFile {
			continue
		}
		for _, identity := range append(identities, keyFile) {
			require.NotContains(t, text, identity, name)
		}
	}
	for _, identity := range identities {
		assert.NotContains(t, o.stdout, identity)
		assert.NotContains(t, o.stderr, identity)
	}
	key, err := csv.NewReader(strings.NewReader(o.files[keyFile])).ReadAll()
	require.NoError(t, err)
	require.Len(t, key, 241)
	people := map[string]bool{}
	for i, row := range key[1:] {
		assert.Equal(t, fmt.Sprintf("O%04d", i+1), row[0])
		people[row[1]] = true
	}
	assert.Len(t, people, 240)
	// In order of first appearance, and so not derived from the identity.
	assert.Equal(t, sampleRows(t)[1][2], key[1][1])
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no such modes")
	}
	execute(t)
	for name, mode := range map[string]os.FileMode{keyFile: 0o600, scoreFile: 0o600, jsonFile: 0o600, personFolder + "/O0001.html": 0o600, personFolder: 0o700} {
		info, err := os.Stat("hasil-rapor/" + name)
		require.NoError(t, err)
		assert.Equal(t, mode, info.Mode().Perm(), name)
	}
}

// TestDefect28 (a role hidden for anonymity but counted in the total) by the strongest means there is: whatever the raters of
// the roles that are not shown had answered and written, every byte of every file is the same.
func TestDefect28(t *testing.T) {
	rows := sampleRows(t)
	person, role := 2, 5
	raters := map[string]map[string]bool{}
	for _, row := range rows[1:] {
		k := row[person] + row[role]
		if raters[k] == nil {
			raters[k] = map[string]bool{}
		}
		raters[k][row[1]] = true
	}
	changed := slices.Clone(rows)
	n := 0
	for i, row := range changed[1:] {
		hidden := (row[role] == score.Peer.String() || row[role] == score.Subordinate.String()) && len(raters[row[person]+row[role]]) < 3
		if !hidden {
			continue
		}
		n++
		row = slices.Clone(row)
		for c := 6; c < 27; c++ {
			if d := row[c]; len(d) == 1 && d[0] >= '1' && d[0] <= '5' {
				row[c] = string('1' + '5' - d[0])
			}
		}
		row[27] = "komentar lain yang tidak boleh tampil"
		changed[i+1] = row
	}
	require.Greater(t, n, 100)
	t.Chdir(t.TempDir())
	write := func(rows [][]string) {
		f, err := os.Create("jawaban.csv")
		require.NoError(t, err)
		require.NoError(t, csv.NewWriter(f).WriteAll(rows))
		require.NoError(t, f.Close())
	}
	write(rows)
	before := again(t, "-in", "jawaban.csv")
	write(changed)
	after := again(t, "-in", "jawaban.csv")
	require.Equal(t, exitOK, before.status)
	require.Equal(t, before.files, after.files)
	require.Equal(t, before.stdout, after.stdout)
}

// TestDefect29 (an agency's survey category printed beside a person's name): no page and no file has any category.
func TestDefect29(t *testing.T) {
	o := sampleRun(t)
	o.files["stdout"] = o.stdout
	defer delete(o.files, "stdout")
	for name, text := range o.files {
		for _, word := range []string{"Sehat", "SEHAT", " sehat"} { // Dinas Kesehatan is no category
			require.NotContains(t, text, word, name)
		}
	}
}

// TestCommentsUnderMinimum: comments follow the minimum of their role, and a rater who rated nothing does not make it up.
func TestCommentsUnderMinimum(t *testing.T) {
	f := newForm().add("A", "a", "Satu", "atasan", "4", "dari atasan").
		add("A", "b1", "Satu", "bawahan", "4", "tersembunyi satu").add("A", "b2", "Satu", "bawahan", "4", "tersembunyi dua").
		add("A", "b3", "Satu", "bawahan", "TT", "tersembunyi tiga").
		add("A", "r1", "Satu", "rekan", "4", "terlihat satu").add("A", "r2", "Satu", "rekan", "4", "terlihat dua").
		add("A", "r3", "Satu", "rekan", "4", "").add("A", "r4", "Satu", "rekan", "TT", "tersembunyi empat")
	o := f.score(t)
	require.Equal(t, exitOK, o.status, o.stderr)
	page := o.files["orang/O0001.html"]
	for _, shown := range []string{"dari atasan", "terlihat satu", "terlihat dua"} {
		assert.Contains(t, page, "<li>"+shown+"</li>")
	}
	for name, text := range o.files {
		require.NotContains(t, text, "tersembunyi", name)
	}
	assert.Contains(t, page, "tidak ditampilkan dan tidak dihitung: kurang dari 3 penilai")
}

// TestCommentsShuffled: the order of comments does not depend on the order of the file.
func TestCommentsShuffled(t *testing.T) {
	texts := []string{"satu", "dua", "tiga", "empat", "lima", "enam"}
	list := func(order []string) string {
		f := newForm()
		for i, text := range order {
			f.add("A", fmt.Sprint("r", i), "Satu", "rekan", "4", text)
		}
		o := f.score(t)
		require.Equal(t, exitOK, o.status, o.stderr)
		_, comments, _ := strings.Cut(o.files["orang/O0001.html"], `<ul class="comments">`)
		comments, _, _ = strings.Cut(comments, "</ul>")
		return comments
	}
	first := list(texts)
	slices.Reverse(texts)
	assert.Equal(t, first, list(texts))
	assert.NotEqual(t, "\n<li>satu</li>\n<li>dua</li>\n<li>tiga</li>\n<li>empat</li>\n<li>lima</li>\n<li>enam</li>\n", first)
}

// TestWithheldUnits solves for the units that are not shown: from the row of all units and the units that are shown, only
// the mean of at least two units with at least the minimum of people follows.
func TestWithheldUnits(t *testing.T) {
	open := execute(t, "-min-unit", "1")
	closed := sampleRun(t)
	type document struct {
		Units []struct {
			ID, Nama string
			N        int
			Hasil    map[string]float64
		} `json:"unit"`
		All struct {
			N     int
			Hasil map[string]float64
		} `json:"semuaUnit"`
	}
	var every, shown document
	require.NoError(t, json.Unmarshal([]byte(open.files[jsonFile]), &every))
	require.NoError(t, json.Unmarshal([]byte(closed.files[jsonFile]), &shown))
	var hiddenTotals []float64
	left, sum, hidden := shown.All.N, shown.All.Hasil["total"]*float64(shown.All.N), 0
	for i, u := range shown.Units {
		if u.Hasil != nil {
			left, sum = left-u.N, sum-u.Hasil["total"]*float64(u.N)
			require.Contains(t, closed.files, "unit/"+u.ID+".html")
			continue
		}
		hidden++
		require.NotContains(t, closed.files, "unit/"+u.ID+".html")
		// What would be printed for the unit stands in no row that has its name.
		total := strings.Replace(fmt.Sprintf("%.1f", every.Units[i].Hasil["total"]), ".", ",", 1)
		for line := range strings.Lines(closed.stdout) {
			if strings.HasPrefix(line, u.Nama) {
				require.NotContains(t, line, total)
			}
		}
		hiddenTotals = append(hiddenTotals, every.Units[i].Hasil["total"])
	}
	assert.Equal(t, 2, hidden)
	for _, total := range hiddenTotals {
		assert.Greater(t, math.Abs(total-sum/float64(left)), 0.05)
	}
	assert.GreaterOrEqual(t, left, 5)
}

// TestProtect tries many sizes of units: where the row of all units is shown, what it gives away of the rest is nothing, or
// at least two units with together at least the minimum.
func TestProtect(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	withAll, extra := 0, 0
	for range 20_000 {
		minimum := 1 + random.IntN(8)
		units := make([]*unit, 1+random.IntN(7))
		for i := range units {
			units[i] = &unit{done: random.IntN(14)}
			units[i].status = initialStatus(units[i].done, minimum)
		}
		all := protect(units, minimum)
		withheld, people := 0, 0
		for _, u := range units {
			switch u.status {
			case unitShown:
				require.GreaterOrEqual(t, u.done, minimum)
			case unitNoResult:
				require.Zero(t, u.done)
			case unitProtected:
				extra++
				fallthrough
			default:
				withheld, people = withheld+1, people+u.done
			}
		}
		if all {
			withAll++
			require.True(t, withheld == 0 || withheld >= 2 && people >= minimum)
		}
	}
	assert.Greater(t, withAll, 1000)
	assert.Greater(t, extra, 1000)
}

func TestProtectByHand(t *testing.T) {
	for _, c := range []struct {
		done []int
		all  bool
		want []unitStatus
	}{
		{[]int{30, 20}, true, []unitStatus{unitShown, unitShown}},
		{[]int{30, 20, 3}, true, []unitStatus{unitShown, unitProtected, unitTooSmall}},
		{[]int{30, 20, 3, 2}, true, []unitStatus{unitShown, unitShown, unitTooSmall, unitTooSmall}},
		{[]int{30, 20, 1, 2}, true, []unitStatus{unitShown, unitProtected, unitTooSmall, unitTooSmall}},
		{[]int{30, 20, 0}, true, []unitStatus{unitShown, unitShown, unitNoResult}},
		{[]int{30, 3}, true, []unitStatus{unitProtected, unitTooSmall}},
		{[]int{3, 0}, false, []unitStatus{unitTooSmall, unitNoResult}},
		{[]int{4, 4}, true, []unitStatus{unitTooSmall, unitTooSmall}},
		{[]int{2, 2}, false, []unitStatus{unitTooSmall, unitTooSmall}},
		{[]int{30}, false, []unitStatus{unitShown}},
	} {
		units, got := make([]*unit, len(c.done)), make([]unitStatus, len(c.done))
		for i, n := range c.done {
			units[i] = &unit{done: n, status: initialStatus(n, 5)}
		}
		assert.Equal(t, c.all, protect(units, 5), "%v", c.done)
		for i, u := range units {
			got[i] = u.status
		}
		assert.Equal(t, c.want, got, "%v", c.done)
	}
}

// TestFormulas: a key that a spreadsheet would run is text in kunci.csv.
func TestFormulas(t *testing.T) {
	f := newForm()
	for _, person := range []string{"=1+1", "+62", "-1", "@SUM(A1)"} {
		f.add(person, "a", "Satu", "atasan", "4", "=HYPERLINK(1)")
	}
	o := f.score(t)
	require.Equal(t, exitOK, o.status, o.stderr)
	for _, name := range []string{keyFile, scoreFile} {
		rows, err := csv.NewReader(strings.NewReader(o.files[name])).ReadAll()
		require.NoError(t, err)
		for _, row := range rows {
			for _, cell := range row {
				assert.NotContains(t, "=+-@\t\r", (cell + " ")[:1], cell)
			}
		}
	}
	assert.Contains(t, o.files[keyFile], "O0001,'=1+1,")
	assert.NotContains(t, o.files["orang/O0001.html"], "<li>HYPERLINK")
}

func TestMask(t *testing.T) {
	m := newMask([]response{
		{Person: "PEG-0001", Name: "Contoh Satu", Rater: "penilai.satu"},
		{Person: "PEG-00010", Name: "Contoh Satu Dua", Rater: "+12"},
		{Person: "Ani", Name: "", Rater: "123456"},
	})
	for text, want := range map[string]string{
		"":                          "",
		"Baik sekali.":              "Baik sekali.",
		"PEG-0001, peg-00010!":      masked + ", " + masked + "!",
		"PEG-00012":                 "PEG-00012",
		"XPEG-0001":                 "XPEG-0001",
		"Menurut contoh satu dua …": "Menurut " + masked + " …",
		"Contoh Satu duduk":         masked + " duduk",
		"Ani baik":                  "Ani baik", // three letters
		"Kata PENILAI.SATU":         "Kata " + masked,
		"nomor 123456 saja":         "nomor " + masked + " saja",
		"tulis ke a.b@c.id ya":      "tulis ke " + masked + " ya",
		"0812 3456 7890":            masked,
		"tahun 2025 dan 2026":       "tahun 2025 dan 2026",
		"\xff naïve – selesai":      "\xff naïve – selesai",
	} {
		assert.Equal(t, want, m.hide(text), "%q", text)
	}
}

// TestMaskIsSaidAsItIs: the pages promise no more than the mask does, which leaves short names as they are.
func TestMaskIsSaidAsItIs(t *testing.T) {
	short, long := strings.Repeat("a", minKnown-1), strings.Repeat("b", minKnown)
	m := newMask([]response{{Person: short, Name: long}})
	assert.Equal(t, short+" "+masked, m.hide(short+" "+long))
	for name, text := range sampleRun(t).files {
		if strings.HasPrefix(name, personFolder+"/") {
			require.Contains(t, text, "disamarkan bila ditulis lengkap dan terdiri atas sedikitnya "+count(minKnown)+" karakter", name)
		}
	}
}

// FuzzMask: whatever is written around a key, an e-mail address or a long number, it does not remain.
func FuzzMask(f *testing.F) {
	for _, seed := range []string{"", "Kata PEG-0001.", "123456789PEG-0001", "a@b PEG-0001@c.id", "\xffpeg-0001\xff", "0812 3456\t7890", "naïve PEG-00010", "0@0@0"} {
		f.Add(seed)
	}
	m := newMask([]response{{Person: "PEG-0001", Name: "Contoh Satu"}, {Person: "PEG-00010"}})
	key := regexp.MustCompile(`(?i)(^|[^\pL\pN])(peg-0001|contoh satu)($|[^\pL\pN])`)
	f.Fuzz(func(t *testing.T, text string) {
		hidden := m.hide(text)
		require.NotRegexp(t, key, hidden)
		require.NotRegexp(t, `[0-9]{9}|[a-z]@[a-z]`, hidden)
	})
}

// TestUnitPagesHaveNoPersons: what everybody may see names no person, not even by code.
func TestUnitPagesHaveNoPersons(t *testing.T) {
	o := sampleRun(t)
	for name, text := range o.files {
		if strings.HasPrefix(name, personFolder+"/") || name == scoreFile || name == jsonFile || name == keyFile {
			continue
		}
		require.NotRegexp(t, `\bO\d{4}\b`, text, name)
	}
}
