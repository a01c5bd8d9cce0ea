package bench

import (
	"fmt"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

// Rows of 21 answers into groups in random order, and into the whole with what alpha needs.
func BenchmarkScoreBatchAdd(b *testing.B) {
	var items []berakhlak.Behaviour
	for i := range berakhlak.Behaviours() {
		items = append(items, i)
	}
	people := crowd[berakhlak.Behaviour](many, 21)
	rows := make([][]score.Rating, many)
	for i := range rows {
		for _, item := range items {
			rows[i] = append(rows[i], people[i].Rating(item))
		}
	}
	add := func(groups int, each, whole score.Collect) func(b *testing.B) {
		return func(b *testing.B) {
			f := culture()
			batch := must(score.NewBatch(must(score.NewTallyBands(f, grades(), each)), must(score.NewTallyBands(f, grades(), whole)), items...))
			rng, n := seeded(5), 0
			order := make([]int, 1<<16)
			for i := range order {
				order[i] = rng.IntN(groups)
			}
			tries(b, func(i int) (int, error) {
				n++
				return 0, batch.Add(order[n%len(order)], rows[i])
			})
		}
	}
	for _, groups := range []int{1, 1000, 60_000} {
		b.Run(fmt.Sprintf("collect=means/groups=%d", groups), add(groups, score.Means, score.Means|score.Alpha))
	}
	b.Run("collect=everything/groups=1000", add(1000, everything, everything))
}

// The decision what may be shown of groups of ten people, and the reading of it.
func BenchmarkScorePublishGroups(b *testing.B) {
	for _, groups := range []int{1000, 60_000} {
		list := filled(culture(), score.Means, groups)
		all := func(yield func(int, *berakhlak.Tally) bool) {
			for i, t := range list {
				if !yield(i, t) {
					return
				}
			}
		}
		type published = *score.PublishedGroups[int, berakhlak.Value, berakhlak.Behaviour]
		b.Run(fmt.Sprintf("total=without/groups=%d", groups), func(b *testing.B) {
			tries(b, func(int) (published, error) { return score.PublishGroups(all, 5) })
		})
		b.Run(fmt.Sprintf("total=with/groups=%d", groups), func(b *testing.B) {
			tries(b, func(int) (published, error) { return score.PublishGroupsWithTotal(all, 5) })
		})
		b.Run(fmt.Sprintf("total=read/groups=%d", groups), func(b *testing.B) {
			p := must(score.PublishGroupsWithTotal(all, 5))
			tries(b, func(int) (shown int, err error) {
				for _, x := range p.All() {
					shown += x.Sheets()
				}
				return shown, nil
			})
		})
	}
}
