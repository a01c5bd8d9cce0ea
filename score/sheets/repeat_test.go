package sheets_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score/sheets"
)

var submissions = []string{"Waktu|NIP|Penilai|Peran|C1|C2|R1|R2",
	"02/01/2023|p|x|rekan|1|1|1|1",  // 2
	"01/01/2023|q|x|rekan|2|2|2|2",  // 3
	"03/01/2023|p|x|atasan|3|3|3|3", // 4
	"||x|rekan|1|1|1|1",             // 5: bad
	"01/01/2023|p|x|rekan|4|4|4|4",  // 6
	"01/01/2023|q|x|rekan|5|5|5|5",  // 7
	"01/01/2023|p||rekan|1|1|1|1",   // 8
	"01/01/2023|p||rekan|1|1|1|1",   // 9
	"|q|x|rekan|1|1|1|1",            // 10
	"|r|y|rekan|1|1|1|1",            // 11
	"|r|y|rekan|2|2|2|2",            // 12
}

func TestUnique(t *testing.T) {
	const anonymous8 = "8 orang=p peran=rekan waktu=2023-01-01T00:00:00Z jawaban=1:1,2:1,3:1,4:1"
	const anonymous9 = "9 orang=p peran=rekan waktu=2023-01-01T00:00:00Z jawaban=1:1,2:1,3:1,4:1"
	for _, tt := range []struct {
		rule sheets.Repeat
		want []string
	}{
		{sheets.LastByTime, []string{
			`! baris 5, kolom "NIP": kosong`,
			"4 orang=p penilai=x peran=atasan waktu=2023-01-03T00:00:00Z jawaban=1:3,2:3,3:3,4:3",
			"! baris 2: lembar berulang tidak dipakai: yang dipakai baris 4",
			"! baris 6: lembar berulang tidak dipakai: yang dipakai baris 4",
			"7 orang=q penilai=x peran=rekan waktu=2023-01-01T00:00:00Z jawaban=1:5,2:5,3:5,4:5",
			"! baris 3: lembar berulang tidak dipakai: yang dipakai baris 7",
			"! baris 10: lembar berulang tidak dipakai: yang dipakai baris 7",
			anonymous8, anonymous9,
			"12 orang=r penilai=y peran=rekan jawaban=1:2,2:2,3:2,4:2",
			"! baris 11: lembar berulang tidak dipakai: yang dipakai baris 12",
		}},
		{sheets.First, []string{
			"2 orang=p penilai=x peran=rekan waktu=2023-01-02T00:00:00Z jawaban=1:1,2:1,3:1,4:1",
			"3 orang=q penilai=x peran=rekan waktu=2023-01-01T00:00:00Z jawaban=1:2,2:2,3:2,4:2",
			"! baris 4: lembar berulang tidak dipakai: yang dipakai baris 2",
			`! baris 5, kolom "NIP": kosong`,
			"! baris 6: lembar berulang tidak dipakai: yang dipakai baris 2",
			"! baris 7: lembar berulang tidak dipakai: yang dipakai baris 3",
			anonymous8, anonymous9,
			"! baris 10: lembar berulang tidak dipakai: yang dipakai baris 3",
			"11 orang=r penilai=y peran=rekan jawaban=1:1,2:1,3:1,4:1",
			"! baris 12: lembar berulang tidak dipakai: yang dipakai baris 11",
		}},
		{sheets.Refuse, []string{
			`! baris 5, kolom "NIP": kosong`,
			"! baris 2: tercatat lebih dari sekali: orang dan penilai sama dengan baris 4",
			"! baris 4: tercatat lebih dari sekali: orang dan penilai sama dengan baris 2",
			"! baris 6: tercatat lebih dari sekali: orang dan penilai sama dengan baris 2",
			"! baris 3: tercatat lebih dari sekali: orang dan penilai sama dengan baris 7",
			"! baris 7: tercatat lebih dari sekali: orang dan penilai sama dengan baris 3",
			"! baris 10: tercatat lebih dari sekali: orang dan penilai sama dengan baris 3",
			anonymous8, anonymous9,
			"! baris 11: tercatat lebih dari sekali: orang dan penilai sama dengan baris 12",
			"! baris 12: tercatat lebih dari sekali: orang dan penilai sama dengan baris 11",
		}},
	} {
		t.Run(tt.rule.Code(), func(t *testing.T) {
			got := collect(sheets.Unique(wide(t, nil, submissions...).All(), tt.rule))
			assert.Equal(t, tt.want, got)
			assert.Len(t, got, len(submissions)-1, "nothing is lost without a word")
			for stop := range got {
				n := 0
				for range sheets.Unique(wide(t, nil, submissions...).All(), tt.rule) {
					if n++; n > stop {
						break
					}
				}
				assert.Equal(t, stop+1, n)
			}
		})
	}
}

func TestUniqueErrors(t *testing.T) {
	for _, err := range sheets.Unique(wide(t, nil, submissions...).All(), sheets.Refuse) {
		if err != nil {
			assert.True(t, errors.Is(err, fault.ErrDuplicate) || errors.Is(err, fault.ErrEmpty))
			assert.True(t, isRow(err))
		}
	}
	replaced := 0
	for _, err := range sheets.Unique(wide(t, nil, submissions...).All(), sheets.LastByTime) {
		if errors.Is(err, sheets.ErrSuperseded) {
			replaced++
			require.True(t, isRow(err))
		}
	}
	assert.Equal(t, 5, replaced)
	for _, rule := range []sheets.Repeat{0, 99} {
		n := 0
		for _, err := range sheets.Unique(wide(t, nil, submissions...).All(), rule) {
			assert.ErrorIs(t, err, fault.ErrUnknown)
			n++
		}
		assert.Equal(t, 1, n)
	}
}

func TestEnumerations(t *testing.T) {
	t.Run("Repeat", func(t *testing.T) { enumtest.Check(t, sheets.ParseRepeat, sheets.Repeats()) })
	t.Run("Kind", func(t *testing.T) { enumtest.Check(t, sheets.ParseKind, sheets.Kinds()) })
	t.Run("Encoding", func(t *testing.T) { enumtest.Check(t, sheets.ParseEncoding, sheets.Encodings()) })
}
