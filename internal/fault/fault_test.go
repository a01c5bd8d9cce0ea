package fault_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/fault"
)

func TestReasons(t *testing.T) {
	all := []error{
		fault.ErrEmpty, fault.ErrSyntax, fault.ErrUnknown, fault.ErrRange, fault.ErrAmbiguous,
		fault.ErrDuplicate, fault.ErrSpreadsheet, fault.ErrType,
	}
	en, id := map[string]bool{}, map[string]bool{}
	for _, err := range all {
		require.IsType(t, (*fault.Reason)(nil), err)
		assert.NotEmpty(t, err.Error())
		assert.NotEmpty(t, fault.Indonesian(err))
		assert.NotEqual(t, err.Error(), fault.Indonesian(err))
		assert.False(t, en[err.Error()], "two sentinels print %q", err)
		assert.False(t, id[fault.Indonesian(err)], "two sentinels print %q", fault.Indonesian(err))
		en[err.Error()], id[fault.Indonesian(err)] = true, true
		for _, other := range all {
			assert.Equal(t, err == other, errors.Is(err, other))
		}
	}
	a, b := fault.NewReason("x", "y"), fault.NewReason("x", "y")
	assert.NotErrorIs(t, a, b, "a sentinel is compared by identity")
}

func TestBecause(t *testing.T) {
	err := fault.Because(fault.ErrRange, "scale 1-5", "skala 1–5")
	assert.EqualError(t, err, "out of range: scale 1-5")
	assert.Equal(t, "di luar rentang: skala 1–5", fault.Indonesian(err))
	assert.ErrorIs(t, err, fault.ErrRange)
}

// No real number: the date of birth is 30 February.
const nip = "199002302020011001"

func TestShow(t *testing.T) {
	long := strings.Repeat("é", 33)
	for _, tt := range []struct {
		name     string
		input    string
		personal bool
		want     string
	}{
		{"empty", "", false, `""`},
		{"empty and personal: there is nothing to hide", "", true, `""`},
		{"short", "7", false, `"7"`},
		{"quotes and line breaks", "a\"b\n", false, `"a\"b\n"`},
		{"escape sequence", "\x1b[31mred", false, `"\x1b[31mred"`},
		{"text direction", "a\u202eb", false, `"a\u202eb"`},
		{"no UTF-8", "\xff", false, `"\xff"`},
		{"fewer characters than 32 in more bytes", long[:40], false, `"` + long[:40] + `"`},
		{"32 characters", long[:64], false, `"` + long[:64] + `"`},
		{"33 characters", long, false, `"` + long[:64] + `"…`},
		{"personal", "Siti", true, "***"},
		{"eight digits", "12345678", false, `"12345678"`},
		{"nine digits", "123456789", false, "***"},
		{"an identity number with blanks", "19900230 202001 1 001", false, "***"},
		{"digits beyond the part shown", strings.Repeat("a", 40) + nip, false, "***"},
		{"digits of another script", "١٢٣٤٥٦٧٨٩", false, "***"},
		{"digits that do not stand together", "1a2b3c4d5e6f7g8h9", false, "***"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, fault.Show(tt.input, tt.personal))
		})
	}
}

