package bahasa_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

func TestParseName(t *testing.T) {
	for _, c := range []struct{ text, full, bare string }{
		{"Dr. Ir. Siti Aminah, S.T., M.Si.", "Dr. Ir. Siti Aminah, S.T., M.Si.", "Siti Aminah"},
		{"Dr.Ir. SITI AMINAH,S.T,M.Si", "Dr. Ir. Siti Aminah, S.T., M.Si.", "Siti Aminah"},
		{"DR IR SITI AMINAH, ST, MSI", "DR. Ir. Siti Aminah, S.T., M.Si.", "Siti Aminah"},
		{"Budi Santoso,S.Kom,M.M", "Budi Santoso, S.Kom., M.M.", "Budi Santoso"},
		{"  Budi\tSantoso ,, S.T. ,", "Budi Santoso, S.T.", "Budi Santoso"},
		{"Budi\u00a0Santoso", "Budi Santoso", "Budi Santoso"},
		{"Budi", "Budi", "Budi"},

		// Case is meaning.
		{"dr. Budi, Sp.A", "dr. Budi, Sp.A.", "Budi"},
		{"Dr. Budi", "Dr. Budi", "Budi"},
		{"Dr. dr. Budi", "Dr. dr. Budi", "Budi"},
		{"dr Budi", "dr. Budi", "Budi"},
		{"DR. Budi", "DR. Budi", "Budi"},
		{"DR. BUDI SANTOSO", "DR. Budi Santoso", "Budi Santoso"},
		{"DR Budi", "DR Budi", "DR Budi"},
		{"Drg. Ani", "drg. Ani", "Ani"},
		{"DRH. ANI", "drh. Ani", "Ani"},
		{"DR. H. AHMAD ALI", "DR. H. Ahmad Ali", "Ahmad Ali"},

		// Before the name.
		{"Prof. Dr. (H.C.) Budi", "Prof. Dr. (H.C.) Budi", "Budi"},
		{"Prof Dr (H.C.) Budi", "Prof. Dr. (H.C.) Budi", "Budi"},
		{"Prof. Dr.(HC) Budi", "Prof. Dr. (H.C.) Budi", "Budi"},
		{"Prof., Dr. Budi", "Prof. Dr. Budi", "Budi"},
		{"K. H. Ahmad", "K.H. Ahmad", "Ahmad"},
		{"KH Ahmad", "K.H. Ahmad", "Ahmad"},
		{"H. Agus", "H. Agus", "Agus"},
		{"H.Agus", "H. Agus", "Agus"},
		{"H Agus", "H Agus", "H Agus"},
		{"h. agus", "H. agus", "agus"},
		{"ir. agus", "Ir. agus", "agus"},
		{"ir agus", "ir agus", "ir agus"},
		{"H.B. Lesmana", "H.B. Lesmana", "H.B. Lesmana"},
		{"Ir.H.Budi", "Ir. H. Budi", "Budi"},
		{"R. A. Lestari", "R.A. Lestari", "Lestari"},
		{"RA Lestari", "R.A. Lestari", "Lestari"},
		{"R., A. Lestari", "R.A. Lestari", "Lestari"},
		{"R A Lestari", "R A Lestari", "R A Lestari"},
		{"Ra. Lestari", "Ra. Lestari", "Ra. Lestari"},
		{"AKBP Budi", "A.K.B.P. Budi", "Budi"},
		{"A. K. B. P. Budi", "A.K.B.P. Budi", "Budi"},
		{"M. Yusuf", "M. Yusuf", "M. Yusuf"},
		{"A.P. Lestari", "A.P. Lestari", "A.P. Lestari"},
		{"Drs Budi", "Drs. Budi", "Budi"},
		{"DRA. ANI", "Dra. Ani", "Ani"},

		// Behind the name, after a comma.
		{"Siti Khadijah, M.A.", "Siti Khadijah, M.A.", "Siti Khadijah"},
		{"Siti Khadijah M.A.", "Siti Khadijah M.A.", "Siti Khadijah M.A."},
		{"Suman Hs.", "Suman Hs.", "Suman Hs."},
		{"Ani, ST MSi", "Ani, S.T., M.Si.", "Ani"},
		{"Ani, S.T. M.Si.", "Ani, S.T., M.Si.", "Ani"},
		{"Ani, S.T.M.T", "Ani, S.T., M.T.", "Ani"},
		{"Ani, S. Pd. I", "Ani, S.Pd.I.", "Ani"},
		{"Ani, s.kom", "Ani, S.Kom.", "Ani"},
		{"Ani, S.KOM.", "Ani, S.Kom.", "Ani"},
		{"Ani, Msi", "Ani, M.Si.", "Ani"},
		{"Ani, S.STP., M.AP", "Ani, S.STP., M.AP.", "Ani"},
		{"Ani, M.A.P", "Ani, M.A.P.", "Ani"},
		{"Ani, MAP", "Ani, M.AP.", "Ani"},
		{"Ani, SIP", "Ani, S.I.P.", "Ani"},
		{"Ani, S.IP", "Ani, S.IP.", "Ani"},
		{"Ani, S.I.P", "Ani, S.I.P.", "Ani"},
		{"Ani, Sp A", "Ani, Sp.A.", "Ani"},
		{"Ani, S.P.A.", "Ani, S.P.A.", "Ani, S.P.A."},
		{"Ani, Subsp. End. (K)", "Ani, Subsp.End.(K).", "Ani"},
		{"Ani, M.Si (Han)", "Ani, M.Si.(Han)", "Ani"},
		{"Ani, Ph.D", "Ani, Ph.D.", "Ani"},
		{"Ani, CA", "Ani, CA", "Ani"},
		{"Ani, ca., Ak", "Ani, CA, Ak.", "Ani"},
		{"Ani, S.Tr.Sos", "Ani, S.Tr.Sos.", "Ani"},
		{"Ani, S.Tr. I.P.", "Ani, S.Tr.I.P.", "Ani"},
		{"Ani, s.tr.Kep.", "Ani, S.Tr.Kep.", "Ani"},
		{"Ani, S.Tr.", "Ani, S.Tr.", "Ani"},
		{"Ani, S.Tr.T.M.T", "Ani, S.Tr.T.M.T", "Ani, S.Tr.T.M.T"},
		{"Ani, S.Tr.2", "Ani, S.Tr.2", "Ani, S.Tr.2"},

		// Without a comma only what is no initials.
		{"Siti Aminah S.Kom", "Siti Aminah, S.Kom.", "Siti Aminah"},
		{"Siti Aminah S. Kom., M.M.", "Siti Aminah, S.Kom., M.M.", "Siti Aminah"},
		{"Siti Aminah S.Kom M.Si", "Siti Aminah, S.Kom., M.Si.", "Siti Aminah"},
		{"SITI AMINAH S.KOM", "Siti Aminah, S.Kom.", "Siti Aminah"},
		{"Siti Aminah ST", "Siti Aminah ST", "Siti Aminah ST"},
		{"Siti Aminah SKom", "Siti Aminah SKom", "Siti Aminah SKom"},
		{"Siti Aminah S.T., M.Si.", "Siti Aminah S.T., M.Si.", "Siti Aminah S.T."},
		{"Aminah Ak.", "Aminah Ak.", "Aminah Ak."},
		{"S.Kom.", "S.Kom.", "S.Kom."},

		// A title of the front behind the name.
		{"Siti Aminah, Dr. Ir., S.T., M.Si.", "Dr. Ir. Siti Aminah, S.T., M.Si.", "Siti Aminah"},
		{"Ani, S.Kep., Ns., M.M.", "Ns. Ani, S.Kep., M.M.", "Ani"},
		{"ANI, DRA.", "Dra. Ani", "Ani"},
		{"Dr. Ani, H.", "Dr. H. Ani", "Ani"},
		{"Ani, H", "Ani, H", "Ani, H"},

		// What is not recognised stays where it is.
		{"Budi Santoso, S.T., QWERTY., M.T", "Budi Santoso, S.T., QWERTY., M.T.", "Budi Santoso, QWERTY."},
		{"Budi Santoso, x y", "Budi Santoso, x y", "Budi Santoso, x y"},
		{"Budi, S.T. QWERTY", "Budi, S.T. QWERTY", "Budi, S.T. QWERTY"},
		{"Rm. Budi", "Rm. Budi", "Rm. Budi"},
		{"Dg. Tata", "Dg. Tata", "Dg. Tata"},

		// Nothing but titles.
		{"Dr.", "Dr.", "Dr."},
		{"Dr., S.T.", "Dr., S.T.", "Dr., S.T."},
		{"Prof. Dr.", "Prof. Dr.", "Prof. Dr."},
		{", S.T.", "S.T.", "S.T."},

		// Capitals.
		{"AHMAD BIN ALI", "Ahmad bin Ali", "Ahmad bin Ali"},
		{"SITI BINTI ALI", "Siti binti Ali", "Siti binti Ali"},
		{"BIN ALI", "Bin Ali", "Bin Ali"},
		{"B.J. LESMANA", "B.J. Lesmana", "B.J. Lesmana"},
		{"BJ LESMANA", "BJ Lesmana", "BJ Lesmana"},
		{"M. YUSUF", "M. Yusuf", "M. Yusuf"},
		{"MOH. YUSUF", "Moh. Yusuf", "Moh. Yusuf"},
		{"M.YUSUF", "M.Yusuf", "M.Yusuf"},
		{"SUMAN HS.", "Suman Hs.", "Suman Hs."},
		{"NUR'AINI MA'RUF", "Nur'aini Ma'ruf", "Nur'aini Ma'ruf"},
		{"NUR\u2019AINI", "Nur\u2019aini", "Nur\u2019aini"},
		{"'AISYAH", "'Aisyah", "'Aisyah"},
		{"D'ARCY O'NEIL", "D'Arcy O'Neil", "D'Arcy O'Neil"},
		{"DARSO LESTARI OKTA", "Darso Lestari Okta", "Darso Lestari Okta"},
		{"SITI-NURBAYA", "Siti-Nurbaya", "Siti-Nurbaya"},
		{"WIGUNA XII", "Wiguna XII", "Wiguna XII"},
		{"XI WIGUNA", "Xi Wiguna", "Xi Wiguna"},
		{"SITI AMINAH SE", "Siti Aminah SE", "Siti Aminah SE"},
		{"SITI AMINAH SE, MM", "Siti Aminah SE, M.M.", "Siti Aminah SE"},
		{"SITI AMINAH ST., MT.", "Siti Aminah ST., M.T.", "Siti Aminah ST."},
		{"SITI AMINAH SIP MAP", "Siti Aminah SIP MAP", "Siti Aminah SIP MAP"},
		{"SITI AMINAH SKOM", "Siti Aminah SKOM", "Siti Aminah SKOM"},
		{"SITI DEA", "Siti Dea", "Siti Dea"},
		{"SITI MENG", "Siti Meng", "Siti Meng"},
		{"SE AMINAH", "Se Aminah", "Se Aminah"},
		{"AK", "Ak", "Ak"},
		{"SITI (ALM.)", "Siti (Alm.)", "Siti (Alm.)"},
		{"BUDI 2ND", "Budi 2ND", "Budi 2ND"},
		{"ÉMILE", "Émile", "Émile"},
		{"SITI AMINAH, QWERTY", "Siti Aminah, QWERTY", "Siti Aminah, QWERTY"},
		{"siti aminah", "siti aminah", "siti aminah"},
		{"Siti AMINAH", "Siti AMINAH", "Siti AMINAH"},
		{"McDonald van der Aminah", "McDonald van der Aminah", "McDonald van der Aminah"},
		{"A", "A", "A"},
		{"JACK MA", "Jack Ma", "Jack Ma"},
		{"李", "李", "李"},
		{"\xffBudi", "\ufffdBudi", "\ufffdBudi"},
	} {
		n := bahasa.ParseName(c.text)
		assert.Equal(t, c.full, n.Full(), c.text)
		assert.Equal(t, c.bare, n.Bare(), c.text)
		assert.Equal(t, "> "+c.full, string(n.AppendFull([]byte("> "))))
		assert.Equal(t, "> "+c.bare, string(n.AppendBare([]byte("> "))))
		assert.True(t, bahasa.ParseName(c.full) == n, c.text)
	}
}

