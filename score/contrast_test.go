package score_test

import (
	"iter"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/score"
)

// panelTestValues yields dimensions 1, 2, … with these values; "" leaves one out.
func panelTestValues(values ...string) iter.Seq2[panelDim, score.Index] {
	return func(yield func(panelDim, score.Index) bool) {
		for i, v := range values {
			if v != "" && !yield(panelDim(i+1), score.MustParseIndex(v)) {
				return
			}
		}
	}
}

func panelTestContrast(raters ...[]string) *score.Contrast[panelDim] {
	var c score.Contrast[panelDim]
	for _, r := range raters {
		c.Add(panelTestValues(r...))
	}
	return &c
}

func TestContrastAbove(t *testing.T) {
	c := panelTestContrast([]string{"80", "70"}, []string{"80", "80"}, []string{"", "70", "60"}, []string{"60", "70"}, []string{"90"})
	for _, tt := range []struct {
		a, b               panelDim
		above, below, both int
	}{
		{1, 2, 1, 1, 3}, {2, 1, 1, 1, 3}, {2, 3, 1, 0, 1}, {3, 2, 0, 1, 1}, {1, 3, 0, 0, 0},
		{1, 1, 0, 0, 0}, {0, 1, 0, 0, 0}, {1, 200, 0, 0, 0}, {255, 254, 0, 0, 0},
	} {
		above, below, both := c.Above(tt.a, tt.b)
		assert.Equal(t, []int{tt.above, tt.below, tt.both}, []int{above, below, both}, "%d over %d", tt.a, tt.b)
	}
	var zero score.Contrast[panelDim]
	above, below, both := zero.Above(1, 2)
	assert.Zero(t, above+below+both)
}

func TestContrastTakesAnyConstants(t *testing.T) {
	var c score.Contrast[panelDim]
	for range 2 {
		c.Add(func(yield func(panelDim, score.Index) bool) {
			_ = yield(255, score.MustParseIndex("10")) && yield(0, score.MustParseIndex("90")) && yield(7, score.MustParseIndex("50"))
		})
	}
	above, below, both := c.Above(0, 255)
	assert.Equal(t, []int{2, 0, 2}, []int{above, below, both})
	above, below, both = c.Above(255, 7)
	assert.Equal(t, []int{0, 2, 2}, []int{above, below, both})
}

func TestContrastCountsADimensionOnce(t *testing.T) {
	var c score.Contrast[panelDim]
	c.Add(func(yield func(panelDim, score.Index) bool) {
		_ = yield(1, score.MustParseIndex("10")) && yield(2, score.MustParseIndex("50")) && yield(1, score.MustParseIndex("90"))
	})
	above, below, both := c.Above(1, 2)
	assert.Equal(t, []int{1, 0, 1}, []int{above, below, both}, "the last value counts")
}

// A person costs as much memory as the person has dimensions, and not as much as there could be.
func TestContrastAllocations(t *testing.T) {
	var c score.Contrast[panelDim]
	values := panelTestValues("80", "60", "70", "", "50", "40", "90")
	c.Add(values)
	const people = 1000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range people {
		c.Add(values)
	}
	runtime.ReadMemStats(&after)
	assert.Less(t, (after.TotalAlloc-before.TotalAlloc)/people, uint64(1000))
	above, below, both := c.Above(1, 2)
	assert.Equal(t, []int{people + 1, 0, people + 1}, []int{above, below, both})
}

func TestProminent(t *testing.T) {
	up, even, down := []string{"80", "60", "70"}, []string{"70", "70", "70"}, []string{"60", "80", "70"}
	for name, tt := range map[string]struct {
		raters    [][]string
		means     []string
		minDiff   string
		high, low []panelDim
	}{
		"two thirds exactly":        {[][]string{up, up, down}, []string{"80", "60", "70"}, "5", []panelDim{1}, []panelDim{2}},
		"just missed":               {[][]string{up, up, up, down, down}, []string{"80", "60", "70"}, "5", nil, nil},
		"four of six":               {[][]string{up, up, up, up, down, down}, []string{"80", "60", "70"}, "5", []panelDim{1}, []panelDim{2}},
		"a tie is not above":        {[][]string{up, even}, []string{"80", "60", "70"}, "5", nil, nil},
		"a tie counts as a rater":   {[][]string{up, up, even}, []string{"80", "60", "70"}, "5", []panelDim{1}, []panelDim{2}},
		"who rated one of them":     {[][]string{up, up, {"", "60", "70"}, {"10"}}, []string{"80", "60", "70"}, "5", []panelDim{1}, []panelDim{2}},
		"nobody rated both":         {[][]string{{"80"}, {"", "60"}}, []string{"80", "60"}, "5", nil, nil},
		"nobody":                    {nil, []string{"80", "60"}, "5", nil, nil},
		"difference just reached":   {[][]string{up}, []string{"80", "60", "70"}, "20", []panelDim{1}, []panelDim{2}},
		"difference just missed":    {[][]string{up}, []string{"80", "60", "70"}, "20.00000001", nil, nil},
		"two share the highest":     {[][]string{{"80", "80", "60"}}, []string{"80", "80", "60"}, "5", []panelDim{1, 2}, []panelDim{3}},
		"two share the lowest":      {[][]string{{"60", "80", "60"}}, []string{"60", "80", "60"}, "5", []panelDim{2}, []panelDim{1, 3}},
		"one pair of two fails":     {[][]string{{"80", "50", "60"}, {"80", "80", "60"}}, []string{"80", "80", "60"}, "5", nil, nil},
		"the other pair of two":     {[][]string{{"80", "60", "90"}, {"80", "60", "60"}}, []string{"80", "60", "60"}, "5", nil, nil},
		"all equal":                 {[][]string{even}, []string{"70", "70", "70"}, "0", nil, nil},
		"one dimension":             {[][]string{{"80"}}, []string{"80"}, "0", nil, nil},
		"no dimension":              {[][]string{up}, nil, "0", nil, nil},
		"means decide who is named": {[][]string{up, up, up}, []string{"60", "80", "70"}, "5", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			high, low, ok := panelTestContrast(tt.raters...).Prominent(panelTestValues(tt.means...), score.MustParseIndex(tt.minDiff))
			assert.Equal(t, tt.high, high)
			assert.Equal(t, tt.low, low)
			assert.Equal(t, tt.high != nil, ok)
		})
	}
}

func TestProminentDifferenceBeyondAnIndex(t *testing.T) {
	large, err := score.NewIndex(9_000_000_000_000_000_000, 1)
	assert.NoError(t, err)
	small, err := large.Neg()
	assert.NoError(t, err)
	values := func(yield func(panelDim, score.Index) bool) { _ = yield(1, large) && yield(2, small) }
	var c score.Contrast[panelDim]
	c.Add(values)
	_, _, ok := c.Prominent(values, score.Index{})
	assert.False(t, ok, "a difference that cannot be computed names nobody")
}
