package aparatur_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
)

func TestExplain(t *testing.T) {
	row := &aparatur.RowError{Line: 12, Column: "BP1", Value: "7", Err: aparatur.ErrRange}
	for _, tt := range []struct {
		err    error
		en, id string
	}{
		{nil, "", ""},
		{row, `line 12, column "BP1": value "7": out of range`, `baris 12, kolom "BP1", isi "7": di luar rentang`},
		{fmt.Errorf("rapor.csv: %w", row), `rapor.csv: line 12, column "BP1": value "7": out of range`, `rapor.csv: baris 12, kolom "BP1", isi "7": di luar rentang`},
		{errors.New("disk full"), "disk full", "disk full"},
	} {
		for _, tag := range []string{"en", "en-US"} {
			assert.Equal(t, tt.en, aparatur.Explain(tt.err, language.Make(tag)))
		}
		for _, tag := range []string{"id", "id-ID", "ms", "jv", "su", "und", "fr"} {
			assert.Equal(t, tt.id, aparatur.Explain(tt.err, language.Make(tag)))
		}
	}
}

func TestSentinels(t *testing.T) {
	for _, err := range []error{
		aparatur.ErrEmpty, aparatur.ErrSyntax, aparatur.ErrUnknown, aparatur.ErrRange,
		aparatur.ErrAmbiguous, aparatur.ErrDuplicate, aparatur.ErrSpreadsheet, aparatur.ErrType,
	} {
		wrapped := &aparatur.RowError{Line: 1, Err: &aparatur.ParseError{Type: "x.T", Input: "y", Err: err}}
		assert.ErrorIs(t, wrapped, err)
		assert.NotEqual(t, err.Error(), aparatur.Explain(err, language.Indonesian))
	}
}
