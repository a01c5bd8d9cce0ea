package berakhlak_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

func index(t testing.TB, num, den int64) score.Index {
	t.Helper()
	x, err := score.NewIndex(num, den)
	require.NoError(t, err)
	return x
}

var meanOfValues = score.Policy{MinItems: 1, MinDimensions: 7, Total: score.TotalOfDimensions}

func framework(t testing.TB) *berakhlak.Framework {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	f, err := berakhlak.NewFramework(scale, meanOfValues)
	require.NoError(t, err)
	return f
}

func TestNewFramework(t *testing.T) {
	f := framework(t)
	assert.Equal(t, score.Identity{Name: "BerAKHLAK", Edition: "SE2021", Data: berakhlak.DataEdition}, f.Identity())
	values, items := 0, 0
	for d := range f.Dimensions() {
		values++
		assert.Equal(t, berakhlak.Value(values), d.ID)
		assert.Equal(t, d.ID.Code(), d.Code)
		assert.Equal(t, d.ID.String(), d.Name)
		assert.Equal(t, 1, d.Weight)
		assert.Len(t, d.Items, 3)
		for _, item := range d.Items {
			items++
			assert.Equal(t, berakhlak.Behaviour(items), item.ID)
			assert.Equal(t, item.ID.Code(), item.Code)
			assert.Equal(t, item.ID.Text(berakhlak.SE2021), item.Text)
			assert.Equal(t, 1, item.Weight)
			assert.False(t, item.Reverse)
			b, err := f.ParseItem("Pegawai " + item.Text + ".")
			assert.NoError(t, err)
			assert.Equal(t, item.ID, b)
		}
	}
	assert.Equal(t, 7, values)
	assert.Equal(t, 21, items)
}

func TestNewFrameworkEdition(t *testing.T) {
	old := framework(t)
	law, err := berakhlak.NewFrameworkEdition(berakhlak.UU2023, old.Scale(), old.Policy())
	require.NoError(t, err)
	assert.Equal(t, "UU2023", law.Identity().Edition)
	item, value, ok := law.Item(berakhlak.HM2)
	assert.True(t, ok)
	assert.Equal(t, "Suka menolong", item.Text)
	assert.Equal(t, berakhlak.Harmonis, value)
	assert.Error(t, score.Comparable(old, law))
	assert.NoError(t, score.Comparable(old, framework(t)))
	for _, s := range []string{"Suka menolong", "Suka menolong orang lain", "HM2"} {
		for _, f := range []*berakhlak.Framework{old, law} {
			b, err := f.ParseItem(s)
			assert.NoError(t, err)
			assert.Equal(t, berakhlak.HM2, b)
		}
	}
}

func TestNewFrameworkHasNoDefaults(t *testing.T) {
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	var declaration *score.DeclarationError
	_, err = berakhlak.NewFramework(score.Scale{}, meanOfValues)
	assert.ErrorAs(t, err, &declaration)
	_, err = berakhlak.NewFramework(scale, score.Policy{})
	assert.ErrorAs(t, err, &declaration)
	for _, e := range []berakhlak.Edition{0, 9} {
		_, err = berakhlak.NewFrameworkEdition(e, scale, meanOfValues)
		var pe *fault.ParseError
		assert.ErrorAs(t, err, &pe)
		assert.ErrorIs(t, err, fault.ErrUnknown)
	}
}

func TestScore(t *testing.T) {
	f := framework(t)
	var s berakhlak.Sheet
	for b := range berakhlak.Behaviours() {
		require.NoError(t, s.Set(b, 4))
	}
	require.NoError(t, s.Set(berakhlak.AD1, 2))
	require.NoError(t, s.Set(berakhlak.AD2, score.CannotRate))
	require.NoError(t, s.Set(berakhlak.AD3, 3))
	p, err := f.Score(&s)
	require.NoError(t, err)
	adaptive, ok := p.Of(berakhlak.Adaptif)
	assert.True(t, ok)
	assert.Equal(t, index(t, 75, 2), adaptive)          // 2 and 3 of 5: 25 and 50
	assert.Equal(t, index(t, 6*150+75, 7*2), p.Total()) // six values at 75
	assert.Equal(t, []berakhlak.Value{berakhlak.Adaptif}, p.Weakest())

	for b := range berakhlak.Adaptif.Behaviours() {
		require.NoError(t, s.Set(b, 0))
	}
	p, err = f.Score(&s)
	assert.ErrorIs(t, err, score.ErrTooFew)
	assert.False(t, p.HasTotal())
}

// TestNational2022 and TestKemendikbudristek2022 compute the published index from the published values.
func TestNational2022(t *testing.T) { published(t, "Nasional", 2022, "60.9", berakhlak.CukupSehat) }

func TestKemendikbudristek2022(t *testing.T) {
	published(t, "Kemendikbudristek", 2022, "58.5", berakhlak.CukupSehat)
}

func published(t *testing.T, name string, year int, want string, category berakhlak.Category) {
	t.Helper()
	for s := range berakhlak.Surveys() {
		if s.Name != name || s.Year != year {
			continue
		}
		assert.Equal(t, score.MustParseIndex(want), s.Index)
		p, err := framework(t).Combine(s.Values())
		require.NoError(t, err)
		assert.Equal(t, want, p.Total().Decimal(1))
		got, ok, err := score.BandOf(berakhlak.Categories(), p)
		assert.NoError(t, err)
		assert.True(t, ok)
		assert.Equal(t, category, got)
		return
	}
	t.Fatalf("no survey %s %d", name, year)
}

// sheets are 1,024 random sheets with 1 % of the answers missing, as the framework and as a plain program hold them.
func sheets() (framework []berakhlak.Sheet, plain [][22]uint8) {
	r := rand.New(rand.NewPCG(20, 2021))
	framework, plain = make([]berakhlak.Sheet, 1024), make([][22]uint8, 1024)
	for i := range framework {
		for b := range berakhlak.Behaviours() {
			rating := score.Rating(r.IntN(5) + 1)
			if r.IntN(100) == 0 {
				rating = 0
			}
			_ = framework[i].Set(b, rating)
			plain[i][b] = uint8(rating)
		}
	}
	return framework, plain
}

// floats is the program that everybody writes, made to do the same work: it skips missing answers, checks the range and
// computes the seven values and their mean, in float64.
func floats(sheet *[22]uint8) (values [7]float64, total float64, ok bool) {
	n := 0
	for v := range values {
		sum, count := 0.0, 0
		for _, r := range sheet[1+3*v : 4+3*v] {
			if r == 0 {
				continue
			}
			if r > 5 {
				return values, 0, false
			}
			sum += float64(r-1) / 4 * 100
			count++
		}
		if count == 0 {
			continue
		}
		values[v] = sum / float64(count)
		total += values[v]
		n++
	}
	if n < 7 {
		return values, 0, false
	}
	return values, total / float64(n), true
}

func TestScoreAgreesWithFloats(t *testing.T) {
	f := framework(t)
	ours, plain := sheets()
	for i := range ours {
		p, err := f.Score(&ours[i])
		values, total, ok := floats(&plain[i])
		require.Equal(t, ok, err == nil)
		if !ok {
			continue
		}
		require.InDelta(t, total, p.Total().Float64(), 1e-9)
		for v, x := range p.All() {
			require.InDelta(t, values[v-1], x.Float64(), 1e-9)
		}
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	f := framework(t)
	ours, _ := sheets()
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for i := range ours {
			p, _ := f.Score(&ours[i])
			total = p.Total()
		}
	}))
}

var total score.Index