// TestParseNameLong: text without an end takes no time without an end.
func TestParseNameLong(t *testing.T) {
	for _, part := range []string{",a", ", S.T.", "H. ", "A. ", " S.Kom.", "a-", "S.Tr."} {
		text := "Siti " + strings.Repeat(part, 100_000)
		n := bahasa.ParseName(text)
		assert.Equal(t, n.Full(), n.Bare())
		assert.True(t, bahasa.ParseName(n.Full()) == n)
		bahasa.TitleCase(text)
	}
}

func TestNameSorted(t *testing.T) {
	n := bahasa.ParseName("Dr. Ir. Siti Aminah, S.T., M.Si.")
	assert.Equal(t, "Siti Aminah, Dr. Ir., S.T., M.Si.", n.Sorted())
	assert.Equal(t, "> Siti Aminah, Dr. Ir., S.T., M.Si.", string(n.AppendSorted([]byte("> "))))
	assert.True(t, bahasa.ParseName(n.Sorted()) == n)
	assert.Equal(t, "Siti Aminah", bahasa.ParseName("Siti Aminah").Sorted())
	assert.Equal(t, "Siti, QWERTY, S.T.", bahasa.ParseName("Siti, S.T., QWERTY").Sorted())
}

func TestNameTitles(t *testing.T) {
	n := bahasa.ParseName("Prof. Dr. (H.C.) Siti Aminah, S.T., QWERTY, M.Si.")
	assert.Equal(t, []string{"Prof.", "Dr. (H.C.)"}, slices.Collect(n.Front()))
	assert.Equal(t, []string{"S.T.", "M.Si."}, slices.Collect(n.Back()))
	for title := range n.Back() {
		assert.Equal(t, "S.T.", title)
		break
	}
	for title := range n.Front() {
		assert.Equal(t, "Prof.", title)
		break
	}
	assert.Empty(t, slices.Collect(bahasa.Name{}.Front()))
	assert.Empty(t, slices.Collect(bahasa.Name{}.Back()))
}

