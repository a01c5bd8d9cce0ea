package score_test

import (
	"fmt"

	"github.com/aparatur/aparatur/score"
)

// A table of a database has a row for each respondent: the unit, and an answer for each item. A batch tallies them by unit
// without making a sheet of each.
func ExampleBatch() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	unit, _ := score.NewTally(f, score.Means)
	agency, _ := score.NewTally(f, score.Means|score.Alpha)
	// The columns of the table, in its order.
	batch, err := score.NewBatch(unit, agency, M1, M2, R1, R2, P1, P2)
	if err != nil {
		fmt.Println(err)
		return
	}
	units := map[string]int{} // the batch numbers groups from 0
	for _, row := range []struct {
		unit    string
		answers []score.Rating
	}{
		{"Loket A", []score.Rating{5, 4, 4, 4, 3, 4}},
		{"Loket B", []score.Rating{3, 3, 0, 2, 4, 4}}, // one not answered
		{"Loket A", []score.Rating{4, 4, 3, 5, 4, 4}},
		{"Loket B", []score.Rating{3, 9, 2, 2, 4, 4}}, // 9 is no answer
	} {
		group, ok := units[row.unit]
		if !ok {
			group = len(units)
			units[row.unit] = group
		}
		if err := batch.Add(group, row.answers); err != nil {
			fmt.Println(err)
		}
	}
	for _, name := range []string{"Loket A", "Loket B"} {
		t := batch.Group(units[name])
		x, _ := t.PooledTotal()
		fmt.Println(name, t.Sheets(), x.Decimal(2))
	}
	x, _ := batch.Whole().PooledTotal()
	fmt.Println("semua", batch.Sheets(), x.Decimal(2))
	// Output:
	// score: item M2: rating 9 is outside 1 to 5
	// Loket A 2 75.00
	// Loket B 1 50.00
	// semua 3 68.89
}

// Each goroutine has a batch of its own; their groups are added up in any order.
func ExampleBatch_Fresh() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	unit, _ := score.NewTally(f, score.Means)
	first, err := score.NewBatch(unit, nil, R1, R2, P1, P2, M1, M2)
	if err != nil {
		fmt.Println(err)
		return
	}
	second := first.Fresh()
	const group = 7
	_ = first.Add(group, []score.Rating{5, 5, 5, 4, 4, 4})
	_ = second.Add(group, []score.Rating{2, 3, 3, 3, 4, 3})
	sum := unit.Fresh()
	for _, b := range []*score.Batch[Aspek, Butir]{first, second} {
		fmt.Println(b.GroupSheets(group), "lembar,", b.Groups(), "kelompok")
		if err := b.AddGroup(sum, group); err != nil {
			fmt.Println(err)
		}
	}
	x, _ := sum.PooledTotal()
	fmt.Println(sum.Sheets(), x.Decimal(2))
	// Output:
	// 1 lembar, 8 kelompok
	// 1 lembar, 8 kelompok
	// 2 68.75
}
