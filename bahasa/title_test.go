package bahasa_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
)

func TestTitlePosition(t *testing.T) {
	enumtest.Check[bahasa.TitlePosition](t, bahasa.ParseTitlePosition, bahasa.TitlePositions())
}

// TestTitlesAreThoseOfTheTable: row by row, form, position and status; and no title that nobody verified.
func TestTitlesAreThoseOfTheTable(t *testing.T) {
	file, err := os.Open("testdata/titles.csv")
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"form", "position", "meaning", "status"}, rows[0])
	want := map[string][]string{}
	for _, row := range rows[1:] {
		if row[3] != "unverified" {
			want[row[0]] = row
		}
	}
	for title := range bahasa.Titles() {
		row, ok := want[title.Form]
		require.True(t, ok, title.Form)
		delete(want, title.Form)
		assert.Equal(t, row[1], title.Position.Code(), title.Form)
		assert.Equal(t, row[3], title.Status.Code(), title.Form)
		assert.Equal(t, strings.Contains(row[2], "(+ initials)"), title.Open, title.Form)
		assert.NotEmpty(t, title.Meaning)

		c := title.Citation()
		assert.Equal(t, aparatur.EYDEdisiV, c.Regulation, title.Form)
		assert.Equal(t, title.Status, c.Status, title.Form)
		assert.Contains(t, []aparatur.Status{aparatur.LawText, aparatur.CommonUse, aparatur.OneSource}, c.Status)

		found, ok := bahasa.LookupTitle(title.Form)
		assert.True(t, ok)
		assert.Equal(t, title, found)
	}
	assert.Empty(t, want, "titles that are missing")
	assert.Zero(t, bahasa.Title{}.Citation())
	assert.NotEmpty(t, bahasa.TitlesEdition)
	for _, form := range []string{"", "S.Kom", "X.Y.Z."} {
		_, ok := bahasa.LookupTitle(form)
		assert.False(t, ok, form)
	}
}

// TestEveryTitle: each title is read back beside a name, in its own spelling and in the sloppy ones.
func TestEveryTitle(t *testing.T) {
	const name = "Siti Aminah"
	for title := range bahasa.Titles() {
		form := title.Form
		switch title.Position {
		case bahasa.FrontTitle:
			for _, text := range []string{form + " " + name, form + name, form + "  " + name + " "} {
				n := bahasa.ParseName(text)
				assert.Equal(t, name, n.Bare(), text)
				assert.Equal(t, form+" "+name, n.Full(), text)
				assert.Equal(t, name+", "+form, n.Sorted(), text)
			}
		case bahasa.BackTitle:
			for _, text := range []string{
				name + ", " + form, name + "," + form, name + " , " + form + ",",
				name + ", " + strings.TrimSuffix(form, "."),
				name + ", " + strings.ReplaceAll(form, ".", ". "),
				name + ", " + strings.ToUpper(form),
				name + ", " + strings.ToLower(form),
			} {
				n := bahasa.ParseName(text)
				assert.Equal(t, name, n.Bare(), text)
				assert.Equal(t, name+", "+form, n.Full(), text)
			}
		case bahasa.NameTitle:
			n := bahasa.ParseName(form + " " + name)
			assert.Equal(t, form+" "+name, n.Bare())
			assert.Equal(t, form+" "+name, n.Full())
			assert.Equal(t, form+" "+name, bahasa.ParseName(strings.ToUpper(form+" "+name)).Full())
		}
	}
}

func TestTitleSet(t *testing.T) {
	set, err := bahasa.NewTitleSet(
		bahasa.Title{Form: "C.P.A.", Position: bahasa.BackTitle, Meaning: "akuntan publik"},
		bahasa.Title{Form: "Kombes Pol.", Position: bahasa.FrontTitle},
		bahasa.Title{Form: "A.Md.T.", Position: bahasa.BackTitle},
		bahasa.Title{Form: "D.S.", Position: bahasa.BackTitle, Open: true},
	)
	require.NoError(t, err)
	n := set.ParseName("KOMBES POL. SITI AMINAH, S.T., CPA, AMd.T, D.S.Ling")
	assert.Equal(t, "Kombes Pol. Siti Aminah, S.T., C.P.A., A.Md.T., D.S.Ling.", n.Full())
	assert.Equal(t, "Siti Aminah", n.Bare())
	assert.Equal(t, "Kombes Pol. Siti Aminah", set.ParseName("Kombes Pol Siti Aminah").Full())

	other := bahasa.ParseName("Siti Aminah, S.T., CPA")
	assert.Equal(t, "Siti Aminah, S.T., CPA", other.Full())
	assert.Equal(t, "Siti Aminah, CPA", other.Bare(), "not a title of the table")

	var zero bahasa.TitleSet
	assert.Equal(t, bahasa.ParseName("dr. Siti"), zero.ParseName("dr. Siti"))
	var null *bahasa.TitleSet
	assert.Equal(t, bahasa.ParseName("dr. Siti"), null.ParseName("dr. Siti"))
	same, err := bahasa.NewTitleSet()
	require.NoError(t, err)
	assert.Equal(t, bahasa.ParseName("dr. Siti"), same.ParseName("dr. Siti"))
}

func TestNewTitleSetRefuses(t *testing.T) {
	title := func(form string) bahasa.Title { return bahasa.Title{Form: form, Position: bahasa.BackTitle} }
	for _, c := range []struct {
		titles []bahasa.Title
		want   error
	}{
		{[]bahasa.Title{title("")}, aparatur.ErrEmpty},
		{[]bahasa.Title{title(". .")}, aparatur.ErrEmpty},
		{[]bahasa.Title{title("X.Y., Z.")}, aparatur.ErrSyntax},
		{[]bahasa.Title{title(" X.Y.")}, aparatur.ErrSyntax},
		{[]bahasa.Title{title("X.\tY.")}, aparatur.ErrSyntax},
		{[]bahasa.Title{title(strings.Repeat("X.", 40))}, aparatur.ErrSyntax},
		{[]bahasa.Title{{Form: "X.Y."}}, aparatur.ErrSyntax},
		{[]bahasa.Title{{Form: "X.Y.", Position: 9}}, aparatur.ErrSyntax},
		{[]bahasa.Title{title("S.Kom.")}, aparatur.ErrDuplicate},
		{[]bahasa.Title{{Form: "S.Kom.", Position: bahasa.FrontTitle}}, aparatur.ErrDuplicate},
		{[]bahasa.Title{title("X.Y."), title("X.Y.")}, aparatur.ErrDuplicate},
	} {
		set, err := bahasa.NewTitleSet(c.titles...)
		assert.ErrorIs(t, err, c.want, c.titles)
		assert.Nil(t, set)
		var pe *aparatur.ParseError
		require.ErrorAs(t, err, &pe)
		assert.Equal(t, "bahasa.Title", pe.Type)
	}
}
