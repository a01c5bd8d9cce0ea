package pegawai_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

// The numbers of these tests belong to nobody: who was born in 1901 got no number of 18 digits.
const (
	pns  = "190102151921031001"
	pppk = "190306302024211002"
	old  = "010000001"
)

func nip(t testing.TB, s string) pegawai.NIP {
	t.Helper()
	n, err := pegawai.ParseNIP(s)
	require.NoError(t, err)
	return n
}

func date(t testing.TB, s string) aparatur.Date {
	t.Helper()
	d, err := aparatur.ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestParseNIPForms(t *testing.T) {
	want := nip(t, pns)
	for _, s := range []string{
		"19010215 192103 1 001", "19010215.192103.1.001", "19010215. 192103 .1.001", "19010215 1921 03 1 001", "190102151921031 001",
		" 190102151921031001\n", "\u00a019010215\u00a0192103\u00a01\u00a0001", "\ufeff190102151921031001\u200b",
		"NIP 190102151921031001", "NIP. 19010215 192103 1 001", "nip:19010215.192103.1.001", "N I P : 190102151921031001", "NIP190102151921031001",
		"N.I.P. 190102151921031001", "'190102151921031001", "NIP '190102151921031001", "'NIP 190102151921031001",
		"NI PPPK 190102151921031001",
	} {
		got, err := pegawai.ParseNIP(s)
		assert.NoError(t, err, "%q", s)
		assert.Equal(t, want, got, "%q", s)
	}
	for _, label := range []string{"NI PPPK ", "NIPPPK", "ni pppk: ", "NI.PPPK. "} {
		got, err := pegawai.ParseNIP(label + pppk)
		assert.NoError(t, err, label)
		assert.Equal(t, nip(t, pppk), got, label)
	}
}

func TestParseNIPRefuses(t *testing.T) {
	for _, tt := range []struct {
		in  string
		why error
	}{
		{"", aparatur.ErrEmpty}, {" \t\u00a0", aparatur.ErrEmpty},
		{"NIP", aparatur.ErrSyntax}, {"NIP. ", aparatur.ErrSyntax}, {"'", aparatur.ErrSyntax},
		{"19010215192103100", aparatur.ErrSyntax}, {"1901021519210310011", aparatur.ErrSyntax}, {"12345678", aparatur.ErrSyntax},
		{"1234567890", aparatur.ErrSyntax}, {strings.Repeat("1", 100), aparatur.ErrSyntax},
		{"19010215-192103-1-001", aparatur.ErrSyntax}, {"19010215192103100l", aparatur.ErrSyntax}, {"x190102151921031001", aparatur.ErrSyntax},
		{"190102151921031001x", aparatur.ErrSyntax}, {"+190102151921031001", aparatur.ErrSyntax}, {".190102151921031001", aparatur.ErrSyntax},
		{"190102151921031001.", aparatur.ErrSyntax}, {"19010215..192103.1.001", aparatur.ErrSyntax}, {"1901 0215192103 1 001", aparatur.ErrSyntax},
		{"190102 15192103 1 001", aparatur.ErrSyntax}, {"NIM 190102151921031001", aparatur.ErrSyntax}, {"１９０１０２１５１９２１０３１００１", aparatur.ErrSyntax},
		{"01000000 1", aparatur.ErrSyntax}, {"\xff190102151921031001", aparatur.ErrSyntax},
		{"190102301921031001", pegawai.ErrBirthDate}, {"190102291921031001", pegawai.ErrBirthDate}, {"190100151921031001", pegawai.ErrBirthDate},
		{"190113151921031001", pegawai.ErrBirthDate}, {"190102001921031001", pegawai.ErrBirthDate}, {"301502151921031001", pegawai.ErrBirthDate},
		{"189912311921031001", pegawai.ErrBirthDate},
		{"190102151901031001", pegawai.ErrAppointment}, {"190102151917011001", pegawai.ErrAppointment}, {"190102152200031001", pegawai.ErrAppointment},
		{"190102151900211001", pegawai.ErrAppointment}, {"190102150000031001", pegawai.ErrAppointment},
		{"190102151921030001", pegawai.ErrSex}, {"190102151921033001", pegawai.ErrSex}, {"190102151921039001", pegawai.ErrSex},
		{"19010215 192103 1 000", pegawai.ErrSerial},
		{"190102151921031000", aparatur.ErrSpreadsheet}, {"1.90102E+17", aparatur.ErrSpreadsheet}, {"1,90102E+17", aparatur.ErrSpreadsheet},
		{"NIP 1.90102E+17", aparatur.ErrSpreadsheet}, {"190102151921031008.0", aparatur.ErrSpreadsheet}, {"1.90102151921031E+17", aparatur.ErrSpreadsheet},
	} {
		got, err := pegawai.ParseNIP(tt.in)
		assert.ErrorIs(t, err, tt.why, "%q", tt.in)
		assert.Zero(t, got, "%q", tt.in)
		var parse *aparatur.ParseError
		if assert.ErrorAs(t, err, &parse) {
			assert.Equal(t, tt.in, parse.Input)
			assert.Equal(t, "pegawai.NIP", parse.Type)
		}
		assert.NotContains(t, err.Error(), "1901")
		assert.NotContains(t, aparatur.Explain(err, language.Indonesian), "1901")
	}
	for _, why := range []error{pegawai.ErrBirthDate, pegawai.ErrAppointment, pegawai.ErrSex, pegawai.ErrSerial, pegawai.ErrFuture} {
		assert.ErrorIs(t, why, aparatur.ErrRange)
		assert.NotErrorIs(t, why, pegawai.ErrNotCovered)
	}
}

// The year of 16 and the month of 16 pass, what is before does not.
func TestYoungestAppointment(t *testing.T) {
	for s, ok := range map[string]bool{
		"190102151917021001": true, "190102151917011001": false, "190102151916121001": false,
		"190102151917211001": true, "190102151916211001": false,
	} {
		_, err := pegawai.ParseNIP(s)
		assert.Equal(t, ok, err == nil, s)
	}
}

func TestNIPParts(t *testing.T) {
	n := nip(t, pns)
	assert.Equal(t, pegawai.NIPPNS, n.Kind())
	assert.Equal(t, "1901-02-15", n.BirthDate().String())
	assert.Equal(t, "Maret 1921", n.Appointment().String())
	assert.Zero(t, n.AppointmentNumber())
	assert.Equal(t, pegawai.LakiLaki, n.Sex())
	assert.Equal(t, 1, n.Serial())
	assert.True(t, n.IsValid())
	assert.Equal(t, pns, n.Bare())
	assert.Equal(t, "19010215 192103 1 001", n.Spaced())
	assert.Equal(t, "19010215.192103.1.001", n.Dotted())
	assert.Equal(t, "******** ****** * 001", n.Masked())

	n = nip(t, pppk)
	assert.Equal(t, pegawai.NIPPPPK, n.Kind())
	assert.Equal(t, "Tahun 2024", n.Appointment().String())
	assert.Equal(t, 1, n.AppointmentNumber())
	assert.Equal(t, pegawai.LakiLaki, n.Sex())
	assert.Equal(t, 2, n.Serial())
	assert.Equal(t, 9, nip(t, "190306302024292999").AppointmentNumber())
	assert.Equal(t, pegawai.Perempuan, nip(t, "190306302024292999").Sex())

	// Not a month and not a PPPK: unknown, which is not invalid.
	for _, digits := range []string{"00", "13", "20", "30", "99"} {
		n = nip(t, "19030630"+"2024"+digits+"2001")
		assert.Equal(t, pegawai.UnknownNIP, n.Kind(), digits)
		assert.Equal(t, "1903-06-30", n.BirthDate().String())
		assert.Equal(t, "Tahun 2024", n.Appointment().String())
		assert.Zero(t, n.AppointmentNumber())
	}

	n = nip(t, "NIP "+old)
	assert.Equal(t, pegawai.OldNIP, n.Kind())
	assert.Zero(t, n.BirthDate())
	assert.Zero(t, n.Appointment())
	assert.Zero(t, n.AppointmentNumber())
	assert.Zero(t, n.Sex())
	assert.Zero(t, n.Serial())
	assert.Equal(t, []string{old, old, old, "*********"}, []string{n.Bare(), n.Spaced(), n.Dotted(), n.Masked()})
	assert.Equal(t, "000000000", nip(t, "000000000").Bare())
	assert.Equal(t, "NIP", pegawai.OldNIP.Label())
	assert.Equal(t, "NI PPPK", pegawai.NIPPPPK.Label())

	var none pegawai.NIP
	assert.False(t, none.IsValid())
	assert.Zero(t, none.Kind())
	assert.Zero(t, none.BirthDate())
	assert.Zero(t, none.Sex())
	assert.Equal(t, []string{"", "", "", ""}, []string{none.Bare(), none.Spaced(), none.Dotted(), none.Masked()})
}

func TestCheckAsOf(t *testing.T) {
	n := nip(t, pns)
	assert.NoError(t, n.CheckAsOf(date(t, "1921-03-01")))
	for _, day := range []string{"1921-02-28", "1900-12-31"} {
		err := n.CheckAsOf(date(t, day))
		assert.ErrorIs(t, err, pegawai.ErrFuture)
		assert.ErrorIs(t, err, aparatur.ErrRange)
		assert.NotContains(t, err.Error(), "1901")
	}
	assert.NoError(t, nip(t, pppk).CheckAsOf(date(t, "2024-01-01")))
	assert.ErrorIs(t, nip(t, pppk).CheckAsOf(date(t, "2023-12-31")), pegawai.ErrFuture)
	assert.NoError(t, nip(t, old).CheckAsOf(date(t, "1900-01-01")))
	assert.ErrorIs(t, pegawai.NIP{}.CheckAsOf(date(t, "2024-01-01")), aparatur.ErrEmpty)

	got, err := pegawai.ParseNIPAsOf("NIP "+pns, date(t, "2024-01-01"))
	assert.NoError(t, err)
	assert.Equal(t, n, got)
	got, err = pegawai.ParseNIPAsOf("NIP "+pns, date(t, "1920-01-01"))
	assert.ErrorIs(t, err, pegawai.ErrFuture)
	assert.Zero(t, got)
	_, err = pegawai.ParseNIPAsOf("x", date(t, "1920-01-01"))
	assert.ErrorIs(t, err, aparatur.ErrSyntax)
}

func TestNIPSorts(t *testing.T) {
	want := []pegawai.NIP{{}, nip(t, "000000000"), nip(t, old), nip(t, "999999999"), nip(t, pns), nip(t, "190102151921031002"), nip(t, pppk)}
	got := slices.Clone(want)
	rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortFunc(got, pegawai.NIP.Compare)
	assert.Equal(t, want, got)
	for i, a := range want {
		for j, b := range want {
			assert.Equal(t, i == j, a.Compare(b) == 0)
			assert.Equal(t, i == j, a == b)
		}
	}
}

func TestNIPCodecs(t *testing.T) {
	type record struct {
		N pegawai.NIP            `json:"n"`
		Z pegawai.NIP            `json:"z,omitzero"`
		M map[pegawai.NIP]string `json:"m"`
	}
	in := record{N: nip(t, pns), M: map[pegawai.NIP]string{nip(t, old): "x"}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"n":"190102151921031001","m":{"010000001":"x"}}`, string(data))
	var out record
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"n":"1.9E+17"}`), &out), aparatur.ErrSpreadsheet)
	err = json.Unmarshal([]byte(`{"n":190102151921031001}`), &out)
	require.Error(t, err, "a JSON number")
	assert.NotContains(t, err.Error(), "1901")
	assert.Equal(t, in.N, out.N)

	for _, src := range []any{pns, []byte("19010215 192103 1 001"), int64(190102151921031001)} {
		var n pegawai.NIP
		require.NoError(t, n.Scan(src))
		assert.Equal(t, in.N, n)
	}
	n := in.N
	for _, tt := range []struct {
		src any
		why error
	}{
		{1.90102151921031e17, aparatur.ErrSpreadsheet}, {true, aparatur.ErrType}, {"x", aparatur.ErrSyntax}, {int64(7), aparatur.ErrSyntax},
		{time.Time{}, aparatur.ErrType},
	} {
		assert.ErrorIs(t, n.Scan(tt.src), tt.why, "%T", tt.src)
		assert.Equal(t, in.N, n, "after an error it is as before")
	}
	for _, src := range []any{nil, "", " ", []byte{}} {
		n = in.N
		require.NoError(t, n.Scan(src))
		assert.Zero(t, n)
	}
	v, err := in.N.Value()
	assert.Equal(t, pns, v)
	assert.NoError(t, err)
	v, err = pegawai.NIP{}.Value()
	assert.Nil(t, v)
	assert.NoError(t, err)
	text, err := pegawai.NIP{}.MarshalText()
	assert.Equal(t, []byte{}, text)
	assert.NoError(t, err)
	text, err = in.N.AppendText([]byte("x"))
	assert.Equal(t, "x"+pns, string(text))
	assert.NoError(t, err)
}

