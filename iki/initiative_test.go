package iki_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/opd"
)

func day(t testing.TB, year int, month time.Month, d int) aparatur.Date {
	t.Helper()
	date, err := aparatur.NewDate(year, month, d)
	require.NoError(t, err)
	return date
}

func full(t testing.TB) iki.Initiative {
	return iki.Initiative{
		ID: "I1", Title: "Layanan terpadu", Initiator: iki.InitiatorOPD, Lead: "a", Partners: []string{"b", "c"},
		Outside:     []iki.OutsidePartner{{Kind: iki.PartnerPerguruanTinggi, Name: "Universitas Contoh"}, {Kind: iki.PartnerMedia}},
		RootProblem: "Warga datang berulang", Solution: "Satu loket", Data: "Antrean", Technology: "Aplikasi",
		Jenis: iki.Digital, Bentuk: iki.PelayananPublik, Stage: iki.StagePenerapan, Replications: []string{"Kota Batu"},
		TrialDate: day(t, 2022, time.March, 1), UseDate: day(t, 2022, time.October, 12),
		Locations: []opd.RegionCode{region(t, "35.07"), region(t, "35.78")}, Evidence: []string{"https://contoh.example/bukti"},
	}
}

func TestValidate(t *testing.T) {
	r := agency(t)
	require.NoError(t, full(t).Validate(r))
	require.NoError(t, full(t).Validate(nil))
	require.NoError(t, iki.Initiative{ID: "1", Title: "x", Lead: "elsewhere", Stage: iki.StageInisiatif}.Validate(nil))
	for _, tt := range []struct {
		name   string
		change func(*iki.Initiative)
		want   string
		is     error
	}{
		{"no id", func(i *iki.Initiative) { i.ID = " " }, `inisiatif " ", id: kosong`, aparatur.ErrEmpty},
		{"no title", func(i *iki.Initiative) { i.Title = "" }, `inisiatif "I1", title: kosong`, aparatur.ErrEmpty},
		{"no stage", func(i *iki.Initiative) { i.Stage = 0 }, `inisiatif "I1", stage: kosong`, aparatur.ErrEmpty},
		{"stage", func(i *iki.Initiative) { i.Stage = 9 }, `inisiatif "I1", stage "iki.Stage(9)": tidak dikenal`, aparatur.ErrUnknown},
		{"initiator", func(i *iki.Initiative) { i.Initiator = 9 }, `inisiatif "I1", initiator "iki.Initiator(9)": tidak dikenal`, aparatur.ErrUnknown},
		{"jenis", func(i *iki.Initiative) { i.Jenis = 9 }, `inisiatif "I1", jenis "iki.Jenis(9)": tidak dikenal`, aparatur.ErrUnknown},
		{"bentuk", func(i *iki.Initiative) { i.Bentuk = 9 }, `inisiatif "I1", bentuk "iki.Bentuk(9)": tidak dikenal`, aparatur.ErrUnknown},
		{"lead", func(i *iki.Initiative) { i.Lead = "x" }, `inisiatif "I1", lead "x": tidak dikenal`, aparatur.ErrUnknown},
		{"no lead", func(i *iki.Initiative) { i.Lead = "" }, `inisiatif "I1", lead: kosong`, aparatur.ErrEmpty},
		{"partner", func(i *iki.Initiative) { i.Partners[1] = "x" }, `inisiatif "I1", partners "x": tidak dikenal`, aparatur.ErrUnknown},
		{"empty partner", func(i *iki.Initiative) { i.Partners[1] = "" }, `inisiatif "I1", partners: kosong`, aparatur.ErrEmpty},
		{"lead as partner", func(i *iki.Initiative) { i.Partners[1] = "a" }, `inisiatif "I1", partners "a": tercatat lebih dari sekali`, aparatur.ErrDuplicate},
		{"partner twice", func(i *iki.Initiative) { i.Partners[1] = "b" }, `inisiatif "I1", partners "b": tercatat lebih dari sekali`, aparatur.ErrDuplicate},
		{"outside without kind", func(i *iki.Initiative) { i.Outside[0].Kind = 0 }, `inisiatif "I1", outside "Universitas Contoh": kosong`, aparatur.ErrEmpty},
		{"outside", func(i *iki.Initiative) { i.Outside[0].Kind = 9 }, `inisiatif "I1", outside "iki.PartnerKind(9)": tidak dikenal`, aparatur.ErrUnknown},
		{"outside twice", func(i *iki.Initiative) { i.Outside[1] = i.Outside[0] }, `inisiatif "I1", outside "Universitas Contoh": tercatat lebih dari sekali`, aparatur.ErrDuplicate},
		{"location", func(i *iki.Initiative) { i.Locations[0] = region(t, "35.99") }, `inisiatif "I1", locations "35.99": tidak dikenal`, aparatur.ErrUnknown},
		{"no location", func(i *iki.Initiative) { i.Locations[0] = opd.RegionCode{} }, `inisiatif "I1", locations: kosong`, aparatur.ErrEmpty},
		{"location twice", func(i *iki.Initiative) { i.Locations[0] = i.Locations[1] }, `inisiatif "I1", locations "35.78": tercatat lebih dari sekali`, aparatur.ErrDuplicate},
		{"use before trial", func(i *iki.Initiative) { i.UseDate = day(t, 2021, 1, 1) }, `inisiatif "I1", use_date "2021-01-01": tanggal dan tahap saling bertentangan`, iki.ErrOrder},
		{"use at trial", func(i *iki.Initiative) { i.Stage = iki.StageUjiCoba }, `inisiatif "I1", use_date "2022-10-12": tanggal dan tahap saling bertentangan`, iki.ErrOrder},
		{"use at trial and before it", func(i *iki.Initiative) { i.Stage, i.UseDate = iki.StageUjiCoba, day(t, 2021, 1, 1) },
			`inisiatif "I1", use_date "2021-01-01": tanggal dan tahap saling bertentangan`, iki.ErrOrder},
		{"trial of an idea", func(i *iki.Initiative) { i.Stage, i.UseDate = iki.StageInisiatif, aparatur.Date{} },
			`inisiatif "I1", trial_date "2022-03-01": tanggal dan tahap saling bertentangan`, iki.ErrOrder},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := full(t)
			tt.change(&i)
			err := i.Validate(r)
			require.ErrorIs(t, err, tt.is)
			assert.Equal(t, tt.want, aparatur.Explain(err, language.Indonesian))
			var f *iki.FieldError
			require.ErrorAs(t, err, &f)
			assert.Contains(t, f.Error(), "iki: initiative ")
		})
	}
}

func TestKawasan(t *testing.T) {
	i := full(t)
	assert.Equal(t, []opd.Kawasan{opd.Gerbangkertosusila, opd.BromoTenggerSemeru, opd.LintasSelatan}, i.Kawasan())
	i.Locations = []opd.RegionCode{region(t, "35")}
	assert.Empty(t, i.Kawasan())
	i.Locations = []opd.RegionCode{region(t, "35.23"), region(t, "35.22")}
	assert.Equal(t, []opd.Kawasan{opd.DiLuarKawasan}, i.Kawasan())
}