func TestParseErrorText(t *testing.T) {
	_, numError := strconv.Atoi(nip + "x")
	_, longError := strconv.Atoi(strings.Repeat("x", 40))
	for _, tt := range []struct {
		name   string
		err    fault.ParseError
		en, id string
	}{
		{"plain",
			fault.ParseError{Type: "berakhlak.Value", Input: "Akuntable", Err: fault.ErrUnknown},
			`berakhlak.Value: "Akuntable": not known`, `isi "Akuntable": tidak dikenal`},
		{"empty",
			fault.ParseError{Type: "berakhlak.Value", Err: fault.ErrEmpty},
			`berakhlak.Value: empty`, `kosong`},
		{"zero", fault.ParseError{}, `refused`, `ditolak`},
		{"more than a sentinel",
			fault.ParseError{Type: "aparatur.Date", Input: "2023-02-30", Err: fault.Because(fault.ErrRange, "no such day", "tanggal itu tidak ada")},
			`aparatur.Date: "2023-02-30": out of range: no such day`, `isi "2023-02-30": di luar rentang: tanggal itu tidak ada`},
		{"personal",
			fault.ParseError{Type: "pegawai.NIP", Input: "Budi", Personal: true, Err: fault.ErrSyntax},
			`pegawai.NIP: ***: not in the expected form`, `isi ***: bentuknya tidak sesuai`},
		{"a cause that quotes the number, without a sentinel",
			fault.ParseError{Type: "pegawai.NIP", Input: nip + "x", Err: numError},
			`pegawai.NIP: ***: refused`, `isi ***: ditolak`},
		{"a cause that quotes a name",
			fault.ParseError{Type: "x.Name", Input: "Siti Aminah", Personal: true, Err: fmt.Errorf("%w: surname aminah", fault.ErrUnknown)},
			`x.Name: ***: not known`, `isi ***: tidak dikenal`},
		{"a cause that quotes all of a long text",
			fault.ParseError{Type: "x.T", Input: strings.Repeat("x", 40), Err: longError},
			`x.T: "` + strings.Repeat("x", 32) + `"…: refused`, `isi "` + strings.Repeat("x", 32) + `"…: ditolak`},
		{"the same input twice",
			fault.ParseError{Type: "x.Pair", Input: "a", Err: &fault.ParseError{Type: "x.One", Input: " a", Err: fault.ErrUnknown}},
			`x.Pair: "a": not known`, `isi "a": tidak dikenal`},
		{"part of the input",
			fault.ParseError{Type: "x.Pair", Input: "a-b", Err: &fault.ParseError{Type: "x.One", Input: "b", Err: fault.ErrUnknown}},
			`x.Pair: "a-b": x.One: "b": not known`, `isi "a-b": isi "b": tidak dikenal`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.EqualError(t, &tt.err, tt.en)
			assert.Equal(t, tt.id, tt.err.Indonesian())
		})
	}
}

func TestRowErrorText(t *testing.T) {
	stem := "Dalam enam bulan terakhir, seberapa sering pegawai ini melakukan hal berikut? [Ramah]"
	for _, tt := range []struct {
		name   string
		err    fault.RowError
		en, id string
	}{
		{"cell",
			fault.RowError{Line: 12, Column: "BP1", Value: "7", Err: fault.Because(fault.ErrRange, "scale 1-5", "skala 1–5")},
			`line 12, column "BP1": value "7": out of range: scale 1-5`,
			`baris 12, kolom "BP1", isi "7": di luar rentang: skala 1–5`},
		{"row",
			fault.RowError{Line: 3, Err: fault.ErrSyntax},
			`line 3: not in the expected form`, `baris 3: bentuknya tidak sesuai`},
		{"no line",
			fault.RowError{Column: "NIP", Err: fault.ErrDuplicate},
			`column "NIP": duplicate`, `kolom "NIP": tercatat lebih dari sekali`},
		{"zero", fault.RowError{}, `refused`, `ditolak`},
		{"a row shifted: an NIP in the column of a rating",
			fault.RowError{Line: 4, Column: "BP1", Value: nip, Err: fault.ErrSyntax},
			`line 4, column "BP1": value ***: not in the expected form`,
			`baris 4, kolom "BP1", isi ***: bentuknya tidak sesuai`},
		{"a header that is a sentence",
			fault.RowError{Line: 2, Column: stem, Value: "x", Err: fault.ErrUnknown},
			`line 2, column "` + stem[:64] + `"…: value "x": not known`,
			`baris 2, kolom "` + stem[:64] + `"…, isi "x": tidak dikenal`},
		{"a header that is a row of data",
			fault.RowError{Line: 1, Column: nip, Err: fault.ErrUnknown},
			`line 1, column ***: not known`, `baris 1, kolom ***: tidak dikenal`},
		{"the error of a parser for the same cell",
			fault.RowError{Line: 5, Column: "peran", Value: "kawan ", Err: &fault.ParseError{Type: "score.Role", Input: "kawan", Err: fault.ErrUnknown}},
			`line 5, column "peran": value "kawan ": not known`,
			`baris 5, kolom "peran", isi "kawan ": tidak dikenal`},
		{"a personal column, the parser not knowing that it is",
			fault.RowError{Line: 6, Column: "nama", Value: "Siti", Personal: true, Err: &fault.ParseError{Type: "x.Name", Input: "Siti", Err: fault.ErrUnknown}},
			`line 6, column "nama": value ***: not known`,
			`baris 6, kolom "nama", isi ***: tidak dikenal`},
		{"a personal column, the parser showing part of it",
			fault.RowError{Line: 6, Column: "nama", Value: "Siti Aminah", Personal: true, Err: &fault.ParseError{Type: "x.Name", Input: "Aminah", Err: fault.ErrUnknown}},
			`line 6, column "nama": value ***: not known`,
			`baris 6, kolom "nama", isi ***: tidak dikenal`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.EqualError(t, &tt.err, tt.en)
			assert.Equal(t, tt.id, tt.err.Indonesian())
		})
	}
}

