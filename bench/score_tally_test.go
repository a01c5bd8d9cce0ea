package bench

import (
	"fmt"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// everything is all that a tally can collect.
const everything = score.Means | score.Items | score.PerPerson | score.Alpha

// filled returns so many tallies of ten people each, no two of which have the same ten.
func filled(f *berakhlak.Framework, collect score.Collect, groups int) []*berakhlak.Tally {
	first := must(score.NewTally(f, collect))
	sheets := crowd[berakhlak.Behaviour](many, 21)
	list := make([]*berakhlak.Tally, groups)
	for i := range list {
		list[i] = first.Fresh()
		stride := 1 + 2*(i/many)
		for k := range 10 {
			if err := list[i].Add(&sheets[(i+k*stride)%many]); err != nil {
				panic(err)
			}
		}
	}
	return list
}

func BenchmarkScoreTallyAdd(b *testing.B) {
	f, table, sheets := culture(), grades(), crowd[berakhlak.Behaviour](many, 21)
	add := func(t *berakhlak.Tally) func(b *testing.B) {
		return func(b *testing.B) { tries(b, func(i int) (int, error) { return 0, t.Add(&sheets[i]) }) }
	}
	for _, c := range []struct {
		name    string
		collect score.Collect
	}{
		{"means", score.Means}, {"items", score.Items}, {"per-person", score.PerPerson}, {"alpha", score.Alpha}, {"everything", everything},
	} {
		b.Run("collect="+c.name, add(must(score.NewTally(f, c.collect))))
	}
	b.Run("collect=means-and-bands", add(must(score.NewTallyBands(f, table, score.Means))))
	b.Run("collect=everything-and-bands", add(must(score.NewTallyBands(f, table, everything))))
}

// Sheets into groups in random order: 1,000 groups stay in the cache of the processor, 60,000 do not.
func BenchmarkScoreTallyAddByGroup(b *testing.B) {
	for _, groups := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("groups=%d", groups), func(b *testing.B) {
			list, sheets := filled(culture(), score.Means, groups), crowd[berakhlak.Behaviour](many, 21)
			rng, n := seeded(5), 0
			order := make([]int, 1<<16)
			for i := range order {
				order[i] = rng.IntN(groups)
			}
			tries(b, func(i int) (int, error) {
				n++
				return 0, list[order[n%len(order)]].Add(&sheets[i])
			})
		})
	}
}

// Merging the tallies of groups into one.
func BenchmarkScoreTallyMerge(b *testing.B) {
	merge := func(collect score.Collect, groups int) func(b *testing.B) {
		return func(b *testing.B) {
			list := filled(culture(), collect, groups)
			tries(b, func(int) (*berakhlak.Tally, error) {
				sum := list[0].Fresh()
				for _, t := range list {
					if err := sum.Merge(t); err != nil {
						return nil, err
					}
				}
				return sum, nil
			})
		}
	}
	b.Run("collect=means/groups=1", merge(score.Means, 1))
	b.Run("collect=means/groups=1000", merge(score.Means, 1000))
	b.Run("collect=means/groups=60000", merge(score.Means, 60_000))
	b.Run("collect=everything/groups=1000", merge(everything, 1000))
}

func BenchmarkScoreTallyPublish(b *testing.B) {
	for _, c := range []struct {
		name    string
		collect score.Collect
	}{{"means", score.Means}, {"everything", everything}} {
		b.Run("collect="+c.name, func(b *testing.B) {
			list := filled(culture(), c.collect, many)
			tries(b, func(i int) (score.Published[berakhlak.Value, berakhlak.Behaviour], error) { return list[i].Publish(5) })
		})
	}
}

// What a table of units reads of one.
func BenchmarkScoreTallyRead(b *testing.B) {
	list, table := filled(culture(), everything, many), grades()
	calls(b, func(i int) (n int) {
		for v := range berakhlak.Values() {
			pooled, _ := list[i].Pooled(v)
			mean, _ := list[i].PersonMean(v)
			n += pooled.Sign() + mean.Sign()
		}
		total, _ := list[i].PooledTotal()
		counts, _ := score.BandCounts(table, list[i])
		return n + total.Sign() + len(counts)
	})
}

func BenchmarkScoreTallyMarshalBinary(b *testing.B) {
	marshal := func(list []*berakhlak.Tally) func(b *testing.B) {
		return func(b *testing.B) {
			b.SetBytes(int64(len(must(list[0].MarshalBinary()))))
			tries(b, func(i int) ([]byte, error) { return list[i].MarshalBinary() })
		}
	}
	b.Run("collect=means", marshal(filled(culture(), score.Means, many)))
	b.Run("collect=everything", marshal(filled(culture(), everything, many)))
}

func BenchmarkScoreTallyUnmarshalBinary(b *testing.B) {
	unmarshal := func(list []*berakhlak.Tally) func(b *testing.B) {
		data, t := make([][]byte, many), list[0].Fresh()
		for i := range data {
			data[i] = must(list[i].MarshalBinary())
		}
		return func(b *testing.B) {
			b.SetBytes(int64(len(data[0])))
			tries(b, func(i int) (int, error) { return 0, t.UnmarshalBinary(data[i]) })
		}
	}
	b.Run("collect=means", unmarshal(filled(culture(), score.Means, many)))
	b.Run("collect=everything", unmarshal(filled(culture(), everything, many)))
}