func TestNameZero(t *testing.T) {
	for _, text := range []string{"", " \t\n", ",", " , ,"} {
		n := bahasa.ParseName(text)
		assert.True(t, n.IsZero(), text)
		assert.Empty(t, n.Full()+n.Bare()+n.Sorted()+fmt.Sprint(n))
	}
	assert.False(t, bahasa.ParseName("A").IsZero())
}

func TestNameCodecs(t *testing.T) {
	n := bahasa.ParseName("dr. Siti Aminah, S.T.")
	type row struct {
		Name bahasa.Name
		None bahasa.Name
		By   map[bahasa.Name]int
	}
	in := row{Name: n, By: map[bahasa.Name]int{n: 1}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"Name":"dr. Siti Aminah, S.T.","None":"","By":{"dr. Siti Aminah, S.T.":1}}`, string(b))
	var out row
	require.NoError(t, json.Unmarshal(b, &out))
	assert.Equal(t, in, out)

	text, err := n.AppendText([]byte("> "))
	require.NoError(t, err)
	assert.Equal(t, "> dr. Siti Aminah, S.T.", string(text))

	v, err := n.Value()
	require.NoError(t, err)
	assert.Equal(t, "dr. Siti Aminah, S.T.", v)
	v, err = bahasa.Name{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	for _, src := range []any{"dr. Siti Aminah, S.T", []byte("dr. Siti Aminah,S.T.")} {
		var m bahasa.Name
		require.NoError(t, m.Scan(src))
		assert.True(t, m == n)
	}
	m := n
	assert.ErrorIs(t, m.Scan(42), aparatur.ErrType)
	assert.True(t, m == n, "an error leaves the receiver")
	require.NoError(t, m.Scan(nil))
	assert.True(t, m.IsZero())
}

// TestNameDoesNotPrintItself tries every way that package fmt and log/slog have, fields that are not exported among them.
func TestNameDoesNotPrintItself(t *testing.T) {
	n := bahasa.ParseName("Dr. Siti Aminah, S.T., QWERTY")
	secret := []string{"Siti", "Aminah", "QWERTY", "S.T.", "Dr."}
	hidden := func(text, how string) {
		t.Helper()
		for _, s := range secret {
			assert.NotContains(t, text, s, how)
		}
	}
	type exported struct{ Name bahasa.Name }
	type unexported struct{ name bahasa.Name }
	values := []any{
		n, &n, []bahasa.Name{n}, [1]bahasa.Name{n}, map[bahasa.Name]bahasa.Name{n: n}, exported{n}, &exported{n}, unexported{n},
		&unexported{n}, []unexported{{n}}, map[string]unexported{"a": {n}}, struct{ any }{n},
	}
	for _, v := range values {
		for verb := rune('A'); verb <= 'z'; verb++ {
			for _, flags := range []string{"", "+", "#", "-20", "020", " ", ".1", "*"} {
				hidden(fmt.Sprintf("%"+flags+string(verb), v), fmt.Sprintf("%%%s%c of %T", flags, verb, v))
			}
		}
		hidden(fmt.Sprint(v), "Sprint")
		wrong := "%" + string('w') // no error is wrapped, which vet would see
		hidden(fmt.Errorf(wrong, v).Error(), "Errorf")
	}
	assert.Equal(t, "***", fmt.Sprint(n))
	assert.Equal(t, `"***"`, fmt.Sprintf("%q", n))
	assert.Equal(t, "   ***", fmt.Sprintf("%6v", n))

	for _, v := range []any{n, &n, []bahasa.Name{n}, exported{n}, unexported{n}} {
		var b bytes.Buffer
		slog.New(slog.NewTextHandler(&b, nil)).Info("x", "name", v)
		hidden(b.String(), "text handler")
	}
	for _, v := range []any{n, &n, slog.GroupValue(slog.Any("name", n)), unexported{n}} {
		var b bytes.Buffer
		slog.New(slog.NewJSONHandler(&b, nil)).Info("x", "name", v)
		hidden(b.String(), "JSON handler")
	}
	assert.Equal(t, "***", n.LogValue().String())
	assert.Equal(t, "", bahasa.Name{}.LogValue().String())
	assert.NotContains(t, fmt.Sprint(new(bahasa.Name).Scan(strings.NewReader("Siti"))), "Siti")
}

func FuzzParseName(f *testing.F) {
	for _, s := range []string{
		"Dr. Ir. Siti Aminah, S.T., M.Si.", "DR.IR.SITI AMINAH,ST,MSI", "dr. Budi, Sp.A", "Suman Hs.", "H.B. Lesmana", "K. H. Ahmad",
		"Siti Khadijah M.A.", "Siti S.Kom", "Dr., S.T.", "Budi, S.T., QWERTY", "NUR'AINI", "D'ARCY", "WIGUNA XII", ", ,", "Ani, S.Tr.Sos.",
		"Ani, Dr. Ir., S.T.", "Prof. Dr. (H.C.) X", "A\xff,", "R. A. B.", "Ani, H.", "Ns.,apt.", "Sp.A. Sp.A.", ".r,A.", "R., A. X",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := bahasa.ParseName(s)
		full := n.Full()
		if back := bahasa.ParseName(full); back != n {
			t.Fatalf("%q: %q, read as %q", s, full, back.Full())
		}
		if n.IsZero() != (strings.Trim(strings.Join(strings.Fields(s), ""), ",") == "") {
			t.Fatalf("%q: %q", s, full)
		}
		if strings.Contains(full, "  ") || strings.HasSuffix(full, " ") || strings.HasPrefix(full, " ") {
			t.Fatalf("%q: %q", s, full)
		}
		// Nothing is lost and nothing is invented but dots, spaces and case.
		if count(s) != count(full) || count(full) != count(n.Sorted()) {
			t.Fatalf("%q: %q, %q", s, full, n.Sorted())
		}
	})
}

// count counts the letters and digits.
func count(s string) (n int) {
	for _, r := range s {
		if isLetterOrDigit(r) {
			n++
		}
	}
	return n
}
