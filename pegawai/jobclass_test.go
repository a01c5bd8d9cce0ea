package pegawai_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/pegawai"
)

func TestJobClass(t *testing.T) { enumtest.Check(t, pegawai.ParseJobClass, pegawai.JobClasses()) }

func TestJobClassFacts(t *testing.T) {
	managerial := []pegawai.JobClass{pegawai.JPTUtama, pegawai.JPTMadya, pegawai.JPTPratama, pegawai.Administrator, pegawai.Pengawas}
	for c := range pegawai.JobClasses() {
		assert.Equal(t, slices.Contains(managerial, c), c.IsManagerial(), c)
		assert.True(t, c.Citation().IsValid(), c)
	}
	assert.False(t, pegawai.JobClass(0).IsManagerial())
	assert.Zero(t, pegawai.JobClass(99).Citation())
	assert.Empty(t, slices.Collect(pegawai.JobClass(99).Eselons()))
	assert.Empty(t, slices.Collect(pegawai.Fungsional.Eselons()))
}

func TestParseJobClass(t *testing.T) {
	for s, want := range map[string]pegawai.JobClass{
		"JPT Pratama": pegawai.JPTPratama, "Pimpinan Tinggi Pratama": pegawai.JPTPratama, "jabatan pimpinan tinggi pratama": pegawai.JPTPratama,
		"Administrator": pegawai.Administrator, "pengawas": pegawai.Pengawas, "Jabatan Fungsional": pegawai.Fungsional,
	} {
		got, err := pegawai.ParseJobClass(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
}