// Every day from 1900 to 2182, with an appointment that fits it, in every form.
func TestNIPOfEveryDay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	day, last := date(t, "1900-01-01"), date(t, "2182-12-31")
	seen := 0
	for ; !day.After(last); day = day.AddDays(1) {
		seen++
		year := day.Year() + 17 + r.IntN(2199-day.Year()-16)
		month, sex, serial := 1+r.IntN(12), 1+r.IntN(2), 1+r.IntN(999)
		want := fmt.Sprintf("%04d%02d%02d%04d%02d%d%03d", day.Year(), day.Month(), day.Day(), year, month, sex, serial)
		n, err := pegawai.ParseNIP(want)
		require.NoError(t, err, want)
		require.Equal(t, want, n.Bare())
		require.Equal(t, day, n.BirthDate())
		require.Equal(t, year, n.Appointment().Year())
		require.Equal(t, month, n.Appointment().Number())
		require.Equal(t, pegawai.Sex(sex), n.Sex())
		require.Equal(t, serial, n.Serial())
		for _, form := range []string{n.Spaced(), n.Dotted(), "NIP. " + n.Spaced()} {
			again, err := pegawai.ParseNIP(form)
			require.NoError(t, err)
			require.Equal(t, n, again)
		}
		require.NoError(t, n.CheckAsOf(n.Appointment().Start()))
		require.Error(t, n.CheckAsOf(n.Appointment().Start().AddDays(-1)))
	}
	assert.Equal(t, 103364, seen)
	// And every day that does not exist.
	for year := 1899; year <= 2000; year++ {
		for month := range 14 {
			for d := range 33 {
				_, dateErr := aparatur.NewDate(year, time.Month(month), d)
				_, err := pegawai.ParseNIP(fmt.Sprintf("%04d%02d%02d209901%d001", year, month, d, 1))
				require.Equal(t, dateErr == nil && year >= 1900, err == nil, "%d-%d-%d", year, month, d)
			}
		}
	}
}

