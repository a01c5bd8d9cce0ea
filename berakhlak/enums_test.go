package berakhlak_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
)

func TestEnumerations(t *testing.T) {
	t.Run("Value", func(t *testing.T) { enumtest.Check(t, berakhlak.ParseValue, berakhlak.Values()) })
	t.Run("Behaviour", func(t *testing.T) { enumtest.Check(t, berakhlak.ParseBehaviour, berakhlak.Behaviours()) })
	t.Run("Edition", func(t *testing.T) { enumtest.Check(t, berakhlak.ParseEdition, berakhlak.Editions()) })
	t.Run("Category", func(t *testing.T) { enumtest.Check(t, berakhlak.ParseCategory, berakhlak.AllCategories()) })
}

// TestDefect21 (a table of names written by position loses one entry and shifts all later ones): every constant has its
// own name, code and definition, stated here once more.
func TestDefect21(t *testing.T) {
	for _, c := range []struct {
		value                           berakhlak.Value
		code, name, english, definition string
		first                           berakhlak.Behaviour
	}{
		{berakhlak.BerorientasiPelayanan, "BP", "Berorientasi Pelayanan", "Service-Oriented",
			"komitmen memberikan pelayanan prima demi kepuasan masyarakat", berakhlak.BP1},
		{berakhlak.Akuntabel, "AK", "Akuntabel", "Accountable",
			"bertanggung jawab atas kepercayaan yang diberikan", berakhlak.AK1},
		{berakhlak.Kompeten, "KP", "Kompeten", "Competent",
			"terus belajar dan mengembangkan kapabilitas", berakhlak.KP1},
		{berakhlak.Harmonis, "HM", "Harmonis", "Harmonious",
			"saling peduli dan menghargai perbedaan", berakhlak.HM1},
		{berakhlak.Loyal, "LY", "Loyal", "Loyal",
			"berdedikasi dan mengutamakan kepentingan Bangsa dan Negara", berakhlak.LY1},
		{berakhlak.Adaptif, "AD", "Adaptif", "Adaptive",
			"terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan", berakhlak.AD1},
		{berakhlak.Kolaboratif, "KB", "Kolaboratif", "Collaborative",
			"membangun kerja sama yang sinergis", berakhlak.KB1},
	} {
		assert.Equal(t, c.name, c.value.String())
		assert.Equal(t, c.name, c.value.Name(language.MustParse("id-ID")))
		assert.Equal(t, c.english, c.value.Name(language.BritishEnglish))
		assert.Equal(t, c.code, c.value.Code())
		assert.Equal(t, c.definition, c.value.Definition())
		three := []berakhlak.Behaviour{c.first, c.first + 1, c.first + 2}
		assert.Equal(t, three, slices.Collect(c.value.Behaviours()))
		for i, b := range three {
			assert.Equal(t, c.value, b.CoreValue())
			assert.Equal(t, c.code+string(rune('1'+i)), b.Code())
			assert.Equal(t, b.Code(), b.String())
			assert.Equal(t, b.Code(), b.Name(language.English))
		}
		for range c.value.Behaviours() {
			break
		}
	}
	assert.Len(t, slices.Collect(berakhlak.Values()), 7)
	assert.Len(t, slices.Collect(berakhlak.Behaviours()), 21)
	for name, b := range map[string]berakhlak.Behaviour{
		"Memahami dan memenuhi kebutuhan masyarakat":                         berakhlak.BP1,
		"Melakukan perbaikan tiada henti":                                    berakhlak.BP3,
		"Tidak menyalahgunakan kewenangan jabatan":                           berakhlak.AK3,
		"Membantu orang lain belajar":                                        berakhlak.KP2,
		"Membangun lingkungan kerja yang kondusif":                           berakhlak.HM3,
		"Menjaga rahasia jabatan dan negara":                                 berakhlak.LY3,
		"Bertindak proaktif":                                                 berakhlak.AD3,
		"Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama": berakhlak.KB3,
	} {
		assert.Equal(t, name, b.Text(berakhlak.SE2021))
	}
}

func TestEditionNames(t *testing.T) {
	for s, want := range map[string]berakhlak.Edition{
		"SE2021": berakhlak.SE2021, "se 2021": berakhlak.SE2021, "SE MenPANRB 20/2021": berakhlak.SE2021,
		"SE MenPANRB Nomor 20 Tahun 2021": berakhlak.SE2021, "MenPANRB Circular 20/2021": berakhlak.SE2021,
		"uu2023": berakhlak.UU2023, "UU 20/2023": berakhlak.UU2023, "UU Nomor 20 Tahun 2023": berakhlak.UU2023,
		"undang-undang nomor 20 tahun 2023": berakhlak.UU2023,
	} {
		got, err := berakhlak.ParseEdition(s)
		assert.NoError(t, err, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"2021", "SE2023", "UU 5/2014", "PermenPANRB 6/2022"} {
		_, err := berakhlak.ParseEdition(s)
		assert.Error(t, err, s)
	}
}
