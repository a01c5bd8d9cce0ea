package pegawai_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

func other(t testing.TB, scheme, number string) pegawai.Identity {
	t.Helper()
	i, err := pegawai.NewIdentity(scheme, number)
	require.NoError(t, err)
	return i
}

func TestIdentity(t *testing.T) {
	i := pegawai.IdentityOf(nip(t, pns))
	n, ok := i.NIP()
	assert.True(t, ok)
	assert.Equal(t, nip(t, pns), n)
	_, _, ok = i.Other()
	assert.False(t, ok)
	assert.Equal(t, pns, i.Text())
	assert.Equal(t, "******** ****** * 001", i.Masked())

	i = other(t, " nonasn ", "D-0071 ")
	scheme, number, ok := i.Other()
	assert.Equal(t, []any{"NONASN", "D-0071", true}, []any{scheme, number, ok})
	_, ok = i.NIP()
	assert.False(t, ok)
	assert.Equal(t, "NONASN:D-0071", i.Text())
	assert.Equal(t, "NONASN:***", i.Masked())
	assert.False(t, i.IsZero())

	assert.True(t, pegawai.IdentityOf(pegawai.NIP{}).IsZero())
	assert.Empty(t, pegawai.Identity{}.Masked())
}

func TestParseIdentity(t *testing.T) {
	for s, want := range map[string]pegawai.Identity{
		pns: pegawai.IdentityOf(nip(t, pns)), "NIP: " + pns: pegawai.IdentityOf(nip(t, pns)), "n.i.p. :" + pns: pegawai.IdentityOf(nip(t, pns)),
		"NI PPPK: " + pppk: pegawai.IdentityOf(nip(t, pppk)), "nonasn:D-0071": other(t, "NONASN", "D-0071"),
		"DINAS-A:17:4": other(t, "DINAS-A", "17:4"),
	} {
		got, err := pegawai.ParseIdentity(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for s, why := range map[string]error{
		"": aparatur.ErrEmpty, "D-0071": aparatur.ErrSyntax, "1.9E+17": aparatur.ErrSpreadsheet, "NIP:x": aparatur.ErrSyntax, "A:": aparatur.ErrEmpty,
		":7": aparatur.ErrEmpty, "7:7": aparatur.ErrSyntax, "A B:7": aparatur.ErrSyntax, "A:\x00": aparatur.ErrSyntax, "A:\xff": aparatur.ErrSyntax,
		"A:" + strings.Repeat("1", 65): aparatur.ErrSyntax, strings.Repeat("A", 65) + ":1": aparatur.ErrSyntax, pns + ":7": aparatur.ErrSyntax,
	} {
		got, err := pegawai.ParseIdentity(s)
		assert.ErrorIs(t, err, why, "%q", s)
		assert.Zero(t, got)
	}
	for _, scheme := range []string{"NIP", "nip", "NIPPPK", "NIP.", "N.I.P", "ni.pppk."} {
		_, err := pegawai.NewIdentity(scheme, "7")
		assert.ErrorIs(t, err, aparatur.ErrAmbiguous, scheme)
	}
	_, err := pegawai.NewIdentity("NONASN", "Siti\x07")
	assert.NotContains(t, err.Error(), "Siti")
}

func TestIdentitySorts(t *testing.T) {
	want := []pegawai.Identity{
		{}, pegawai.IdentityOf(nip(t, old)), pegawai.IdentityOf(nip(t, pns)), pegawai.IdentityOf(nip(t, pppk)), other(t, "A", "2"), other(t, "B", "1"), other(t, "B", "2"),
	}
	got := slices.Clone(want)
	rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortFunc(got, pegawai.Identity.Compare)
	assert.Equal(t, want, got)
	for i, a := range want {
		for j, b := range want {
			assert.Equal(t, i-j < 0, a.Compare(b) < 0)
			assert.Equal(t, i == j, a == b)
		}
	}
}

func TestIdentityCodecs(t *testing.T) {
	in := []pegawai.Identity{pegawai.IdentityOf(nip(t, pns)), other(t, "NONASN", "D-0071"), {}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `["190102151921031001","NONASN:D-0071",""]`, string(data))
	var out []pegawai.Identity
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)
	for _, i := range in {
		v, err := i.Value()
		require.NoError(t, err)
		var again pegawai.Identity
		require.NoError(t, again.Scan(v))
		assert.Equal(t, i, again)
		require.NoError(t, again.Scan([]byte(i.Text())))
		assert.Equal(t, i, again)
		text, err := i.AppendText([]byte("x"))
		require.NoError(t, err)
		assert.Equal(t, "x"+i.Text(), string(text))
	}
	i := in[0]
	assert.ErrorIs(t, i.Scan(7), aparatur.ErrType)
	assert.ErrorIs(t, i.Scan("7"), aparatur.ErrSyntax)
	assert.Equal(t, in[0], i)
	require.NoError(t, i.Scan(nil))
	assert.True(t, i.IsZero())
}

func FuzzParseIdentity(f *testing.F) {
	for _, s := range []string{"", pns, "NONASN:D-0071", "NIP:" + old, "A:b:c", "1.9E+17", "a\u00a0:b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := pegawai.ParseIdentity(s)
		if err != nil {
			require.Zero(t, i)
			return
		}
		if n, ok := i.NIP(); ok && n.Serial() == 0 && n.Kind() != pegawai.OldNIP {
			return
		}
		again, err := pegawai.ParseIdentity(i.Text())
		require.NoError(t, err)
		require.Equal(t, i, again)
	})
}
