package sample_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/internal/sample"
)

func TestFileIsWhatTheGeneratorWrites(t *testing.T) {
	require.True(t, bytes.Equal(sample.Generate(), sample.File()), "run: go generate ./...")
	require.True(t, bytes.Equal(sample.Generate(), sample.Generate()))
}

// The sample is what it says it is: a form about some 240 invented people in eight units.
func TestSampleIsSynthetic(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(sample.File())).ReadAll()
	require.NoError(t, err)
	people, units := map[string]bool{}, map[string]bool{}
	for _, row := range rows[1:] {
		assert.Equal(t, "Data sintetis", row[len(row)-1])
		assert.True(t, strings.HasSuffix(row[3], "(sintetis)"), row[3])
		people[row[2]], units[row[4]] = true, true
	}
	delete(people, "")
	assert.Len(t, people, 240)
	assert.Len(t, units, 8)
}
