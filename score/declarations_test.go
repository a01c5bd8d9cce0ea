package score_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

// A framework of one's own takes less than 60 lines: everything in the example's file but the imports and the Example.
func TestDeclarationsAreShort(t *testing.T) {
	for _, name := range []string{"example_agency_test.go", "example_skm_test.go"} {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		require.NoError(t, err)
		lines, examples := 0, 0
		for _, d := range file.Decls {
			from := d.Pos()
			switch d := d.(type) {
			case *ast.GenDecl:
				if d.Tok == token.IMPORT {
					continue
				}
				if d.Doc != nil {
					from = d.Doc.Pos()
				}
			case *ast.FuncDecl:
				if strings.HasPrefix(d.Name.Name, "Example") {
					examples++
					continue
				}
				from = d.Doc.Pos()
			}
			lines += fset.Position(d.End()).Line - fset.Position(from).Line + 1
		}
		assert.Equal(t, 1, examples, "%s is shown as a whole file", name)
		assert.Positive(t, lines)
		assert.Less(t, lines, 60, name)
	}
}

func TestAgency(t *testing.T) {
	f, err := newBudayaKerja()
	require.NoError(t, err)
	sheet := func(ratings ...score.Rating) *score.Sheet[Pernyataan] {
		s := new(score.Sheet[Pernyataan])
		for i, r := range ratings {
			require.NoError(t, s.Set(Pernyataan(i+1), r))
		}
		return s
	}
	for _, c := range []struct {
		name                   string
		sheet                  *score.Sheet[Pernyataan]
		cepat, teliti, terbuka string
		total                  string
	}{
		{"the best answer to every statement", sheet(5, 5, 1, 5, 1, 5, 5), "100", "100", "100", "100"},
		{"the worst", sheet(1, 1, 5, 1, 5, 1, 1), "0", "0", "0", "0"},
		{"straight-lined", sheet(5, 5, 5, 5, 5, 5, 5), "75", "50", "100", "75"},
		{"weights within and between", sheet(1, 5, 1, 5, 1, 1, 1), "75", "100", "0", "62.5"},
		{"a missing answer takes its weight with it", sheet(1, 0, 1, 5, 1, 1, 1), "50", "100", "0", "50"},
		{"as does one that could not be given", sheet(1, tt, 1, 5, tt, 1, 0), "50", "100", "0", "50"},
		{"thirds stay thirds", sheet(2, 3, 0, 5, 1, 5, 5), "125/3", "100", "100", "425/6"},
		{"a dimension without an answer", sheet(4, 4, 2, 4, 2, 0, tt), "75", "75", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := f.Score(c.sheet)
			for d, want := range map[Budaya]string{Cepat: c.cepat, Teliti: c.teliti, Terbuka: c.terbuka} {
				x, ok := p.Of(d)
				assert.Equal(t, want != "", ok)
				if ok {
					assert.Equal(t, want, x.String())
				}
			}
			if c.total == "" {
				require.ErrorIs(t, err, score.ErrTooFew)
				assert.False(t, p.HasTotal())
				return
			}
			require.NoError(t, err)
			assert.Equal(t, c.total, p.Total().String())
		})
	}
}

// The vectors of PermenPANRB 14/2017.
func TestSKM(t *testing.T) {
	f, err := newSKM()
	require.NoError(t, err)
	mutu, err := newMutu()
	require.NoError(t, err)
	for _, c := range []struct {
		name        string
		respondents int
		answer      func(n int) score.Rating // of answer n of all, from 0
		sum         int
		index       string
		printed     string
		label       string
	}{
		{"sum 524 of 19", 19, func(n int) score.Rating {
			if n < 11 {
				return 4
			}
			return 3
		}, 524, "13100/171", "76.61", "B (Baik)"},
		{"all 4", 19, func(int) score.Rating { return 4 }, 684, "100", "100.00", "A (Sangat Baik)"},
		{"all 1", 19, func(int) score.Rating { return 1 }, 171, "25", "25.00", "D (Tidak Baik)"},
		{"all 4 of one", 1, func(int) score.Rating { return 4 }, 36, "100", "100.00", "A (Sangat Baik)"},
		{"sum 1,357 of 58, in the gap between the printed 64.99 and 65.00", 58, func(n int) score.Rating {
			if n < 313 {
				return 3
			}
			return 2
		}, 1357, "33925/522", "64.99", "D (Tidak Baik)"},
		{"sum 2,644 of 113, in the same gap", 113, func(n int) score.Rating {
			if n < 610 {
				return 3
			}
			return 2
		}, 2644, "66100/1017", "65.00", "C (Kurang Baik)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tally, err := score.NewTally(f, score.Means)
			require.NoError(t, err)
			n, sum := 0, 0
			means := make([]int64, Sarana+1)
			for range c.respondents {
				var sheet score.Sheet[Unsur]
				for u := Persyaratan; u <= Sarana; u++ {
					r := c.answer(n)
					n, sum, means[u] = n+1, sum+int(r), means[u]+int64(r)
					require.NoError(t, sheet.Set(u, r))
				}
				require.NoError(t, tally.Add(&sheet))
			}
			require.Equal(t, c.sum, sum)
			index, ok := tally.PooledTotal()
			require.True(t, ok)
			assert.Equal(t, c.index, index.String())
			assert.Equal(t, rat(25*int64(sum), 9*int64(c.respondents)).RatString(), index.Rat().RatString())
			assert.Equal(t, c.printed, index.Decimal(mutu.Places(index, 2)))
			label, ok, err := mutu.Of(index)
			require.NoError(t, err)
			assert.True(t, ok)
			assert.Equal(t, c.label, label)

			// The same from the nine means as a service publishes them.
			p, err := f.Combine(func(yield func(Unsur, score.Index) bool) {
				for u := Persyaratan; u <= Sarana; u++ {
					mean, err := score.NewIndex(25*means[u], int64(c.respondents))
					if err != nil || !yield(u, mean) {
						return
					}
				}
			})
			require.NoError(t, err)
			assert.Equal(t, index, p.Total())
			label, _, err = score.BandOf(mutu, p)
			require.NoError(t, err)
			assert.Equal(t, c.label, label)
		})
	}
}
