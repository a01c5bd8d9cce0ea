package sheets_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score/sheets"
)

// No verb and no log handler prints a cell of the file.
func TestNothingPrintsCells(t *testing.T) {
	src := sheets.CSV(strings.NewReader("Penilai,C1 [Siti],C2 [Siti]\nSiti,4,4\nSiti,4,4\n"))
	r, err := sheets.NewGrid(src, service(t), nil, sheets.WithMissingItems())
	require.NoError(t, err)
	rec, err := src.Read()
	require.NoError(t, err)
	_, err = sheets.NewGrid(sheets.CSV(strings.NewReader("C1 [Siti],C1 [Siti]\n")), service(t), nil, sheets.WithMissingItems())
	var mapping *sheets.MappingError
	require.ErrorAs(t, err, &mapping)
	for _, v := range []any{src, r, rec, &rec, mapping, *mapping, r.Mapping(), mapping.Mapping} {
		var log strings.Builder
		for _, h := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
			slog.New(h).Info("x", "v", v)
		}
		texts := []string{log.String()}
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
			texts = append(texts, fmt.Sprintf(verb, v))
		}
		for _, text := range texts {
			assert.NotContains(t, text, "Siti", "%T", v)
			assert.NotContains(t, text, fmt.Sprintf("%x", "Siti"), "%T", v)
		}
	}
	assert.Equal(t, "{Line:2 Fields:3}", fmt.Sprint(rec))
	assert.Equal(t, "{Line:2}", fmt.Sprint(src))
	assert.Equal(t, fmt.Sprint(r.Mapping()), fmt.Sprint(r))
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "src", src, "rec", rec)
	assert.Contains(t, log.String(), "src.line=2 src.encoding=utf-8 src.delimiter=, rec.line=2 rec.fields=3")
}
