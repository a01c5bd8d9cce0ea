package score_test

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
)

func num(text string) score.Index { return score.MustParseIndex(text) }

func bands[P comparable](t testing.TB, lookup score.Lookup, rows ...score.Band[P]) score.Bands[P] {
	t.Helper()
	b, err := score.NewBands(lookup, rows...)
	require.NoError(t, err)
	return b
}

// closed is the band from lo to hi, both included, as tables print it.
func closed(label, lo, hi string) score.Band[string] {
	return score.Band[string]{Label: label, Lower: score.Incl(num(lo)), Upper: score.Incl(num(hi))}
}

// skmTable is the table of PermenPANRB 14/2017, printed with two decimals.
func skmTable(t testing.TB) score.Bands[string] {
	return bands(t, score.AtPlaces(2), closed("D", "25.00", "64.99"), closed("C", "65.00", "76.60"), closed("B", "76.61", "88.30"),
		closed("A", "88.31", "100"))
}

// surveyTable is the table of the Indeks BerAKHLAK, printed with one decimal, with no category below 25.
func surveyTable(t testing.TB) score.Bands[string] {
	none := closed("", "0", "24.9")
	none.None = true
	return bands(t, score.AtPlaces(1), none, closed("Tidak Sehat", "25", "49.9"), closed("Cukup Sehat", "50", "74.9"), closed("Sehat", "75", "100"))
}

// sakipTable is the table of PermenPANRB 88/2021, which compares the value itself; exactly 0 has no predicate.
func sakipTable(t testing.TB) score.Bands[string] {
	rows := []score.Band[string]{{Lower: score.Incl(num("0")), Upper: score.Incl(num("0")), None: true}}
	for i, limit := range []string{"0", "30", "50", "60", "70", "80", "90"} {
		upper := []string{"30", "50", "60", "70", "80", "90", "100"}[i]
		rows = append(rows, score.Band[string]{Label: []string{"D", "C", "CC", "B", "BB", "A", "AA"}[i],
			Lower: score.Excl(num(limit)), Upper: score.Incl(num(upper))})
	}
	return bands(t, score.Exact(), rows...)
}

// openTable has no ends: "Memenuhi" from 75, whatever the value.
func openTable(t testing.TB) score.Bands[string] {
	return bands(t, score.Exact(), score.Band[string]{Label: "Belum", Upper: score.Excl(num("75"))},
		score.Band[string]{Label: "Memenuhi", Lower: score.Incl(num("75"))})
}

func TestBandsOf(t *testing.T) {
	const none, outside = "no category", "outside"
	for _, table := range []struct {
		name  string
		bands score.Bands[string]
		want  map[string]string
	}{
		{"SKM", skmTable(t), map[string]string{
			"25": "D", "64.99": "D", "64.99042": "D", "64.994999": "D", "64.995": "C", "65": "C", "65.006": "C", "76.60": "C", "76.604": "C",
			"76.605": "B", "76.608695652~": "B", "76.61": "B", "88.30": "B", "88.304999": "B", "88.305": "A", "88.31": "A", "100": "A",
			"100.004": "A", "24.995": "D", "24.994": outside, "100.005": outside, "0": outside, "-50": outside, "1000": outside,
		}},
		{"Indeks BerAKHLAK", surveyTable(t), map[string]string{
			"0": none, "24.9": none, "24.94": none, "24.95": "Tidak Sehat", "25": "Tidak Sehat", "49.949": "Tidak Sehat", "49.95": "Cukup Sehat",
			"60.942857": "Cukup Sehat", "74.9": "Cukup Sehat", "74.94": "Cukup Sehat", "74.95": "Sehat", "74.96": "Sehat", "75": "Sehat", "100": "Sehat",
			"-0.04": none, "-0.05": outside, "100.05": outside,
		}},
		{"SAKIP", sakipTable(t), map[string]string{
			"0": none, "0.00000001": "D", "1/9223372036854775807": "D", "30": "D", "30.01": "C", "60": "CC", "60.01": "B", "80": "BB", "90": "A",
			"90.00000001": "AA", "90.004": "AA", "90.01": "AA", "100": "AA", "-0.00000001": outside, "100.00000001": outside,
		}},
		{"open", openTable(t), map[string]string{
			"74.99999999": "Belum", "-9223372036854775808": "Belum", "75": "Memenuhi", "9223372036854775807": "Memenuhi", "224/3": "Belum",
		}},
	} {
		t.Run(table.name, func(t *testing.T) {
			for text, want := range table.want {
				x := textIndex(t, text)
				label, ok, err := table.bands.Of(x)
				position, positionErr := table.bands.Position(x)
				switch want {
				case outside:
					require.ErrorIs(t, err, score.ErrDomain, text)
					var domain *score.DomainError
					require.ErrorAs(t, err, &domain)
					assert.Equal(t, x, domain.Index)
					assert.Equal(t, err, positionErr)
					assert.Zero(t, position)
					assert.False(t, ok)
					assert.Zero(t, label)
				case none:
					require.NoError(t, err, text)
					assert.False(t, ok, text)
					assert.Zero(t, label)
					assert.True(t, table.bands.Band(position).None)
				default:
					require.NoError(t, err, text)
					assert.True(t, ok, text)
					assert.Equal(t, want, label, text)
					assert.Equal(t, want, table.bands.Band(position).Label)
				}
			}
		})
	}
}