func TestUnwrap(t *testing.T) {
	err := fmt.Errorf("reading: %w", &fault.RowError{Line: 1, Value: "z", Err: &fault.ParseError{Type: "x.T", Input: "z", Err: fault.ErrUnknown}})
	assert.ErrorIs(t, err, fault.ErrUnknown)
	var row *fault.RowError
	require.ErrorAs(t, err, &row)
	assert.Equal(t, "z", row.Value, "the field keeps the input in full")
	var parse *fault.ParseError
	require.ErrorAs(t, err, &parse)
	assert.Equal(t, "x.T", parse.Type)
}

// leaky are errors whose input must not be seen, each as pointer and as copy,
// the last three within others.
func leaky() []any {
	p := &fault.ParseError{Type: "pegawai.NIP", Input: nip, Err: fault.ErrSyntax}
	n := &fault.ParseError{Type: "x.Name", Input: "Siti Aminah", Personal: true, Err: fault.ErrUnknown}
	r := &fault.RowError{Line: 4, Column: "BP1", Value: nip, Err: p}
	s := &fault.RowError{Line: 4, Column: "nama", Value: "Siti Aminah", Personal: true, Err: n}
	return []any{p, *p, n, *n, r, *r, s, *s, errors.Join(p, n), fmt.Errorf("wrapped: %w", r), []any{p, r}}
}

func assertNoLeak(t *testing.T, where, text string) {
	t.Helper()
	for _, secret := range []string{nip, "Siti", "Aminah", fmt.Sprintf("%x", nip), fmt.Sprintf("%X", "Siti Aminah"), strings.Trim(fmt.Sprint([]byte("Siti")), "[]")} {
		assert.NotContains(t, text, secret, where)
	}
}

func TestNoVerbLeaks(t *testing.T) {
	all := leaky()
	for i, v := range all {
		verbs := []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%X", "%99v", "%-3.2s", "%T"}
		if i < len(all)-3 {
			verbs = append(verbs, "%c", "%U", "%t", "%e")
		}
		for _, verb := range verbs {
			assertNoLeak(t, verb, fmt.Sprintf(verb, v))
		}
		assertNoLeak(t, "Sprint", fmt.Sprint(v))
		assertNoLeak(t, "Sprintln", fmt.Sprintln(v))
	}
}

func TestFormatIsThatOfAString(t *testing.T) {
	err := &fault.ParseError{Type: "x.T", Input: "z", Err: fault.ErrUnknown}
	assert.Equal(t, `x.T: "z": not known`, fmt.Sprintf("%v", err))
	assert.Equal(t, `x.T: "z": not known`, fmt.Sprintf("%+v", *err))
	assert.Equal(t, `"x.T: \"z\": not known"`, fmt.Sprintf("%q", err))
	assert.Equal(t, `  x.T: "z": not known`, fmt.Sprintf("%21s", err))
	assert.Equal(t, `line 1: empty`, fmt.Sprintf("%s", fault.RowError{Line: 1, Err: fault.ErrEmpty}))
}

