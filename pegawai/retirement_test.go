package pegawai_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/pegawai"
)

func TestRetirementIsTheTable(t *testing.T) {
	for _, row := range rows(t, "retirement_age.csv") {
		var posts []pegawai.Post
		text, functional := strings.CutPrefix(row[0], "fungsional ")
		switch {
		case strings.HasPrefix(text, "keterampilan"):
			for j := range pegawai.Keterampilan.Jenjangs() {
				posts = append(posts, pegawai.Post{Class: pegawai.Fungsional, Jenjang: j})
			}
		case functional:
			j, err := pegawai.ParseJenjang(text)
			require.NoError(t, err)
			posts = append(posts, pegawai.Post{Class: pegawai.Fungsional, Jenjang: j})
		default:
			c, err := pegawai.ParseJobClass(text)
			require.NoError(t, err)
			posts = append(posts, pegawai.Post{Class: c})
		}
		for _, p := range posts {
			r, err := p.Retirement()
			require.NoError(t, err)
			assert.Equal(t, row[1], strconv.Itoa(r.Years), row[0])
			assert.Equal(t, row[2], r.Citation.Short()+" Ps."+strings.TrimPrefix(r.Citation.Article, "Pasal "), row[0])
			assert.Equal(t, row[3], r.Citation.Status.Code())
			assert.Equal(t, functional, r.Caveat != "", row[0])
			assert.Zero(t, r.Affirmed)
		}
	}
}

func TestRetirementOfProfessions(t *testing.T) {
	for _, tt := range []struct {
		post    pegawai.Post
		years   int
		article string
	}{
		{pegawai.Post{Profession: pegawai.Guru}, 60, "Pasal 30 ayat (4)"},
		{pegawai.Post{Class: pegawai.Fungsional, Jenjang: pegawai.AhliMuda, Profession: pegawai.Guru}, 60, "Pasal 30 ayat (4)"},
		{pegawai.Post{Class: pegawai.Fungsional, Profession: pegawai.Dosen}, 65, "Pasal 67 ayat (4)"},
	} {
		r, err := tt.post.Retirement()
		require.NoError(t, err)
		assert.Equal(t, tt.years, r.Years)
		assert.Equal(t, aparatur.Citation{Regulation: aparatur.UU14Tahun2005, Article: tt.article, Status: aparatur.TwoSources}, r.Citation)
		assert.Equal(t, aparatur.PutusanMK99PUUXXIIITahun2025, r.Affirmed)
		assert.Empty(t, r.Caveat)
	}
}

func TestRetirementRefuses(t *testing.T) {
	for _, tt := range []struct {
		post pegawai.Post
		why  error
	}{
		{pegawai.Post{Profession: pegawai.Profesor}, pegawai.ErrNotCovered},
		{pegawai.Post{Class: pegawai.Fungsional, Jenjang: pegawai.AhliMadya, Transitional: true}, pegawai.ErrNotCovered},
		{pegawai.Post{Profession: pegawai.Dosen, Transitional: true}, pegawai.ErrNotCovered},
		{pegawai.Post{}, aparatur.ErrEmpty},
		{pegawai.Post{Jenjang: pegawai.AhliMuda}, aparatur.ErrEmpty},
		{pegawai.Post{Class: pegawai.Fungsional}, aparatur.ErrEmpty},
		{pegawai.Post{Class: 99}, aparatur.ErrUnknown},
		{pegawai.Post{Class: pegawai.Fungsional, Jenjang: 99}, aparatur.ErrUnknown},
		{pegawai.Post{Profession: 99}, aparatur.ErrUnknown},
		{pegawai.Post{Class: pegawai.Pengawas, Jenjang: pegawai.AhliMuda}, aparatur.ErrUnknown},
		{pegawai.Post{Class: pegawai.Pengawas, Profession: pegawai.Guru}, aparatur.ErrUnknown},
	} {
		r, err := tt.post.Retirement()
		assert.ErrorIs(t, err, tt.why, "%+v", tt.post)
		assert.Zero(t, r)
	}
}

func TestReachedOn(t *testing.T) {
	for _, tt := range []struct {
		birth string
		years int
		want  string
	}{
		{"1966-08-01", 58, "2024-08-01"},
		{"1968-02-29", 60, "2028-02-29"},
		{"1968-02-29", 58, "2026-03-01"},
		{"1840-02-29", 60, "1900-03-01"},
		{"1968-12-31", 65, "2033-12-31"},
		{"9950-01-01", 60, ""},
		{"1968-01-01", 0, ""},
		{"1968-01-01", -1, ""},
	} {
		assert.Equal(t, tt.want, pegawai.Retirement{Years: tt.years}.ReachedOn(date(t, tt.birth)).String(), tt)
	}
	assert.Zero(t, pegawai.Retirement{Years: 58}.ReachedOn(aparatur.Date{}))
}
