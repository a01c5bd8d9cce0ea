package score_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

var (
	_ json.Marshaler   = (*panelTally)(nil)
	_ json.Unmarshaler = (*panelTally)(nil)
)

func tallyTestJSON(t testing.TB, tally *panelTally) string {
	t.Helper()
	b, err := tally.MarshalJSON()
	require.NoError(t, err)
	require.True(t, json.Valid(b))
	return string(b)
}

// tallyTestTree is the object as a program without this library reads it.
func tallyTestTree(t testing.TB, text string) map[string]any {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var tree map[string]any
	require.NoError(t, dec.Decode(&tree))
	return tree
}

func TestTallyJSON(t *testing.T) {
	tally := tallyTestFull(t)
	text := tallyTestJSON(t, tally)
	for _, part := range []string{`{"version":1,"fingerprint":"`, `"stamp":"`, `"words":"Konversi: jawaban 1–5`,
		`"unit":"25","sheets":4,"totals":3,"uniform":1,"bands":[1,1,1,0],`,
		`"means":[{"dimension":"A","people":3,"weights":"5","points":"8"},{"dimension":"B","people":2,"weights":"2","points":"2"}],`,
		`"items":[{"item":"A1","cannot_rate":0,"positions":[1,1,0,1,0]},`, `{"item":"B1","cannot_rate":1,"positions":[1,0,1,0,0]}],`,
		`"persons":[{"dimension":"A","grain":"2","whole":2,"part":1,"people":3,"points":"9","squares":"53"},`,
		`"person_total":{"grain":"4","whole":2,"mixed":1,"mixed_whole":0,"people":3,"points":`,
		`"alpha":{"sheets":2,"items":[{"item":"A1","sum":"5","squares":"17","with_total":"51"},`} {
		assert.Contains(t, text, part)
	}
	read := tally.Fresh()
	require.NoError(t, json.Unmarshal([]byte(" "+text+"\n"), read))
	assert.Equal(t, tallyTestBytes(t, tally), tallyTestBytes(t, read))
	assert.Equal(t, text, tallyTestJSON(t, read))

	base64, err := tally.MarshalText()
	require.NoError(t, err)
	read = tally.Fresh()
	require.NoError(t, json.Unmarshal([]byte(` "`+string(base64)+`"`), read), "as it was written before")
	assert.Equal(t, text, tallyTestJSON(t, read))

	spaced := tallyTestTree(t, text)
	delete(spaced, "stamp")
	spaced["words"] = []int{1}
	indented, err := json.MarshalIndent(spaced, "", "\t")
	require.NoError(t, err)
	read = tally.Fresh()
	require.NoError(t, json.Unmarshal(indented, read), "in any order and without what is for the reader")
	assert.Equal(t, text, tallyTestJSON(t, read))

	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 1)
	for name, collect := range map[string]score.Collect{"": 0, "means": score.Means, "items": score.Items, "persons": score.PerPerson, "alpha": score.Alpha} {
		part := tallyTestNew(t, f, collect, panelTestSheet(4, 5, 3), panelTestSheet(2, 0, score.CannotRate))
		tree := tallyTestTree(t, tallyTestJSON(t, part))
		for _, member := range []string{"bands", "means", "items", "persons", "alpha"} {
			assert.Equal(t, member == name, tree[member] != nil, "%s of %s", member, name)
		}
		read := part.Fresh()
		require.NoError(t, read.UnmarshalJSON([]byte(tallyTestJSON(t, part))))
		assert.Equal(t, tallyTestBytes(t, part), tallyTestBytes(t, read))
	}

	var zero panelTally
	_, err = json.Marshal(&zero)
	assert.ErrorIs(t, err, fault.ErrEmpty)
	assert.ErrorIs(t, json.Unmarshal([]byte(text), &zero), fault.ErrEmpty)
}

// A program without this library computes the same figures from the object.
func TestTallyJSONSaysWhatTheTallySays(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 40))
	rational := func(text any) *big.Rat {
		r, ok := new(big.Rat).SetString(fmt.Sprint(text))
		require.True(t, ok)
		return r
	}
	for n := range 100 {
		s := panelTestRandom(rng, 900)
		f := s.framework(t)
		if n%10 == 0 {
			f = tallyTestAwkward(t, score.TotalOfDimensions, 101, 103, 107, 109, 113, 127) // sums of several words, negative too
		}
		tally := tallyTestNew(t, f, tallyEverything)
		for range s.n(30) {
			require.NoError(t, tally.Add(s.sheet(f)))
		}
		text := tallyTestJSON(t, tally)
		read := tally.Fresh()
		require.NoError(t, json.Unmarshal([]byte(text), read))
		require.Equal(t, tallyTestBytes(t, tally), tallyTestBytes(t, read))

		tree := tallyTestTree(t, text)
		unit := rational(tree["unit"])
		mean := func(points any, over ...any) *big.Rat {
			r := rational(points)
			for _, x := range over {
				r.Quo(r, rational(x))
			}
			return r.Mul(r, unit)
		}
		same := func(x score.Index, ok bool, people any, points any, over ...any) {
			t.Helper()
			require.Equal(t, people != json.Number("0"), ok)
			if ok && x.Exact() {
				require.Zero(t, x.Rat().Cmp(mean(points, over...)))
			}
		}
		k := 0
		for d := range f.Dimensions() {
			m := tree["means"].([]any)[k].(map[string]any)
			p := tree["persons"].([]any)[k].(map[string]any)
			require.Equal(t, []any{d.Code, d.Code}, []any{m["dimension"], p["dimension"]})
			x, ok := tally.Pooled(d.ID)
			same(x, ok, m["people"], m["points"], m["weights"])
			x, ok = tally.PersonMean(d.ID)
			same(x, ok, p["people"], p["points"], p["people"], p["grain"])
			k++
		}
		p := tree["person_total"].(map[string]any)
		x, ok := tally.PersonTotal()
		same(x, ok, p["people"], p["points"], p["people"], p["grain"])
	}
}

