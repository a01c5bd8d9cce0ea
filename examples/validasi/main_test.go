package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out))
	assert.Equal(t, `Formulir 1 diterima.
Formulir 2 ditolak:
  nip: isi ***: angka rusak oleh Excel; ambil ulang sebagai teks
  golongan: isi "V/a": tidak dikenal
  predikat: isi "istimewa": tidak dikenal
  jabatan: wajib diisi
  nip_atasan: isi ***: di luar rentang: tanggal lahir itu tidak ada
`, out.String())
}

func TestExplain(t *testing.T) {
	assert.Equal(t, []string{"x"}, Explain(errors.New("x")))
	v, err := NewValidator()
	require.NoError(t, err)
	same := Form{NIP: "190102151921031001", NIPAtasan: "190102151921031001", Predikat: "baik", Jabatan: "x"}
	lines := Explain(v.Struct(same))
	assert.Equal(t, []string{"nip_atasan: tidak memenuhi syarat nefield"}, lines)
}