func TestNIPAllocations(t *testing.T) {
	buf := make([]byte, 0, 32)
	for _, s := range []string{pns, "NIP. 19010215 192103 1 001", "19010215.192103.1.001", old} {
		assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = pegawai.ParseNIP(s) }), s)
	}
	n := nip(t, pns)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_ = n.AppendSpaced(buf)
		_ = n.AppendBare(buf)
		_ = n.BirthDate()
		_ = n.Appointment()
		_ = n.Kind()
		_ = n.Compare(n)
	}))
}

func FuzzParseNIP(f *testing.F) {
	for _, s := range []string{
		"", pns, pppk, old, "NIP. 19010215 192103 1 001", "19010215.192103.1.001", "1.90102E+17", "N I P", "'190102151921031001",
		"190102301921031001", "190102151921031000", "\xff", "nip\u00a0:\u200b", "NIPPPK",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := pegawai.ParseNIP(s)
		if err != nil {
			require.Zero(t, n)
			var parse *aparatur.ParseError
			require.ErrorAs(t, err, &parse)
			require.Equal(t, s, parse.Input)
			return
		}
		// No digit was added, dropped or moved.
		digits := strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return r
			}
			return -1
		}, s)
		require.Equal(t, digits, n.Bare())
		require.True(t, n.IsValid())
		require.True(t, n.Kind().IsValid())
		for _, form := range []string{n.Bare(), n.Spaced(), n.Dotted()} {
			again, err := pegawai.ParseNIP(form)
			if strings.HasSuffix(form, "000") && n.Kind() != pegawai.OldNIP {
				continue
			}
			require.NoError(t, err)
			require.Equal(t, n, again)
		}
	})
}

func FuzzScanNIP(f *testing.F) {
	f.Add(pns, int64(190102151921031001), 1.9e17)
	f.Add("", int64(-1), 0.0)
	f.Fuzz(func(t *testing.T, s string, i int64, x float64) {
		for _, src := range []any{s, []byte(s), i, x, nil} {
			n := nip(t, pns)
			before := n
			if err := n.Scan(src); err != nil {
				require.Equal(t, before, n)
				continue
			}
			v, err := n.Value()
			require.NoError(t, err)
			var again pegawai.NIP
			require.NoError(t, again.Scan(v))
			require.Equal(t, n, again)
		}
	})
}