func TestNewBandsRefusals(t *testing.T) {
	type row = score.Band[string]
	incl, excl := func(s string) score.Bound { return score.Incl(textIndex(t, s)) }, func(s string) score.Bound { return score.Excl(textIndex(t, s)) }
	for name, c := range map[string]struct {
		lookup score.Lookup
		rows   []row
		text   string
	}{
		"no lookup":                    {score.Lookup{}, []row{{Label: "A"}}, "bands: no lookup named"},
		"negative places":              {score.AtPlaces(-1), []row{{Label: "A"}}, "bands: no lookup named"},
		"too many places":              {score.AtPlaces(9), []row{{Label: "A"}}, "bands: no lookup named"},
		"no band":                      {score.Exact(), nil, "bands: no band"},
		"missing upper bound inside":   {score.Exact(), []row{{Label: "A", Lower: incl("0")}, {Label: "B", Lower: incl("1")}}, "band 1 (A): a bound is missing inside the table"},
		"missing lower bound inside":   {score.Exact(), []row{{Label: "A", Upper: incl("0")}, {Label: "B", Upper: incl("1")}}, "band 2 (B): a bound is missing inside the table"},
		"inexact lower":                {score.Exact(), []row{{Label: "A", Lower: incl("76.608695652~")}}, "band 1 (A): the bound 76.608695652~ has more than 8 decimals"},
		"inexact upper":                {score.Exact(), []row{{Label: "A", Upper: incl("76.608695652~")}}, "band 1 (A): the bound"},
		"a third":                      {score.Exact(), []row{{Label: "A", Upper: incl("1/3")}}, "band 1 (A): the bound 1/3 has more than 8 decimals"},
		"nine decimals":                {score.Exact(), []row{{Label: "A", Upper: incl("0.000000001")}}, "band 1 (A): the bound 0.000000001 has more than 8 decimals"},
		"off the grid":                 {score.AtPlaces(1), []row{{Label: "A", Upper: incl("74.95")}}, "band 1 (A): the bound 74.95 has more than 1 decimals"},
		"off the grid of whole":        {score.AtPlaces(0), []row{{Label: "A", Lower: incl("0.5")}}, "band 1 (A): the bound 0.5 has more than 0 decimals"},
		"too large":                    {score.Exact(), []row{{Label: "A", Upper: incl("1000000001")}}, "band 1 (A): the bound 1000000001 is beyond ±1000000000"},
		"too small":                    {score.Exact(), []row{{Label: "A", Lower: incl("-1000000001")}}, "band 1 (A): the bound -1000000001 is beyond ±1000000000"},
		"too large and off the grid":   {score.AtPlaces(0), []row{{Label: "A", Upper: incl("9223372036854775807/2")}}, "band 1 (A): the bound"},
		"bounds the wrong way round":   {score.Exact(), []row{{Label: "A", Lower: incl("2"), Upper: incl("1")}}, "band 1 (A): its bounds [2, 1] hold no number"},
		"an empty band":                {score.Exact(), []row{{Label: "A", Lower: excl("1"), Upper: incl("1")}}, "band 1 (A): its bounds (1, 1] hold no number"},
		"an empty band, other side":    {score.Exact(), []row{{Label: "A", Lower: incl("1"), Upper: excl("1")}}, "band 1 (A): its bounds [1, 1) hold no number"},
		"an empty band, both sides":    {score.Exact(), []row{{Label: "A", Lower: excl("1"), Upper: excl("1")}}, "band 1 (A): its bounds (1, 1) hold no number"},
		"nothing of the grid":          {score.AtPlaces(1), []row{{Label: "A", Lower: excl("74.9"), Upper: excl("75")}}, "band 1 (A): its bounds (74.9, 75) hold no number"},
		"an empty band of no category": {score.Exact(), []row{{None: true, Lower: incl("2"), Upper: incl("1")}}, "band 1 (no category): its bounds [2, 1] hold no number"},

		"a gap": {score.AtPlaces(2), []row{closed("C", "65", "76.59"), closed("B", "76.61", "88.30")}, "band 2 (B): gap after the band before: [65, 76.59] then [76.61, 88.3]"},
		"a printed gap where the value is compared": {score.Exact(), []row{closed("C", "65", "76.60"), closed("B", "76.61", "88.30")}, "band 2 (B): gap after the band before"},
		"a gap of one number":                       {score.Exact(), []row{{Label: "C", Lower: incl("0"), Upper: excl("60")}, {Label: "B", Lower: excl("60"), Upper: incl("70")}}, "band 2 (B): gap after"},
		"a gap after an exclusive end":              {score.AtPlaces(1), []row{{Label: "C", Lower: incl("0"), Upper: excl("60")}, {Label: "B", Lower: incl("60.1"), Upper: incl("70")}}, "band 2 (B): gap after"},
		"a gap before an exclusive one":             {score.AtPlaces(1), []row{{Label: "C", Lower: incl("0"), Upper: incl("60")}, {Label: "B", Lower: excl("60.1"), Upper: incl("70")}}, "band 2 (B): gap after"},
		"a shared end":                              {score.Exact(), []row{closed("C", "0", "60"), closed("B", "60", "80")}, "band 2 (B): overlap or disorder with the band before: [0, 60] then [60, 80]"},
		"a shared end on a grid":                    {score.AtPlaces(2), []row{closed("C", "0", "60"), closed("B", "60", "80")}, "band 2 (B): overlap"},
		"an overlap":                                {score.Exact(), []row{{Label: "C", Lower: incl("0"), Upper: incl("60")}, {Label: "B", Lower: excl("59"), Upper: incl("80")}}, "band 2 (B): overlap"},
		"an overlap of exclusive ends":              {score.Exact(), []row{{Label: "C", Lower: incl("0"), Upper: excl("60")}, {Label: "B", Lower: excl("59"), Upper: incl("80")}}, "band 2 (B): overlap"},
		"highest first":                             {score.AtPlaces(2), []row{closed("A", "88.31", "100"), closed("B", "76.61", "88.30")}, "band 2 (B): overlap or disorder"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := score.NewBands(c.lookup, c.rows...)
			require.ErrorIs(t, err, aparatur.ErrRange)
			var declaration *score.DeclarationError
			require.ErrorAs(t, err, &declaration)
			assert.Contains(t, err.Error(), "score: "+c.text)
			assert.Zero(t, b)
		})
	}
}

