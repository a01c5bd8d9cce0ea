package safecsv_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/internal/safecsv"
)

func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"O0001":             "O0001",
		"76.61":             "76.61",
		"a=1":               "a=1",
		"=1+1":              "'=1+1",
		"+62":               "'+62",
		"-1":                "'-1",
		"@SUM(A1)":          "'@SUM(A1)",
		"\t=1":              "'\t=1",
		"\r=1":              "'\r=1",
		"\n=1":              "'\n=1",
		"\uff1d1":           "'\uff1d1",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
	} {
		assert.Equal(t, want, safecsv.Cell(text), "%q", text)
	}
}

func TestWriter(t *testing.T) {
	var b strings.Builder
	w := safecsv.New(&b)
	require.NoError(t, w.Write("kode", "orang"))
	require.NoError(t, w.Write("O0001", "=cmd|' /C calc'!A0,\"x\""))
	require.NoError(t, w.Flush())
	assert.Equal(t, "kode,orang\nO0001,\"'=cmd|' /C calc'!A0,\"\"x\"\"\"\n", b.String())
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestWriterReportsErrors(t *testing.T) {
	w := safecsv.New(full{})
	require.NoError(t, w.Write("a"))
	require.ErrorContains(t, w.Flush(), "full")
}
