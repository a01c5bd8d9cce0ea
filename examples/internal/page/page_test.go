package page_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/internal/page"
)

func TestParsePaper(t *testing.T) {
	for text, want := range map[string]page.Paper{"A4": page.A4, " f4 ": page.F4} {
		got, ok := page.ParsePaper(text)
		assert.True(t, ok)
		assert.Equal(t, want, got)
		assert.Equal(t, strings.ToUpper(strings.TrimSpace(text)), got.String())
	}
	_, ok := page.ParsePaper("A5")
	assert.False(t, ok)
}

type data struct {
	Frame page.Frame
	Text  string
}

func TestExecute(t *testing.T) {
	pages, err := page.Templates(fstest.MapFS{"a.html": {Data: []byte(`{{define "content"}}<p>{{.Text}}</p>{{end}}`)}}, "a.html")
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, page.Execute(&b, pages["a.html"], data{
		Frame: page.Frame{
			Generator: "uji", Title: "Judul", Subtitle: "Anak judul", Kicker: "Atas", Back: &page.Link{Href: "../index.html", Text: "Kembali"},
			Synthetic: "DATA SINTETIS", Personal: "DATA PRIBADI", Method: []string{"Satu.", "Dua."}, Running: `a"</style>`, Paper: page.F4,
		},
		Text: "<script>",
	}))
	text := b.String()
	for _, part := range []string{
		`<html lang="id">`, `<meta name="generator" content="uji">`, "<title>Judul – Anak judul</title>", `<a href="../index.html">Kembali</a>`,
		"DATA SINTETIS", "DATA PRIBADI", "<li>Satu.</li>", "<li>Dua.</li>", "size:215mm 330mm", `content:"a\000022\00003c/style\00003e"`,
		"default-src 'none'", "<p>&lt;script&gt;</p>",
	} {
		assert.Contains(t, text, part)
	}
	assert.Equal(t, 1, strings.Count(text, "</style>"))
	b.Reset()
	require.NoError(t, page.Execute(&b, pages["a.html"], data{Frame: page.Frame{Title: "Judul"}}))
	for _, part := range []string{`class="banner`, `class="back"`, `class="kicker"`, `class="subtitle"`} {
		assert.NotContains(t, b.String(), part)
	}
	assert.Contains(t, b.String(), "size:210mm 297mm")
}

func TestTemplatesRefuse(t *testing.T) {
	_, err := page.Templates(fstest.MapFS{}, "a.html")
	require.Error(t, err)
	_, err = page.Templates(fstest.MapFS{"a.html": {Data: []byte("{{define")}}, "a.html")
	require.Error(t, err)
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestExecuteReportsErrors(t *testing.T) {
	pages, err := page.Templates(fstest.MapFS{"a.html": {Data: []byte(`{{define "content"}}{{end}}`)}}, "a.html")
	require.NoError(t, err)
	require.ErrorContains(t, page.Execute(full{}, pages["a.html"], data{}), "full")
}
