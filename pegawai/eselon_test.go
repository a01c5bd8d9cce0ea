package pegawai_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/pegawai"
)

func TestEselon(t *testing.T) { enumtest.Check(t, pegawai.ParseEselon, pegawai.Eselons()) }

func TestParseEselon(t *testing.T) {
	for _, s := range []string{"IIa", "II.a", "II/a", "II-a", "ii a", "Eselon II.a", "eselon IIa", "ESELON II/A", "Es. II.a", "Echelon II.a",
		"Es. IIa", "Es. II/a", "Es. II-a", "ES.II.A", "Es IIa", "Eselon II-a"} {
		e, err := pegawai.ParseEselon(s)
		require.NoError(t, err, s)
		assert.Equal(t, pegawai.EselonIIa, e, s)
	}
	for _, s := range []string{"II", "2a", "Va", "IIc", "II.a."} {
		_, err := pegawai.ParseEselon(s)
		assert.ErrorIs(t, err, aparatur.ErrUnknown, s)
	}
}

// The equivalence is the reference's, row by row; the unverified row is left out.
func TestEquivalence(t *testing.T) {
	file, err := os.ReadFile("testdata/jabatan_eselon.csv")
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(string(file))).ReadAll()
	require.NoError(t, err)
	seen := 0
	for _, row := range rows[1:] {
		class, err := pegawai.ParseJobClass(row[0])
		require.NoError(t, err)
		var want []pegawai.Eselon
		if row[3] != "unverified" {
			for part := range strings.SplitSeq(row[1], ";") {
				text, _, _ := strings.Cut(strings.TrimSpace(part), " ")
				e, err := pegawai.ParseEselon(text)
				require.NoError(t, err)
				want = append(want, e)
				assert.Contains(t, slices.Collect(e.JobClasses()), class)
				assert.Equal(t, row[3], e.Citation().Status.Code())
				seen++
			}
		}
		assert.Equal(t, want, slices.Collect(class.Eselons()), class)
	}
	assert.Equal(t, 9, seen)
	for e := range pegawai.Eselons() {
		assert.True(t, e.Citation().IsValid(), e)
		want := 1
		if e == pegawai.EselonIa {
			want = 2
		}
		assert.Len(t, slices.Collect(e.JobClasses()), want, e)
		for range e.JobClasses() {
			break
		}
	}
	assert.Empty(t, slices.Collect(pegawai.Eselon(99).JobClasses()))
	assert.Zero(t, pegawai.Eselon(99).Citation())
}

func FuzzParseEselon(f *testing.F) {
	for e := range pegawai.Eselons() {
		f.Add(e.Code())
	}
	f.Add("Eselon II/a")
	f.Add("\u00a0")
	f.Fuzz(func(t *testing.T, s string) {
		e, err := pegawai.ParseEselon(s)
		if err != nil {
			require.Zero(t, e)
			return
		}
		again, err := pegawai.ParseEselon(e.Code())
		require.NoError(t, err)
		require.Equal(t, e, again)
	})
}
