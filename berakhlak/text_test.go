package berakhlak_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/berakhlak"
)

// TestTextChecksum guards the official wording byte for byte: all sentences of SE2021, all of UU2023, the names, the
// definitions, and the employer branding, one a line. A change of it is a change of data: it needs a source, a new
// DataEdition and an entry under "Data" in the changelog.
func TestTextChecksum(t *testing.T) {
	var lines []string
	for e := range berakhlak.Editions() {
		for b := range berakhlak.Behaviours() {
			lines = append(lines, b.Text(e))
		}
	}
	for v := range berakhlak.Values() {
		lines = append(lines, v.String())
	}
	for v := range berakhlak.Values() {
		lines = append(lines, v.Definition())
	}
	lines = append(lines, berakhlak.BanggaMelayaniBangsa)
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	assert.Equal(t, "4fffc28d074fdd95af5990337fdcc901f16d15b52efd8ee4499f735e62e166d9", hex.EncodeToString(sum[:]))
}

func TestTextsAreClean(t *testing.T) {
	seen := map[string]berakhlak.Behaviour{}
	for b := range berakhlak.Behaviours() {
		for e := range berakhlak.Editions() {
			text := b.Text(e)
			assert.Equal(t, strings.Join(strings.Fields(text), " "), text)
			assert.True(t, unicode.IsUpper([]rune(text)[0]), text)
			assert.NotContains(t, text, "…")
			assert.False(t, strings.HasSuffix(text, "."), text)
			if other, dup := seen[text]; dup {
				assert.Equal(t, other, b, text)
			}
			seen[text] = b
		}
	}
	assert.Len(t, seen, 21+5)
}

func TestEditionsDiffer(t *testing.T) {
	var differ []string
	for b := range berakhlak.Behaviours() {
		if b.Text(berakhlak.SE2021) != b.Text(berakhlak.UU2023) {
			differ = append(differ, b.Code())
		}
	}
	assert.Equal(t, []string{"AK1", "HM1", "HM2", "LY1", "LY2"}, differ)
	assert.Equal(t, "Suka menolong orang lain", berakhlak.HM2.Text(berakhlak.SE2021))
	assert.Equal(t, "Suka menolong", berakhlak.HM2.Text(berakhlak.UU2023))
}

func TestTextOfNothing(t *testing.T) {
	for _, b := range []berakhlak.Behaviour{0, 22, 255} {
		assert.Empty(t, b.Text(berakhlak.SE2021))
		assert.Zero(t, b.CoreValue())
	}
	for _, e := range []berakhlak.Edition{0, 3, 255} {
		assert.Empty(t, berakhlak.BP1.Text(e))
	}
	for _, v := range []berakhlak.Value{0, 8, 255} {
		assert.Empty(t, v.Definition())
		for b := range v.Behaviours() {
			t.Errorf("%v has behaviour %v", v, b)
		}
	}
}