func TestNewBandsAccepts(t *testing.T) {
	type row = score.Band[string]
	for name, c := range map[string]struct {
		lookup score.Lookup
		rows   []row
	}{
		"one band without bounds":  {score.Exact(), []row{{Label: "A"}}},
		"one number":               {score.Exact(), []row{closed("A", "0", "0")}},
		"one step of the grid":     {score.AtPlaces(1), []row{{Label: "A", Lower: score.Excl(num("74.8")), Upper: score.Excl(num("75"))}}},
		"eight places":             {score.AtPlaces(8), []row{closed("A", "0", "0.00000001"), closed("B", "0.00000002", "1")}},
		"whole numbers":            {score.AtPlaces(0), []row{closed("B", "72", "84"), closed("A", "85", "100")}},
		"exclusive then inclusive": {score.Exact(), []row{{Label: "B", Upper: score.Excl(num("60"))}, {Label: "A", Lower: score.Incl(num("60"))}}},
		"inclusive then exclusive": {score.Exact(), []row{{Label: "B", Upper: score.Incl(num("60"))}, {Label: "A", Lower: score.Excl(num("60"))}}},
		"the same on a grid":       {score.AtPlaces(2), []row{{Label: "B", Upper: score.Incl(num("60"))}, {Label: "A", Lower: score.Excl(num("60"))}}},
		"the same label twice":     {score.AtPlaces(0), []row{closed("A", "0", "1"), closed("A", "2", "3")}},
		"the largest bounds":       {score.Exact(), []row{closed("A", "0", "1000000000")}},
	} {
		b, err := score.NewBands(c.lookup, c.rows...)
		require.NoError(t, err, name)
		assert.Equal(t, len(c.rows), b.Len())
		for i, want := range c.rows {
			assert.Equal(t, want, b.Band(i))
		}
	}
}

