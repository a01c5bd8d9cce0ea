package spreadsheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/internal/spreadsheet"
)

func TestDamaged(t *testing.T) {
	for _, s := range []string{
		"1.98601E+17", "1,98601E+17", "1.98601e+17", "1E+17", "1.9860101201505E17", " 1.98601E+17 ", "'1.98601E+17",
		"1.98601\u00a0E+17", "\ufeff1.98601E+17", "2E17", "198601012015051000", "'198601012015051000",
		"198601012015051008.0", "198601012015051008,00", "19860101201505100.5",
	} {
		assert.True(t, spreadsheet.Damaged(s, 18), "%q", s)
	}
	for _, s := range []string{
		"", " ", "A1", "3E2", "1.5", "198601012015051001", "1.98601E+", "1.98601E+17x", "1.98601X", "1.", "12e", "19860101.201505.1.001",
		"1000", "E+17", "198601012015051001 NIP", "1,2,3",
	} {
		assert.False(t, spreadsheet.Damaged(s, 18), "%q", s)
	}
}

func TestInvisible(t *testing.T) {
	assert.True(t, spreadsheet.Invisible('\u200b'))
	assert.False(t, spreadsheet.Invisible(' '))
}