// Numbers are people, and small enough for a parser that knows only doubles; what may be larger is a string.
func TestTallyJSONSurvivesDoubles(t *testing.T) {
	tally := tallyTestFull(t)
	for tally.Merge(tally) == nil {
	}
	require.Equal(t, 1<<40, tally.Sheets())
	large := 0
	var walk func(x any)
	walk = func(x any) {
		switch x := x.(type) {
		case map[string]any:
			for _, y := range x {
				walk(y)
			}
		case []any:
			for _, y := range x {
				walk(y)
			}
		case json.Number:
			n, err := x.Int64()
			require.NoError(t, err)
			require.LessOrEqual(t, n, int64(1)<<40)
		case string:
			if n, ok := new(big.Int).SetString(x, 10); ok && n.BitLen() > 40 {
				large++
			}
		}
	}
	text := tallyTestJSON(t, tally)
	walk(tallyTestTree(t, text))
	assert.Greater(t, large, 10)

	var doubles map[string]any
	require.NoError(t, json.Unmarshal([]byte(text), &doubles))
	again, err := json.Marshal(doubles)
	require.NoError(t, err)
	assert.NotContains(t, string(again), "e+")
	read := tally.Fresh()
	require.NoError(t, json.Unmarshal(again, read))
	assert.Equal(t, text, tallyTestJSON(t, read))
}

// tallyTestEdit yields the object with each of its values replaced in turn by what change gives, and where.
func tallyTestEdit(t testing.TB, text string, change func(where string, old any) []any, yield func(where, edited string)) {
	t.Helper()
	var root any = tallyTestTree(t, text)
	var walk func(where string, x any, set func(any))
	walk = func(where string, x any, set func(any)) {
		for _, other := range change(where, x) {
			set(other)
			edited, err := json.Marshal(root)
			require.NoError(t, err)
			yield(where, string(edited))
		}
		set(x)
		switch x := x.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(x)) {
				walk(where+"."+key, x[key], func(y any) { x[key] = y })
			}
		case []any:
			for i := range x {
				walk(where+"."+strconv.Itoa(i), x[i], func(y any) { x[i] = y })
			}
		}
	}
	walk("", root, func(x any) { root = x })
}

func TestTallyJSONDamaged(t *testing.T) {
	tally := tallyTestFull(t)
	text := tallyTestJSON(t, tally)
	refuse := func(edited, what string, want error) {
		t.Helper()
		read := tallyTestFull(t)
		require.ErrorIs(t, read.UnmarshalJSON([]byte(edited)), want, "%s: %s", what, edited)
		require.Equal(t, text, tallyTestJSON(t, read), "it keeps its content")
	}
	for _, whole := range []string{"", "null", "{}", "[]", "1", "true", `""`, `"x"`, `"QVBUQUxMWTE="`, text + "1", text[:len(text)-1], text[1:],
		`{"version":1}`, `{"version":1,"fingerprint":1}`, "[" + text + "]", `{"version":1,"version":1}`, strings.Repeat("[", 20_000)} {
		refuse(whole, "another value", score.ErrCodec)
	}
	refuse(strings.Replace(text, `"version":1`, `"version":2`, 1), "another version", score.ErrCodec)
	refuse(strings.Replace(text, `"version":1`, `"version":"1"`, 1), "another version", score.ErrCodec)
	refuse(strings.Replace(text, `"sheets":4`, `"sheets":4,"sheets":4`, 1), "a member twice", score.ErrCodec)
	refuse(strings.Replace(text, `"cannot_rate":0`, `"cannot_rate":0,"cannot_rate":0`, 1), "a member twice, below", score.ErrCodec)

	forTheReader := func(where string) bool {
		return strings.HasPrefix(where, ".stamp") || strings.HasPrefix(where, ".words")
	}
	edits := 0
	tallyTestEdit(t, text, func(where string, old any) []any {
		if forTheReader(where) {
			return nil
		}
		others := []any{nil, true, "", "x", -1, json.Number("1.5"), json.Number("1e1"), "01", "+1", "1_0", "0x1", " 1", "-0",
			"18446744073709551616", strings.Repeat("9", 400), map[string]any{}, []any{}}
		switch x := old.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(x)) {
				if !forTheReader(where + "." + key) {
					less := maps.Clone(x)
					delete(less, key)
					renamed := maps.Clone(less)
					renamed[strings.ToUpper(key)] = x[key]
					others = append(others, less, renamed)
				}
			}
			more := maps.Clone(x)
			more["note"] = 1
			others = append(others, more)
		case []any:
			others = append(others, x[1:], append(slices.Clone(x), x[0]))
			if _, objects := x[0].(map[string]any); objects {
				turned := slices.Clone(x)
				slices.Reverse(turned)
				others = append(others, turned)
			}
		}
		return others
	}, func(where, edited string) {
		edits++
		want := score.ErrCodec
		if where == ".fingerprint" && strings.Contains(edited, `"fingerprint":"`) {
			want = score.ErrNotComparable
		}
		if strings.HasSuffix(where, ".points") && strings.Contains(edited, `"points":-1`) {
			return // a sum may be below 0
		}
		refuse(edited, where, want)
	})
	assert.Greater(t, edits, 1000)
}

