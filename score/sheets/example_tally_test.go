package sheets_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// A survey of many units, with columns that the caller names. In earnest the source is an open file.
func ExampleTallyWide() {
	const survey = `id,satker,q1,q2
a1,20,4,5
a2,3,2,
a3,20,5,5
a4,3,sering,4
a5,100,3,3
a6,3,3,2
`
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	service, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems},
		score.Dimension[Unsur, Butir]{ID: Layanan, Code: "L", Name: "Layanan", Weight: 1, Items: []score.Item[Butir]{
			{ID: Cepat, Code: "L1", Text: "Layanan cepat", Weight: 1}, {ID: Ramah, Code: "L2", Text: "Petugas ramah", Weight: 1}}})
	if err != nil {
		panic(err)
	}
	unit, err := score.NewTally(service, score.Means)
	if err != nil {
		panic(err)
	}
	nation, err := score.NewTally(service, score.Means|score.Alpha)
	if err != nil {
		panic(err)
	}

	groups, err := sheets.TallyWide(context.Background(), sheets.CSV(strings.NewReader(survey)), unit, nation,
		sheets.WithColumns(sheets.Columns{Person: "id", Unit: "satker", Items: map[string]string{"L1": "q1", "L2": "q2"}}),
		sheets.WithWorkers(2), // the default is as many as there are cores
		sheets.WithMaxErrors(10),
		sheets.WithProgress(func(p sheets.Progress) { slog.Debug("survei", "lembar", p.Rows, "ditolak", p.Bad, "byte", p.Bytes) }))
	if err != nil {
		panic(err)
	}

	found, of := groups.Mapping().Items()
	fmt.Printf("%d dari %d butir; %d lembar dari %d unit, %d baris ditolak\n", found, of, groups.Rows(), groups.Len(), groups.Bad())
	for _, err := range groups.Errors() {
		fmt.Println(aparatur.Explain(err, language.Indonesian))
	}
	for satker, tally := range groups.All() {
		x, _ := tally.PooledTotal()
		fmt.Println(satker, tally.Sheets(), x.Decimal(2))
	}
	fmt.Println(slices.Collect(groups.Units()))
	if tally, ok := groups.Of("20"); ok {
		fmt.Println("satker 20:", tally.Sheets(), "lembar")
	}
	north := unit.Fresh()
	for _, satker := range []string{"3", "100"} {
		if err := groups.AddTo(north, satker); err != nil {
			fmt.Println(err)
		}
	}
	x, _ := north.PooledTotal()
	fmt.Println("wilayah utara:", north.Sheets(), x.Decimal(2))
	north.Reset()
	x, _ = groups.Total().PooledTotal()
	fmt.Println("semua", x.Decimal(2), groups.Total().Framework() == service, north.Sheets())

	// Only what may be shown leaves the program.
	shown, err := score.PublishGroupsWithTotal(groups.All(), 2)
	if err != nil {
		panic(err)
	}
	for satker, p := range shown.All() {
		x, ok := p.PooledTotal()
		fmt.Println(satker, x.Decimal(2), ok)
	}
	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	logger.Info("selesai", "survei", groups)
	fmt.Println(groups)
	// Output:
	// 2 dari 2 butir; 5 lembar dari 3 unit, 1 baris ditolak
	// baris 5, kolom "q1", isi "sering": tidak dikenal: skala 1–5
	// 3 2 33.33
	// 20 2 93.75
	// 100 1 50.00
	// [3 20 100]
	// satker 20: 2 lembar
	// wilayah utara: 3 40.00
	// semua 63.89 true 0
	// 3 0.00 false
	// 20 93.75 true
	// 100 0.00 false
	// level=INFO msg=selesai survei.groups=3 survei.rows=5 survei.bad=1
	// {Groups:3 Rows:5 Bad:1}
}

type (
	Unsur uint8
	Butir uint8
)

const Layanan Unsur = 1

const (
	Cepat Butir = iota + 1
	Ramah
)