func TestBandsKeepNothingOfTheCaller(t *testing.T) {
	rows := []score.Band[string]{closed("B", "0", "1"), closed("A", "2", "3")}
	b := bands(t, score.AtPlaces(0), rows...)
	rows[0].Label = "changed"
	assert.Equal(t, "B", b.Band(0).Label)
	label, _, err := b.Of(num("1"))
	require.NoError(t, err)
	assert.Equal(t, "B", label)
}

func TestBandsAccessors(t *testing.T) {
	b := skmTable(t)
	assert.Equal(t, 4, b.Len())
	assert.Equal(t, closed("D", "25", "64.99"), b.Band(0))
	assert.Zero(t, b.Band(-1))
	assert.Zero(t, b.Band(4))
	assert.Equal(t, "at 2 places; [25, 64.99] D; [65, 76.6] C; [76.61, 88.3] B; [88.31, 100] A", b.String())
	assert.Equal(t, "exact; (-∞, 75) Belum; [75, ∞) Memenuhi", openTable(t).String())
	assert.Equal(t, "at 1 places; [0, 24.9]; [25, 49.9] Tidak Sehat; [50, 74.9] Cukup Sehat; [75, 100] Sehat", surveyTable(t).String())

	at, included, ok := sakipTable(t).Band(7).Lower.Limit()
	assert.Equal(t, "90", at.String())
	assert.False(t, included)
	assert.True(t, ok)
	at, included, ok = b.Band(3).Upper.Limit()
	assert.Equal(t, "100", at.String())
	assert.True(t, included)
	assert.True(t, ok)
	at, included, ok = openTable(t).Band(0).Lower.Limit()
	assert.Zero(t, at)
	assert.False(t, included)
	assert.False(t, ok)

	assert.Equal(t, "at 0 places", score.AtPlaces(0).String())
	assert.Equal(t, "at 8 places", score.AtPlaces(8).String())
	assert.Equal(t, "exact", score.Exact().String())
	assert.Equal(t, "score.Lookup{}", score.Lookup{}.String())
	assert.Equal(t, score.Lookup{}, score.AtPlaces(9))
}

func TestZeroBands(t *testing.T) {
	var b score.Bands[string]
	assert.Zero(t, b.Len())
	assert.Zero(t, b.Band(0))
	assert.Equal(t, "score.Bands{}", b.String())
	_, err := b.Position(num("50"))
	require.ErrorIs(t, err, score.ErrDomain)
	label, ok, err := b.Of(num("50"))
	require.ErrorIs(t, err, score.ErrDomain)
	assert.EqualError(t, err, "score: 50 is outside the bands")
	assert.Equal(t, "50 di luar rentang kategori", aparatur.Explain(err, indonesian))
	assert.False(t, ok)
	assert.Empty(t, label)
	assert.Equal(t, 2, b.Places(num("50"), 2))
	assert.Equal(t, 8, b.Places(num("50"), 20))
}

