package main

import (
	"errors"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/opd"
	"github.com/aparatur/aparatur/score"
)

// places is how many decimals page and table print, and ranks go by; files have filePlaces.
const (
	places     = 1
	filePlaces = 2
)

type (
	published = opd.Published[berakhlak.Value]
	node      = opd.Node[berakhlak.Value]
)

// tree is what is shown: units, and nothing about a person.
type tree struct {
	*published
	ranking opd.Ranking
	panel   score.Stamp
}

func newTree(set *settings, in *input) (*tree, error) {
	roll, err := opd.RollUpResults[berakhlak.Value](in.register, func(yield func(string, berakhlak.PanelResult) bool) {
		for _, p := range in.people {
			if p.unit != "" && !yield(p.unit, p.result) {
				return
			}
		}
	})
	if err != nil {
		return nil, err
	}
	shown, err := roll.Publish(set.minimum)
	if err != nil {
		return nil, err
	}
	if !shown.Root().Shown() {
		return nil, errors.New("terlalu sedikit orang yang indeksnya dapat dihitung; tidak ada yang ditampilkan")
	}
	root := in.register.Root().Code
	return &tree{published: shown, panel: in.panel.Stamp(), ranking: shown.RankTotal(opd.Group{
		Name:   "perangkat daerah",
		Places: places,
		Has:    func(u opd.Unit) bool { return u.Parent == root },
	})}, nil
}

// method says in words how the figures were made; it stands at the foot of the page and of the table.
func (t *tree) method() []string {
	return []string{
		"Kerangka: BerAKHLAK, redaksi SE Menteri PANRB Nomor 20 Tahun 2021.",
		t.Words(),
		"Peringkat ditentukan menurut angka yang dicetak; unit dengan angka yang sama berada pada peringkat yang sama. Unit yang tidak ditampilkan tidak diperingkat.",
		"Selisih adalah indeks unit dikurangi indeks unit induknya, dihitung dari angka yang tidak dibulatkan.",
		"Pengelompokan lain atas orang yang sama, dan periode lain, adalah terbitan tersendiri yang dapat dibandingkan dengan yang ini; terbitkan satu pengelompokan saja.",
		"Skala, konversi, bobot, dan jumlah minimum ialah pilihan instansi; tidak ada peraturan nasional yang menetapkannya.",
		"Indeks ini tidak dapat dibandingkan langsung dengan Indeks BerAKHLAK dari survei Kementerian PANRB.",
		"Cap penghitungan: " + t.panel.String() + ".",
	}
}

// withheldText says why a unit has no figures.
func withheldText(s opd.State) string {
	if s == opd.Empty {
		return "belum ada hasil"
	}
	return "tidak ditampilkan"
}

func decimal(x score.Index, ok bool) string {
	if !ok {
		return "–"
	}
	return bahasa.Decimal(x, places)
}

// signed writes a difference with its sign.
func signed(x score.Index, ok bool) string {
	if ok && x.Round(places).Sign() > 0 {
		return "+" + bahasa.Decimal(x, places)
	}
	return decimal(x, ok)
}

func percent(x score.Index, ok bool) string {
	if !ok {
		return "–"
	}
	return bahasa.Percent(x, 0)
}
