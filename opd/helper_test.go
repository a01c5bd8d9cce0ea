package opd_test

import (
	"iter"
	"math/rand/v2"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

var indonesian = language.Indonesian

// dim and item are the enumerations of a framework of three dimensions of two or three items.
type (
	dim  uint8
	item uint8
)

func (d dim) Code() string { return string(rune('A' - 1 + d)) }

func framework(minDimensions int) *score.Framework[dim, item] {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	items := func(code string, ids ...item) []score.Item[item] {
		var out []score.Item[item]
		for _, id := range ids {
			out = append(out, score.Item[item]{ID: id, Code: code + string(rune('0'+id)), Text: code, Weight: 1})
		}
		return out
	}
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: minDimensions, Total: score.TotalOfDimensions},
		score.Dimension[dim, item]{ID: 1, Code: "A", Name: "Satu", Weight: 1, Items: items("A", 1, 2, 3)},
		score.Dimension[dim, item]{ID: 2, Code: "B", Name: "Dua", Weight: 1, Items: items("B", 4, 5)},
		score.Dimension[dim, item]{ID: 3, Code: "C", Name: "Tiga", Weight: 1, Items: items("C", 6, 7, 8)})
	if err != nil {
		panic(err)
	}
	return f.Named(score.Identity{Name: "Uji"})
}

var (
	strict = framework(3)
	loose  = framework(2)
)

// randomSheet answers everything but, now and then, an item.
func randomSheet(rng *rand.Rand, leaveOut bool) *score.Sheet[item] {
	s := new(score.Sheet[item])
	for i := item(1); i <= 8; i++ {
		if leaveOut && (i == 4 || i == 5 || i == 1 && rng.IntN(2) == 0) {
			continue
		}
		if err := s.Set(i, score.Rating(1+rng.IntN(5))); err != nil {
			panic(err)
		}
	}
	return s
}

// complete is a result of three dimensions, partial one without the second; both are of the same framework.
func complete(rng *rand.Rand) score.Profile[dim] {
	p, err := loose.Score(randomSheet(rng, false))
	if err != nil {
		panic(err)
	}
	return p
}

func partial(rng *rand.Rand) score.Profile[dim] {
	p, err := loose.Score(randomSheet(rng, true))
	if err != nil {
		panic(err)
	}
	return p
}

type answer struct {
	unit   string
	result score.Profile[dim]
}

func answers(list []answer) iter.Seq2[string, score.Profile[dim]] {
	return func(yield func(string, score.Profile[dim]) bool) {
		for _, a := range list {
			if !yield(a.unit, a.result) {
				return
			}
		}
	}
}

// agency is a small register: a government with two offices, one of them with two divisions.
func agency() *opd.Register {
	r, err := opd.NewRegister(opd.RegisterInfo{Agency: "Pemerintah Provinsi Contoh", Level: opd.Provinsi}, func(yield func(opd.Unit) bool) {
		for _, u := range []opd.Unit{
			{Code: "pemprov", Name: "Pemerintah Provinsi Contoh", Kind: opd.PemerintahDaerah},
			{Code: "dinkes", Parent: "pemprov", Name: "Dinas Kesehatan", Abbreviation: "DINKES", Kind: opd.Dinas, Headcount: opd.Headcount{PNS: 4}},
			{Code: "dinkes.p2p", Parent: "dinkes", Name: "Bidang Pencegahan Penyakit", Kind: opd.Bidang, Headcount: opd.Headcount{PNS: 8, PPPK: 4}},
			{Code: "dinkes.yankes", Parent: "dinkes", Name: "Bidang Pelayanan Kesehatan", Kind: opd.Bidang, Headcount: opd.Headcount{PNS: 10}},
			{Code: "dinsos", Parent: "pemprov", Name: "Dinas Sosial", Abbreviation: "DINSOS", Kind: opd.Dinas, Headcount: opd.Headcount{PNS: 9, NonASN: 3}},
		} {
			if !yield(u) {
				return
			}
		}
	})
	if err != nil {
		panic(err)
	}
	return r
}