func TestNoHandlerLeaks(t *testing.T) {
	for _, v := range leaky() {
		for name, handler := range map[string]func(*bytes.Buffer) slog.Handler{
			"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
			"json": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
		} {
			var b bytes.Buffer
			log := slog.New(handler(&b))
			log.Info("refused", "err", v)
			log.Info("refused", "nested", struct{ Err any }{v})
			log.Info("refused", slog.Group("g", slog.Any("err", v)))
			assertNoLeak(t, name, b.String())
		}
	}
}

func TestNoJSONLeaks(t *testing.T) {
	_, numError := strconv.Atoi(nip + "x")
	for _, v := range append(leaky(), &fault.ParseError{Type: "x.T", Input: nip, Err: numError}) {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assertNoLeak(t, "json", string(b))
	}
}

func TestLogValue(t *testing.T) {
	var b bytes.Buffer
	log := slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if len(g) == 0 && a.Key != "err" {
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("", "err", &fault.ParseError{Type: "x.T", Input: strings.Repeat("a", 40), Err: fault.ErrUnknown})
	log.Info("", "err", &fault.ParseError{Type: "x.T", Err: fault.ErrEmpty})
	log.Info("", "err", &fault.RowError{Line: 2, Column: "BP1", Value: "7\n", Err: fault.ErrRange})
	log.Info("", "err", &fault.RowError{Value: nip})
	assert.Equal(t, strings.Join([]string{
		`err.type=x.T err.input=` + strings.Repeat("a", 32) + `… err.reason="not known"`,
		`err.type=x.T err.reason=empty`,
		`err.line=2 err.column=BP1 err.value="7\n" err.reason="out of range"`,
		`err.value=*** err.reason=refused`,
		``,
	}, "\n"), b.String())
}

type silent struct{ inner error }

func (silent) Error() string   { return "something else" }
func (s silent) Unwrap() error { return s.inner }

func TestIndonesian(t *testing.T) {
	row := &fault.RowError{Line: 3, Err: fault.ErrEmpty}
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"nil", nil, ""},
		{"sentinel", fault.ErrRange, "di luar rentang"},
		{"foreign", errors.New("disk full"), "disk full"},
		{"wrapped", fmt.Errorf("rapor.csv: %w", row), "rapor.csv: baris 3: kosong"},
		{"wrapped twice", fmt.Errorf("a: %w", fmt.Errorf("b: %w (c)", fault.ErrEmpty)), "a: b: kosong (c)"},
		{"joined", errors.Join(row, fault.ErrRange, errors.New("x")), "baris 3: kosong\ndi luar rentang\nx"},
		{"the same one joined twice", errors.Join(fault.ErrEmpty, fault.ErrEmpty), "kosong\nkosong"},
		{"several wrapped", fmt.Errorf("%w or %w", fault.ErrEmpty, fault.ErrRange), "kosong or di luar rentang"},
		{"wrapped but not printed", silent{fault.ErrEmpty}, "something else"},
		{"wrapping nothing", silent{nil}, "something else"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, fault.Indonesian(tt.err))
		})
	}
}

func FuzzShow(f *testing.F) {
	f.Add("", false)
	f.Add("7", true)
	f.Add(nip, false)
	f.Add("\x1b[2J\x00\xff\u202e", false)
	f.Add(strings.Repeat("ß", 40), false)
	f.Fuzz(func(t *testing.T, input string, personal bool) {
		got := fault.Show(input, personal)
		digits := 0
		for _, r := range got {
			require.True(t, unicode.IsPrint(r), "%q holds %U", got, r)
			if unicode.IsNumber(r) {
				digits++
			}
		}
		if got == "***" {
			return
		}
		require.False(t, personal && input != "")
		quoted := strings.TrimSuffix(got, "…")
		plain, err := strconv.Unquote(quoted)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(input, plain))
		require.LessOrEqual(t, utf8.RuneCountInString(plain), 32)
		require.Equal(t, quoted == got, plain == input, "the cut must be marked")
	})
}
