package instrument_test

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/instrument"
	"github.com/aparatur/aparatur/reform"
	"github.com/aparatur/aparatur/score"
)

// item is an item of either instrument.
type item struct {
	framework, dimension, code, text, english, reported string
	source                                              aparatur.Citation
	short                                               bool
}

func items() []item {
	var list []item
	for i := range iki.Items() {
		list = append(list, item{"iki", i.Principle().String(), i.Code(), i.Text(), i.English(), i.Reported(), i.Citation(), i.InShortForm()})
	}
	for i := range reform.Items() {
		list = append(list, item{"reform", i.Attitude().String(), i.Code(), i.Text(), i.English(), i.Reported(), i.Citation(), i.InShortForm()})
	}
	return list
}

func TestValidation(t *testing.T) {
	enumtest.Check(t, instrument.ParseValidation, instrument.Validations())
}

// The table is data: a change of it needs a new edition of the instrument.
func TestTableChecksum(t *testing.T) {
	data, err := os.ReadFile("data/instruments.csv")
	require.NoError(t, err)
	sum := sha256.Sum256(data)
	assert.Equal(t, "d768be524421b1fa91bd42f34388de5241bfec9ae9463e59602bbc2b1e0ed07e", hex.EncodeToString(sum[:]))
}

// The Go constants are the table, row by row; the source names medium and date of the report.
func TestItemsAreTheTable(t *testing.T) {
	f, err := os.Open("data/instruments.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	list := items()
	require.Len(t, rows[1:], len(list))
	for n, row := range rows[1:] {
		i := list[n]
		assert.Equal(t, row[:5], []string{i.framework, i.dimension, i.code, i.text, i.english})
		assert.True(t, strings.HasSuffix(row[5], ": "+i.reported), i.code)
		r := i.source.Regulation
		require.Equal(t, aparatur.Press, i.source.Status)
		day := r.Date()
		if day.IsZero() {
			day = r.EventDate()
		}
		_, behaviour, found := strings.Cut(row[5], "behaviour: ")
		if !found {
			behaviour = row[5]
		}
		assert.True(t, strings.HasPrefix(behaviour, r.Medium()+", "), i.code)
		assert.Contains(t, behaviour[:strings.Index(behaviour, ": ")], day.String(), i.code)
		assert.Equal(t, i.framework == "reform", strings.Contains(row[5], "attitude named by Erwan Agus Purwanto"), i.code)
	}
}

var (
	joined    = regexp.MustCompile(`(?i)\b(dan|atau|serta|maupun)\b|[,/]`)
	negated   = regexp.MustCompile(`(?i)\b(tidak|tanpa|belum|bukan|jangan)\b`)
	frequency = regexp.MustCompile(`(?i)\b(selalu|sering|setiap|segera|terus)\b`)
	praising  = regexp.MustCompile(`(?i)\b(baik|tepat|efektif|optimal|profesional)\b`)
	// Active verbs begin with meN-, or are one of two that take no prefix.
	active = regexp.MustCompile(`^(Me|Mulai |Turun tangan )`)
)

func TestRulesOfItems(t *testing.T) {
	seen := map[string]string{}
	for b := range berakhlak.Behaviours() {
		seen[b.Code()] = "berakhlak"
	}
	for _, i := range items() {
		t.Run(i.code, func(t *testing.T) {
			words := len(strings.Fields(i.text))
			assert.GreaterOrEqual(t, words, 5)
			assert.LessOrEqual(t, words, 9)
			assert.Regexp(t, active, i.text)
			for _, rule := range []*regexp.Regexp{joined, negated, frequency, praising} {
				assert.NotRegexp(t, rule, i.text)
			}
			assert.True(t, strings.HasSuffix(i.text, "."))
			assert.NotEmpty(t, i.reported)
			assert.NotEmpty(t, i.english)
			assert.True(t, i.source.IsValid())
			for _, s := range []string{i.code, i.text, i.english} {
				assert.NotContains(t, seen, s, "twice, or in %s", seen[s])
				seen[s] = i.framework
			}
		})
	}
}

// Balance: every dimension has as many items as the others, and one or two of them in the short form.
func TestBalance(t *testing.T) {
	count, short := map[string]int{}, map[string]int{}
	var codes []string
	for _, i := range items() {
		count[i.framework+" "+i.dimension]++
		if i.short {
			short[i.framework+" "+i.dimension]++
			codes = append(codes, i.code)
		}
	}
	assert.Len(t, count, 3+7)
	for d, n := range count {
		if strings.HasPrefix(d, "iki") {
			assert.Equal(t, []int{5, 2}, []int{n, short[d]}, d)
		} else {
			assert.Equal(t, []int{3, 1}, []int{n, short[d]}, d)
		}
	}
	assert.Equal(t, strings.Fields("INS1 INS2 KOL1 KOL3 INO2 INO5 KMT3 BHA2 ITI1 PGT3 AMT1 MPV1 KDP1"), codes)
}

func TestFrequency(t *testing.T) {
	scale, err := instrument.Frequency(score.POMP)
	require.NoError(t, err)
	for text, want := range map[string]score.Rating{
		"Tidak Pernah": 1, "2": 2, "kadang-kadang": 3, "4 - Sering": 4, "Selalu": 5, "TT": score.CannotRate, "Tidak Dapat Menilai": score.CannotRate,
	} {
		got, err := scale.Parse(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	_, err = instrument.Frequency(0)
	require.Error(t, err)
	assert.Equal(t, "0 dari 10 kesempatan", instrument.Guide(1))
	assert.Equal(t, "10 dari 10 kesempatan", instrument.Guide(5))
	assert.Empty(t, instrument.Guide(0))
	assert.Empty(t, instrument.Guide(6))
	assert.Empty(t, instrument.Guide(score.CannotRate))
}

// No word is left out when sentences are compared.
func TestFold(t *testing.T) {
	assert.Equal(t, "tidakmulai", instrument.Fold(" tidak, mulai.\n"))
	assert.NotEqual(t, instrument.Fold("mulai"), instrument.Fold("tidak mulai"))
}
