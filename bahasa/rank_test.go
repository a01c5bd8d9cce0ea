package bahasa_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score"
)

func TestRank(t *testing.T) {
	for _, c := range []struct {
		rank, of       int
		ties           []string
		want, sentence string
	}{
		{4, 24, nil, "peringkat ke-4 dari 24 perangkat daerah",
			"Dinas Kesehatan berada pada peringkat ke-4 dari 24 perangkat daerah."},
		{4, 24, []string{"Dinas Sosial"}, "peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial)",
			"Dinas Kesehatan berada pada peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas Sosial)."},
		{1, 1200, []string{"A", "B", "C"}, "peringkat ke-1 dari 1.200 perangkat daerah (sama dengan A, B, dan C)",
			"Dinas Kesehatan berada pada peringkat ke-1 dari 1.200 perangkat daerah (sama dengan A, B, dan C)."},
		{4, 0, nil, "peringkat ke-4", "Dinas Kesehatan berada pada peringkat ke-4."},
		{4, -1, []string{"A"}, "peringkat ke-4 (sama dengan A)", "Dinas Kesehatan berada pada peringkat ke-4 (sama dengan A)."},
		{0, 24, nil, "", ""},
		{-1, 24, []string{"A"}, "", ""},
	} {
		const noun, name = "perangkat daerah", "Dinas Kesehatan"
		assert.Equal(t, c.want, bahasa.Rank(c.rank, c.of, noun, c.ties...))
		assert.Equal(t, "> "+c.want, string(bahasa.AppendRank([]byte("> "), c.rank, c.of, noun, c.ties...)))
		assert.Equal(t, c.sentence, bahasa.RankSentence(name, c.rank, c.of, noun, c.ties...))
		assert.Equal(t, "> "+c.sentence, string(bahasa.AppendRankSentence([]byte("> "), name, c.rank, c.of, noun, c.ties...)))
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		n, total int
		want     string
	}{
		{54, 61, "54 orang (88,5%)"},
		{61, 61, "61 orang (100,0%)"},
		{0, 61, "0 orang (0,0%)"},
		{-1, 61, "0 orang (0,0%)"},
		{62, 61, "61 orang (100,0%)"},
		{0, 0, "0 orang"},
		{5, -1, "0 orang"},
		{9_999, 10_000, "9.999 orang (99,99%)"},
		{1, 10_000, "1 orang (0,01%)"},
	} {
		assert.Equal(t, c.want, bahasa.Share(c.n, c.total, "orang"))
		assert.Equal(t, "> "+c.want, string(bahasa.AppendShare([]byte("> "), c.n, c.total, "orang")))
	}
}

func TestDifferenceAndChange(t *testing.T) {
	for _, c := range []struct {
		difference         string
		places             int
		difference0, since string
	}{
		{"2.5", 1, "A lebih tinggi 2,5 poin daripada B.", "A naik 2,5 poin dibandingkan dengan B."},
		{"-2.5", 1, "A lebih rendah 2,5 poin daripada B.", "A turun 2,5 poin dibandingkan dengan B."},
		{"-2.55", 1, "A lebih rendah 2,6 poin daripada B.", "A turun 2,6 poin dibandingkan dengan B."},
		{"0", 1, "A sama dengan B.", "A tidak berubah dibandingkan dengan B."},
		{"0.04", 1, "A sama dengan B.", "A tidak berubah dibandingkan dengan B."},
		{"-0.04", 1, "A sama dengan B.", "A tidak berubah dibandingkan dengan B."},
		{"-0.04", 2, "A lebih rendah 0,04 poin daripada B.", "A turun 0,04 poin dibandingkan dengan B."},
	} {
		var x score.Index
		require.NoError(t, x.UnmarshalText([]byte(c.difference)))
		assert.Equal(t, c.difference0, bahasa.DifferenceSentence("A", x, c.places, "B"))
		assert.Equal(t, "> "+c.difference0, string(bahasa.AppendDifferenceSentence([]byte("> "), "A", x, c.places, "B")))
		assert.Equal(t, c.since, bahasa.ChangeSentence("A", x, c.places, "B"))
		assert.Equal(t, "> "+c.since, string(bahasa.AppendChangeSentence([]byte("> "), "A", x, c.places, "B")))
	}
}