func TestBandsPlaces(t *testing.T) {
	for _, c := range []struct {
		bands  score.Bands[string]
		x      string
		places int
		want   int
		print  string
	}{
		{sakipTable(t), "90.004", 2, 3, "90.004"},
		{sakipTable(t), "90.01", 2, 2, "90.01"},
		{sakipTable(t), "90", 2, 2, "90.00"},
		{sakipTable(t), "89.996", 2, 2, "90.00"},
		{sakipTable(t), "90.00000001", 2, 8, "90.00000001"},
		{sakipTable(t), "90.000000001", 2, 8, "90.00000000"}, // more than eight places would be needed
		{sakipTable(t), "0.004", 2, 3, "0.004"},
		{sakipTable(t), "0", 0, 0, "0"},
		{sakipTable(t), "60.3", 0, 1, "60.3"},
		{sakipTable(t), "100", -3, 0, "100"},
		{surveyTable(t), "74.96", 1, 1, "75.0"},
		{surveyTable(t), "74.96", 2, 1, "75.0"},
		{surveyTable(t), "74.96", 8, 1, "75.0"},
		{surveyTable(t), "74.94", 1, 1, "74.9"},
		{surveyTable(t), "74.94", 0, 1, "74.9"},
		{surveyTable(t), "60.942857142857", 1, 1, "60.9"},
		{skmTable(t), "65.006", 2, 2, "65.01"},
		{skmTable(t), "64.995", 1, 1, "65.0"},
		{skmTable(t), "64.994", 1, 2, "64.99"},
		{skmTable(t), "64.994", 0, 2, "64.99"},
		{skmTable(t), "99.6", 0, 0, "100"},
		{skmTable(t), "76.608695652~", 5, 2, "76.61"},
		{openTable(t), "74.9999", 2, 4, "74.9999"},
		{openTable(t), "224/3", 2, 2, "74.67"},
		{sakipTable(t), "101", 2, 2, "101.00"},
		{sakipTable(t), "101", 99, 8, "101.00000000"},
		{surveyTable(t), "101", 2, 1, "101.0"},
	} {
		x := textIndex(t, c.x)
		got := c.bands.Places(x, c.places)
		assert.Equal(t, c.want, got, "%s with %d places of %s", c.x, c.places, c.bands)
		assert.Equal(t, c.print, x.Decimal(got))
	}
}

func TestBandOf(t *testing.T) {
	f := twoByTwoFramework(t, score.Policy{MinItems: 1, MinDimensions: 2, Total: score.TotalOfDimensions})
	p, err := f.Score(sheetOf(t, 5, 5, 5, 1))
	require.NoError(t, err)
	label, ok, err := score.BandOf(sakipTable(t), p)
	require.NoError(t, err)
	assert.True(t, ok)
	assert.Equal(t, "AA", label)

	p, err = f.Score(sheetOf(t, 1, 1, 1, 5))
	require.NoError(t, err)
	_, ok, err = score.BandOf(sakipTable(t), p)
	require.NoError(t, err)
	assert.False(t, ok, "exactly 0 has no predicate")
	_, _, err = score.BandOf(skmTable(t), p)
	require.ErrorIs(t, err, score.ErrDomain)

	for _, none := range []modelProfile{{}, func() modelProfile { p, _ := f.Score(sheetOf(t, 5)); return p }()} {
		label, ok, err = score.BandOf(openTable(t), none)
		require.ErrorIs(t, err, score.ErrNoTotal)
		assert.Equal(t, "belum dapat dihitung", aparatur.Explain(err, indonesian))
		assert.False(t, ok)
		assert.Empty(t, label)
	}
}

// slowBand is the position of the band in which the number that is looked up lies, or -1.
func slowBand(b score.Bands[string], looked *big.Rat) int {
	for i := range b.Len() {
		inside := true
		lower, included, ok := b.Band(i).Lower.Limit()
		if ok {
			c := looked.Cmp(lower.Rat())
			inside = c > 0 || c == 0 && included
		}
		upper, included, ok := b.Band(i).Upper.Limit()
		if ok {
			c := looked.Cmp(upper.Rat())
			inside = inside && (c < 0 || c == 0 && included)
		}
		if inside {
			return i
		}
	}
	return -1
}

// checkBands compares the band of x, whose true number is r, with a search through all bands, and the printed number with
// the band. The lookup rounds to gridPlaces, or not at all below 0.
func checkBands(t *testing.T, b score.Bands[string], gridPlaces int, x score.Index, r *big.Rat) {
	t.Helper()
	looked := func(r *big.Rat) *big.Rat {
		if gridPlaces >= 0 {
			return slowRound(r, gridPlaces)
		}
		return r
	}
	want := slowBand(b, looked(r))
	got, err := b.Position(x)
	if want < 0 {
		require.ErrorIs(t, err, score.ErrDomain)
	} else {
		require.NoError(t, err)
		require.Equal(t, want, got, "%s in %s", x, b)
	}
	most := score.MaxPlaces
	if gridPlaces >= 0 {
		most = gridPlaces
	}
	for asked := range score.MaxPlaces + 1 {
		places := b.Places(x, asked)
		require.GreaterOrEqual(t, places, min(asked, most))
		require.LessOrEqual(t, places, most)
		if want < 0 {
			require.Equal(t, min(asked, most), places)
			continue
		}
		same := func(p int) bool { return slowBand(b, looked(slowRound(r, p))) == want }
		if gridPlaces >= 0 || same(most) {
			require.True(t, same(places), "%s printed with %d places is not in its band of %s", x, places, b)
		}
		for p := min(asked, most); p < places; p++ {
			require.False(t, same(p), "%s needs no more than %d places", x, p)
		}
	}
}

func TestBandsProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(14, 14))
	tables := []struct {
		bands  score.Bands[string]
		places int
	}{{skmTable(t), 2}, {surveyTable(t), 1}, {sakipTable(t), -1}, {openTable(t), -1}}
	for range 3000 {
		table := tables[rng.IntN(len(tables))]
		// A number at, or a hair from, one of the bounds, on the way to anywhere.
		bound, _, ok := table.bands.Band(rng.IntN(table.bands.Len())).Upper.Limit()
		if !ok {
			bound = num("75")
		}
		offset := rat(rng.Int64N(2001)-1000, []int64{1, 10, 100, 1e4, 1e6, 1e8, 1e9, 3, 1e15, 1 << 62}[rng.IntN(10)])
		r := offset.Add(offset, bound.Rat())
		// Computed as an application does it: exact, or inexact where the sum does not fit.
		x, err := bound.Add(indexOf(t, new(big.Rat).Sub(r, bound.Rat())))
		require.NoError(t, err)
		checkBands(t, table.bands, table.places, x, r)
	}
}

// Tables of random bounds on a random grid, made as a table is printed.
func randomTable(t testing.TB, l *lots) (b score.Bands[string], gridPlaces int, scale int64) {
	t.Helper()
	gridPlaces = l.below(5)
	scale = int64(1)
	for range gridPlaces {
		scale *= 10
	}
	lookup := score.AtPlaces(gridPlaces)
	exact := l.below(2) == 1
	if exact {
		lookup = score.Exact()
	}
	at := int64(l.below(256)) - 128
	var rows []score.Band[string]
	lower := score.Incl(gridIndex(t, at, scale))
	if l.below(4) == 0 {
		lower = score.Bound{}
	}
	for i := range 1 + l.below(6) {
		at += 1 + int64(l.below(256))
		x := gridIndex(t, at, scale)
		row := score.Band[string]{Label: "band " + strconv.Itoa(i), Lower: lower, None: l.below(5) == 0}
		switch kind := l.below(3); {
		case kind == 0 && !exact:
			row.Upper, lower = score.Incl(x), score.Incl(gridIndex(t, at+1, scale))
			at++
		case kind == 1:
			row.Upper, lower = score.Incl(x), score.Excl(x)
		default:
			row.Upper, lower = score.Excl(x), score.Incl(x)
		}
		rows = append(rows, row)
	}
	if l.below(4) == 0 {
		rows[len(rows)-1].Upper = score.Bound{}
	}
	b, err := score.NewBands(lookup, rows...)
	if err != nil { // between two exclusive bounds there may be nothing
		require.ErrorContains(t, err, "hold no number")
		return bands(t, score.AtPlaces(0), score.Band[string]{Label: "all"}), 0, 1
	}
	if exact {
		gridPlaces = -1
	}
	return b, gridPlaces, scale
}

func gridIndex(t testing.TB, at, scale int64) score.Index {
	t.Helper()
	x, err := score.NewIndex(at, scale)
	require.NoError(t, err)
	return x
}

func FuzzBands(f *testing.F) {
	rng := rand.New(rand.NewPCG(15, 15))
	for range 6 {
		f.Add(randomLots(rng).data[:40], int64(rng.IntN(3000)-500), int64(1+rng.IntN(40)))
	}
	f.Add([]byte{1, 0, 74}, int64(7496), int64(100))
	f.Fuzz(func(t *testing.T, data []byte, num, den int64) {
		b, gridPlaces, scale := randomTable(t, &lots{data})
		if den == 0 {
			return
		}
		x, err := score.NewIndex(num, den)
		if err == nil {
			r := rat(num, den)
			// Beyond this, Round leaves a number as it is; a bound is never there.
			if new(big.Rat).Abs(r).Cmp(rat(9e10, 1)) < 0 {
				checkBands(t, b, gridPlaces, x, r)
			}
		}
		// Half a step from every bound is where rounding decides.
		for i := range b.Len() {
			if bound, _, ok := b.Band(i).Upper.Limit(); ok {
				for _, away := range []int64{-1, 0, 1} {
					r := rat(away, 2*scale)
					r.Add(r, bound.Rat())
					checkBands(t, b, gridPlaces, indexOf(t, r), r)
				}
			}
		}
	})
}
