package score_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/internal/enum/enumtest"
	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

func TestRole(t *testing.T) {
	enumtest.Check(t, score.ParseRole, score.Roles())
	assert.Equal(t, []score.Role{score.Superior, score.Peer, score.Subordinate, score.Self}, slices.Collect(score.Roles()))
}

func TestParseRole(t *testing.T) {
	for want, spellings := range map[score.Role][]string{
		score.Superior:    {"atasan", "Atasan Langsung", "ATASAN  LANGSUNG", "Ketua Tim", "superior"},
		score.Peer:        {"rekan", "Rekan kerja setingkat", "rekan kerja", "Rekan Sejawat", "sejawat", "Peer"},
		score.Subordinate: {"bawahan", "Bawahan langsung", "staf", "subordinate"},
		score.Self:        {"diri", "Diri sendiri", "self", "mandiri", "diri-sendiri"},
	} {
		for _, s := range spellings {
			got, err := score.ParseRole(s)
			assert.NoError(t, err, s)
			assert.Equal(t, want, got, s)
		}
	}
	for _, s := range []string{"atas", "rekanan", "bawah", "bos", "Role(5)", "5"} {
		_, err := score.ParseRole(s)
		assert.ErrorIs(t, err, fault.ErrUnknown, s)
	}
}

func TestRoleOfTheCallersOwn(t *testing.T) {
	own := score.Role(5)
	assert.False(t, own.IsValid())
	assert.Equal(t, "score.Role(5)", own.String())
	assert.Equal(t, "score.Role(5)", own.Name(language.English))
	assert.Empty(t, own.Code())
	_, err := own.MarshalText()
	assert.ErrorIs(t, err, fault.ErrUnknown)
}

func FuzzParseRole(f *testing.F) {
	for _, s := range []string{"", "atasan", "Diri sendiri", "ketua-tim", "\u00a0staf", "rekan_kerja", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		role, err := score.ParseRole(s)
		if err != nil {
			var pe *fault.ParseError
			require.ErrorAs(t, err, &pe)
			require.Zero(t, role)
			return
		}
		again, err := score.ParseRole(role.Code())
		require.NoError(t, err)
		require.Equal(t, role, again)
		upper, err := score.ParseRole(strings.ToUpper(role.String()))
		require.NoError(t, err)
		require.Equal(t, role, upper)
	})
}
