package bench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// nipOf returns the number of a person who does not exist.
func nipOf(n int) string { return fmt.Sprintf("19010101192103%d%03d", 1+n%2, 1+n%999) }

// exportOf is a wide file as a database exports it: number, unit, 21 answers.
func exportOf(rows int) []byte {
	out := []byte("nip,unit")
	for b := range berakhlak.Behaviours() {
		out = append(append(out, ','), b.Code()...)
	}
	out = append(out, '\n')
	rng := seeded(11)
	for i := range rows {
		out = fmt.Appendf(out, "%s,%d", nipOf(i), rng.IntN(60_000))
		for range 21 {
			out = appendAnswer(append(out, ','), rng)
		}
		out = append(out, '\n')
	}
	return out
}

// appendAnswer appends an answer of 1 to 5, or nothing, once in a hundred.
func appendAnswer(out []byte, rng *rand.Rand) []byte {
	if rng.IntN(100) == 0 {
		return out
	}
	return strconv.AppendInt(out, 1+rng.Int64N(5), 10)
}

// formOf is a wide file as an online form exports it: time, address, person, name, unit and role before the answers to 21
// sentences, and a comment behind them.
func formOf(rows int) []byte {
	out := []byte("Stempel waktu,Alamat email,NIP,Nama,Unit kerja,Peran")
	for b := range berakhlak.Behaviours() {
		out = fmt.Appendf(out, `,"%s"`, b.Text(berakhlak.SE2021))
	}
	out = append(out, ",Saran\n"...)
	rng := seeded(12)
	for i := range rows {
		out = fmt.Appendf(out, "13/01/2023 10:15:00,penilai%d@contoh.example,%s,Pegawai %d,Dinas %d,rekan", i%977, nipOf(i), i, i%60)
		for range 21 {
			out = appendAnswer(append(out, ','), rng)
		}
		out = append(out, ",\"Cukup, terima kasih\"\n"...)
	}
	return out
}

// longOf is a file of one answer a row; 21 rows make a sheet.
func longOf(rows int) []byte {
	out := []byte("nip,penilai,kode butir,nilai\n")
	rng := seeded(13)
	for i := range rows {
		sheet := i / 21
		out = fmt.Appendf(out, "%s,penilai%d,%s,", nipOf(sheet), sheet, berakhlak.Behaviour(1+i%21).Code())
		out = append(appendAnswer(out, rng), '\n')
	}
	return out
}

// blocksOf is a file in which a row rates three persons, each behind a number of their own.
func blocksOf(rows int) []byte {
	out := []byte("Penilai")
	for range 3 {
		out = append(out, ",NIP"...)
		for b := range berakhlak.Behaviours() {
			out = append(append(out, ','), b.Code()...)
		}
	}
	out = append(out, '\n')
	rng := seeded(14)
	for i := range rows {
		out = fmt.Appendf(out, "penilai%d", i)
		for k := range 3 {
			out = fmt.Appendf(out, ",%s", nipOf(3*i+k))
			for range 21 {
				out = appendAnswer(append(out, ','), rng)
			}
		}
		out = append(out, '\n')
	}
	return out
}

// gridOf is a file in which a row rates two persons, who stand in the headers.
func gridOf(rows int) []byte {
	out := []byte("Penilai")
	for b := range berakhlak.Behaviours() {
		out = fmt.Appendf(out, ",%[1]s [Contoh Satu],%[1]s [Contoh Dua]", b.Code())
	}
	out = append(out, '\n')
	rng := seeded(15)
	for i := range rows {
		out = fmt.Appendf(out, "penilai%d", i)
		for range 2 * 21 {
			out = appendAnswer(append(out, ','), rng)
		}
		out = append(out, '\n')
	}
	return out
}

// files measures the reading of files of 1,000 and 100,000 rows.
func files(b *testing.B, made func(rows int) []byte, read func(file io.Reader) error) {
	for _, rows := range []int{1000, 100_000} {
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			file := made(rows)
			b.SetBytes(int64(len(file)))
			tries(b, func(int) (int, error) { return 0, read(bytes.NewReader(file)) })
			b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// through reads all sheets of a file, of which no row may be bad.
func through(r *sheets.Reader[berakhlak.Behaviour], err error) error {
	if err != nil {
		return err
	}
	n := 0
	for _, err := range r.All() {
		if err != nil {
			return err
		}
		n++
	}
	if n == 0 {
		return errors.New("no sheets")
	}
	return nil
}

func BenchmarkSheetsCSV(b *testing.B) {
	read := func(file io.Reader) error {
		for _, err := range sheets.CSV(file).All() {
			if err != nil {
				return err
			}
		}
		return nil
	}
	b.Run("file=export", func(b *testing.B) { files(b, exportOf, read) })
	b.Run("file=form", func(b *testing.B) { files(b, formOf, read) })
}

func BenchmarkSheetsNewWide(b *testing.B) {
	f := culture()
	read := func(file io.Reader) error { return through(sheets.NewWide(sheets.CSV(file), f)) }
	b.Run("file=export", func(b *testing.B) { files(b, exportOf, read) })
	b.Run("file=form", func(b *testing.B) { files(b, formOf, read) })
}

// A file of many units, tallied by unit on all cores and on one.
func BenchmarkSheetsTallyWide(b *testing.B) {
	f := culture()
	unit, nation := must(score.NewTallyBands(f, grades(), score.Means)), must(score.NewTallyBands(f, grades(), score.Means|score.Alpha))
	for _, workers := range []int{1, 0} {
		read := func(file io.Reader) error {
			g, err := sheets.TallyWide(context.Background(), sheets.CSV(file), unit, nation, sheets.WithWorkers(workers))
			if err == nil && g.Bad() > 0 {
				err = g.Errors()[0]
			}
			return err
		}
		name := "cores=all"
		if workers == 1 {
			name = "cores=1"
		}
		b.Run(name+"/file=export", func(b *testing.B) { files(b, exportOf, read) })
		b.Run(name+"/file=form", func(b *testing.B) { files(b, formOf, read) })
	}
}

func BenchmarkSheetsNewLong(b *testing.B) {
	f := culture()
	b.Run("order=any", func(b *testing.B) {
		files(b, longOf, func(file io.Reader) error { return through(sheets.NewLong(sheets.CSV(file), f)) })
	})
	b.Run("order=adjacent", func(b *testing.B) {
		files(b, longOf, func(file io.Reader) error {
			return through(sheets.NewLong(sheets.CSV(file), f, sheets.WithAdjacentRows()))
		})
	})
}

func BenchmarkSheetsNewBlocks(b *testing.B) {
	f := culture()
	files(b, blocksOf, func(file io.Reader) error { return through(sheets.NewBlocks(sheets.CSV(file), f)) })
}

func BenchmarkSheetsNewGrid(b *testing.B) {
	f := culture()
	files(b, gridOf, func(file io.Reader) error {
		return through(sheets.NewGrid(sheets.CSV(file), f, sheets.SplitItemPerson))
	})
}

// Of sheets that a rater sent twice, the later one counts.
func BenchmarkSheetsUnique(b *testing.B) {
	f := culture()
	files(b, formOf, func(file io.Reader) error {
		r, err := sheets.NewWide(sheets.CSV(file), f)
		if err != nil {
			return err
		}
		for _, err := range sheets.Unique(r.All(), sheets.LastByTime) {
			if err != nil && !errors.Is(err, sheets.ErrSuperseded) {
				return err
			}
		}
		return nil
	})
}
