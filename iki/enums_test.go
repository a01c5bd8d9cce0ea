package iki_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/iki"
	"github.com/aparatur/aparatur/internal/enum/enumtest"
)

func TestEnumerations(t *testing.T) {
	t.Run("Principle", func(t *testing.T) { enumtest.Check(t, iki.ParsePrinciple, iki.Principles()) })
	t.Run("ShortItem", func(t *testing.T) { enumtest.Check(t, iki.ParseShortItem, iki.ShortItems()) })
	t.Run("Item", func(t *testing.T) { enumtest.Check(t, iki.ParseItem, iki.Items()) })
	t.Run("Cettar", func(t *testing.T) { enumtest.Check(t, iki.ParseCettar, iki.AllCettar()) })
	t.Run("Initiator", func(t *testing.T) { enumtest.Check(t, iki.ParseInitiator, iki.Initiators()) })
	t.Run("Stage", func(t *testing.T) { enumtest.Check(t, iki.ParseStage, iki.Stages()) })
	t.Run("Jenis", func(t *testing.T) { enumtest.Check(t, iki.ParseJenis, iki.AllJenis()) })
	t.Run("Bentuk", func(t *testing.T) { enumtest.Check(t, iki.ParseBentuk, iki.AllBentuk()) })
	t.Run("PartnerKind", func(t *testing.T) { enumtest.Check(t, iki.ParsePartnerKind, iki.PartnerKinds()) })
}

// Seven values stand on six letters.
func TestCettarLetters(t *testing.T) {
	letters, names := "", []string{}
	for c := range iki.AllCettar() {
		letters += c.Letter()
		names = append(names, c.String())
		assert.Equal(t, aparatur.TwoSources, c.Status())
	}
	assert.Equal(t, "CEETTAR", letters)
	assert.Equal(t, []string{"Cepat", "Efektif", "Efisien", "Tanggap", "Transparan", "Akuntabel", "Responsif"}, names)
	assert.Empty(t, iki.Cettar(0).Letter())
	assert.Zero(t, iki.Cettar(99).Status())
}

func TestItemsOfPrinciples(t *testing.T) {
	var all []iki.Item
	for p := range iki.Principles() {
		for i := range p.Items() {
			assert.Equal(t, p, i.Principle())
			assert.Equal(t, p.Code(), i.Code()[:3])
			all = append(all, i)
		}
		for range p.Items() {
			break
		}
	}
	assert.Equal(t, slices.Collect(iki.Items()), all)
	var short []iki.Item
	for i := range iki.ShortItems() {
		assert.True(t, i.Item().InShortForm())
		assert.Equal(t, i.Code(), i.Item().Code())
		short = append(short, i.Item())
	}
	assert.True(t, slices.IsSorted(short))
	assert.Zero(t, iki.ShortItem(99).Item())
	for _, none := range []iki.Item{0, 16, 255} {
		assert.Empty(t, none.Text()+none.English()+none.Reported())
		assert.Zero(t, none.Principle())
		assert.Zero(t, none.Citation())
		assert.False(t, none.InShortForm())
	}
	for _, none := range []iki.Principle{0, 4, 255} {
		assert.Zero(t, none.Citation())
		assert.Empty(t, slices.Collect(none.Items()))
	}
}

func TestCitations(t *testing.T) {
	n := 0
	for c := range iki.Citations() {
		assert.True(t, c.IsValid())
		assert.Equal(t, aparatur.Press, c.Status)
		assert.Equal(t, aparatur.KindPress, c.Regulation.Kind())
		n++
	}
	assert.Equal(t, 3+15, n)
	for stop := range n {
		k := 0
		for range iki.Citations() {
			if k++; k > stop {
				break
			}
		}
	}
}