// Numbers that the sheets cannot have given are refused as in the binary form; what is accepted all the same is harmless.
func TestTallyJSONImplausible(t *testing.T) {
	tally := tallyTestFull(t)
	text := tallyTestJSON(t, tally)
	refused := 0
	tallyTestEdit(t, text, func(where string, old any) []any {
		n, ok := new(big.Int).SetString(fmt.Sprint(old), 10)
		if !ok || where == ".version" || where == ".unit" || strings.HasSuffix(where, ".grain") {
			return nil
		}
		one := big.NewInt(1)
		return []any{"0", "1", n.Add(n, one).String(), n.Sub(n, big.NewInt(2)).String(), 1 << 40, 1<<40 + 1, "4611686018427387904",
			"9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551614"}
	}, func(where, edited string) {
		read := tally.Fresh()
		if err := read.UnmarshalJSON([]byte(edited)); err != nil {
			require.ErrorIs(t, err, score.ErrCodec)
			refused++
			return
		}
		tallyTestUse(t, read)
	})
	assert.Greater(t, refused, 200)
}

func TestTallyJSONErrors(t *testing.T) {
	tally := tallyTestFull(t)
	text := tallyTestJSON(t, tally)
	for _, tt := range []struct{ old, new, english, indonesian string }{
		{`"version":1`, `"version":7`, "version", "version"},
		{`"unit":"25"`, `"unit":"20"`, "unit", "unit"},
		{`"weights":"5"`, `"weights":5.0`, "means[0].weights", "means[0].weights"},
		{`"dimension":"B","grain":"1","whole":2`, `"dimension":"B","grain":"1","part":2`, "object", "object"},
		{`"mixed":1`, `"Mixed":1`, "members of person_total{}", "members of person_total{}"},
		{`"item":"B1","cannot_rate":1`, `"item":"B2","cannot_rate":1`, "items[2].item", "items[2].item"},
		{`"totals":3`, `"totals":5`, "numbers that no sheets give", "angka yang tidak mungkin berasal dari lembar jawaban"},
	} {
		edited := strings.Replace(text, tt.old, tt.new, 1)
		require.NotEqual(t, text, edited, tt.old)
		err := tally.Fresh().UnmarshalJSON([]byte(edited))
		assert.EqualError(t, err, "damaged or unknown encoding: "+tt.english)
		assert.Equal(t, "data tersandi rusak atau tidak dikenal: "+tt.indonesian, aparatur.Explain(err, language.Indonesian))
	}
	other := tallyTestNew(t, panelTestFramework(t, panelTestPoints(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 1), tallyEverything)
	assert.ErrorIs(t, other.UnmarshalJSON([]byte(text)), score.ErrNotComparable)
}

// FuzzTallyJSON reads any text. What it accepts is harmless and is written to the same text as before.
func FuzzTallyJSON(f *testing.F) {
	tally := tallyTestFull(f)
	text := tallyTestJSON(f, tally)
	base64, err := tally.MarshalText()
	require.NoError(f, err)
	for _, seed := range []string{"", "null", text, text[:200], `"` + string(base64) + `"`, tallyTestJSON(f, tally.Fresh()),
		strings.Replace(text, `"5"`, "-5", 1), strings.Replace(text, `"people":3`, `"people":"3"`, 1), `{"version":1,"version":1}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		read := tallyTestFull(t)
		if err := read.UnmarshalJSON([]byte(s)); err != nil {
			require.Equal(t, text, tallyTestJSON(t, read))
			return
		}
		tallyTestUse(t, read)
		again := tally.Fresh()
		require.NoError(t, json.Unmarshal([]byte(tallyTestJSON(t, read)), again))
		require.Equal(t, tallyTestBytes(t, read), tallyTestBytes(t, again))
	})
}
