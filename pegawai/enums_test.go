package pegawai_test

import (
	"testing"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/pegawai"
)

func TestEnumerations(t *testing.T) {
	t.Run("NIPKind", func(t *testing.T) { enumtest.Check(t, pegawai.ParseNIPKind, pegawai.NIPKinds()) })
	t.Run("Sex", func(t *testing.T) { enumtest.Check(t, pegawai.ParseSex, pegawai.Sexes()) })
	t.Run("Golongan", func(t *testing.T) { enumtest.Check(t, pegawai.ParseGolongan, pegawai.Golongans()) })
	t.Run("GolonganPPPK", func(t *testing.T) { enumtest.Check(t, pegawai.ParseGolonganPPPK, pegawai.GolonganPPPKs()) })
	t.Run("KategoriJF", func(t *testing.T) { enumtest.Check(t, pegawai.ParseKategoriJF, pegawai.KategoriJFs()) })
	t.Run("Jenjang", func(t *testing.T) { enumtest.Check(t, pegawai.ParseJenjang, pegawai.Jenjangs()) })
	t.Run("Profession", func(t *testing.T) { enumtest.Check(t, pegawai.ParseProfession, pegawai.Professions()) })
	t.Run("Capacity", func(t *testing.T) { enumtest.Check(t, pegawai.ParseCapacity, pegawai.Capacities()) })
	t.Run("Office", func(t *testing.T) { enumtest.Check(t, pegawai.ParseOffice, pegawai.Offices()) })
	t.Run("Document", func(t *testing.T) { enumtest.Check(t, pegawai.ParseDocument, pegawai.Documents()) })
}
