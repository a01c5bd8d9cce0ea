package score_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/score"
)

// Aspek and Butir are the enumerations of a short 360-degree form that is made up for these examples.
type (
	Aspek uint8
	Butir uint8
)

const (
	Kerapian Aspek = iota + 1
	Ketepatan
	Keramahan
)

const (
	R1 Butir = iota + 1
	R2
	P1
	P2
	M1
	M2
)

func (a Aspek) String() string { return [...]string{"", "Kerapian", "Ketepatan", "Keramahan"}[a] }

// newFormulir declares the form: answers 1 to 5, two statements for each aspect.
func newFormulir() (*score.Framework[Aspek, Butir], error) {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		return nil, err
	}
	item := func(id Butir, code, text string) score.Item[Butir] {
		return score.Item[Butir]{ID: id, Code: code, Text: text, Weight: 1}
	}
	return score.New(scale, score.Policy{MinItems: 1, MinDimensions: 3, Total: score.TotalOfDimensions},
		score.Dimension[Aspek, Butir]{ID: Kerapian, Code: "R", Name: "Kerapian", Weight: 1, Items: []score.Item[Butir]{
			item(R1, "R1", "Menata berkas"), item(R2, "R2", "Membersihkan meja kerja")}},
		score.Dimension[Aspek, Butir]{ID: Ketepatan, Code: "P", Name: "Ketepatan", Weight: 1, Items: []score.Item[Butir]{
			item(P1, "P1", "Menepati tenggat"), item(P2, "P2", "Memeriksa angka")}},
		score.Dimension[Aspek, Butir]{ID: Keramahan, Code: "M", Name: "Keramahan", Weight: 1, Items: []score.Item[Butir]{
			item(M1, "M1", "Menyapa tamu"), item(M2, "M2", "Mendengarkan keluhan")}})
}

// lembar is a sheet with these answers to the six statements; 0 is not answered.
func lembar(answers ...score.Rating) *score.Sheet[Butir] {
	var s score.Sheet[Butir]
	for i, r := range answers {
		if err := s.Set(Butir(i+1), r); err != nil {
			panic(err)
		}
	}
	return &s
}

// newPenilaian is the panel of the form: 60/20/20, and three peers and three subordinates at least.
func newPenilaian() (*score.Panel[Aspek, Butir], error) {
	f, err := newFormulir()
	if err != nil {
		return nil, err
	}
	return score.NewPanel(f, score.PanelPolicy{
		Roles: []score.RoleRule{
			{Role: score.Superior, Weight: 60},
			{Role: score.Peer, Weight: 20, MinRaters: 3},
			{Role: score.Subordinate, Weight: 20, MinRaters: 3},
		},
		Missing: score.Renormalise,
	})
}

// penilai are the sheets about one person.
func penilai() iter.Seq2[score.Role, *score.Sheet[Butir]] {
	return func(yield func(score.Role, *score.Sheet[Butir]) bool) {
		_ = yield(score.Self, lembar(5, 5, 4, 4, 3, 3)) &&
			yield(score.Superior, lembar(5, 4, 4, 4, 2, 3)) &&
			yield(score.Peer, lembar(4, 4, 4, 3, 2, 3)) &&
			yield(score.Peer, lembar(5, 4, 4, 4, 3, 3)) &&
			yield(score.Peer, lembar(4, 5, 3, 4, 3, score.CannotRate)) &&
			yield(score.Subordinate, lembar(1, 2, 2, 1, 1, 1)) &&
			yield(score.Subordinate, lembar(2, 1, 1, 1, 2, 1))
	}
}

// A person is rated by self, superior, peers and subordinates. The two subordinates are too few: they are neither shown nor
// counted, and their weight goes to the others.
func ExamplePanel_Score() {
	panel, err := newPenilaian()
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := panel.Score(penilai())
	if err != nil {
		fmt.Println(err)
	}
	for aspect, index := range result.All() {
		gap, _ := result.Gap(aspect)
		fmt.Printf("%s %s, selisih penilaian diri %s\n", aspect, index.Decimal(1), gap.Decimal(1))
	}
	if result.HasTotal() {
		fmt.Println("Nilai total", result.Total().Decimal(1))
	}
	for role := range result.Roles() {
		if total, ok := role.Total(); ok {
			fmt.Printf("%s: %s, %d penilai\n", role.Name(), total.Decimal(1), role.Raters())
		} else {
			fmt.Printf("%s: tidak ditampilkan, %d lembar\n", role.Name(), role.Sheets())
		}
	}
	fmt.Println("Tidak ditampilkan dan tidak dihitung:", result.Withheld(), "penilai")
	// Output:
	// Kerapian 86.5, selisih penilaian diri 13.5
	// Ketepatan 72.9, selisih penilaian diri 2.1
	// Keramahan 39.6, selisih penilaian diri 10.4
	// Nilai total 66.3
	// Atasan langsung: 66.7, 1 penilai
	// Rekan kerja setingkat: 65.3, 3 penilai
	// Bawahan langsung: tidak ditampilkan, 2 lembar
	// Diri sendiri: 75.0, 1 penilai
	// Tidak ditampilkan dan tidak dihitung: 2 penilai
}

// Kemenkeu's weights 60/15/25, with a table for a role that is missing, and a role of the caller's own.
func ExampleNewPanel() {
	f, err := newFormulir()
	if err != nil {
		fmt.Println(err)
		return
	}
	panel, err := score.NewPanel(f, score.PanelPolicy{
		Roles: []score.RoleRule{
			{Role: score.Superior, Weight: 60},
			{Role: score.Peer, Weight: 15, MinRaters: 3},
			{Role: score.Subordinate, Weight: 25, MinRaters: 3, MergeInto: score.Peer},
			{Role: 5, Code: "mitra", Name: "Mitra kerja", Also: []string{"rekanan"}, MinRaters: 3},
		},
		Missing: score.ByTable,
		Table: []map[score.Role]int{
			{score.Peer: 40, score.Subordinate: 60},
			{score.Superior: 70, score.Subordinate: 30},
			{score.Superior: 80, score.Peer: 20},
		},
	})
	fmt.Println(err)
	fmt.Println(panel.Stamp().Roles)

	// A role that gives anonymity must say from how many raters on.
	_, err = score.NewPanel(f, score.PanelPolicy{Roles: []score.RoleRule{{Role: score.Peer, Weight: 1}}, Missing: score.Renormalise})
	fmt.Println(err)
	// Output:
	// <nil>
	// "atasan" weight 12; "rekan" weight 3 min 3; "bawahan" weight 5 min 3 into "rekan"; "diri" weight 0; "mitra" weight 0 min 3; missing tabel | "atasan" 12 "rekan" 3 "bawahan" 5 | "atasan" 4 "rekan" 1 | "atasan" 7 "bawahan" 3 | "rekan" 2 "bawahan" 3
	// score: role 2 rekan: needs a minimum of raters
}

func ExamplePanel_ParseRole() {
	panel, err := newPenilaian()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []string{"Atasan Langsung", "teman sejawat", "sejawat", "staf"} {
		role, err := panel.ParseRole(s)
		fmt.Println(role.Code(), err)
	}
	// Output:
	// atasan <nil>
	//  score.Role: "teman sejawat": not known
	// rekan <nil>
	// bawahan <nil>
}

func ExamplePanel_RoleName() {
	panel, err := newPenilaian()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(panel.RoleName(score.Peer))
	fmt.Println(panel.RoleName(9))
	// Output:
	// Rekan kerja setingkat
	// score.Role(9)
}

func ExamplePanel_Stamp() {
	panel, err := newPenilaian()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(panel.Stamp().Words())
	// Output:
	// Konversi: jawaban 1–5 diubah menjadi 0–100. Aturan: dimensi dihitung bila sekurang-kurangnya 1 butirnya dijawab; nilai total adalah rata-rata dimensi, bila sekurang-kurangnya 3 dari 3 dimensi dapat dihitung. Bobot peran: Atasan langsung 60, Rekan kerja setingkat 20, Bawahan langsung 20. Penilaian diri ditampilkan, tidak dihitung. Bobot peran yang kosong dibagikan sebanding kepada peran yang ada. Penilai paling sedikit: Rekan kerja setingkat 3, Bawahan langsung 3. Peran yang kurang dari itu tidak ditampilkan dan tidak dihitung.
}

// penilaianSelesai is the result of penilai.
func penilaianSelesai() score.PanelResult[Aspek, Butir] {
	panel, err := newPenilaian()
	if err != nil {
		panic(err)
	}
	result, err := panel.Score(penilai())
	if err != nil {
		panic(err)
	}
	return result
}

func ExamplePanelResult_Gap() {
	result := penilaianSelesai()
	gap, ok := result.Gap(Kerapian)
	fmt.Println(gap.Decimal(2), ok)
	gap, ok = result.TotalGap()
	fmt.Println(gap.Decimal(2), ok)
	// Output:
	// 13.54 true
	// 8.68 true
}

// One of the three peers could not judge the last statement. The mean of Keramahan counts all three; beside it their answers
// to its two statements would tell that one from the others, and so only the superior's are in these.
func ExamplePanelResult_Items() {
	result := penilaianSelesai()
	for item, index := range result.Items() {
		fmt.Println(item, index.Decimal(1))
	}
	_, ok := result.Item(99)
	fmt.Println(ok, slices.Collect(result.ItemRoles(1)))
	// Output:
	// 1 95.8
	// 2 77.1
	// 3 72.9
	// 4 72.9
	// 5 25.0
	// 6 50.0
	// false [Atasan langsung Rekan kerja setingkat]
}

func ExamplePanelResult_Role() {
	peers, ok := penilaianSelesai().Role(score.Peer)
	fmt.Println(peers.Role(), peers.Code(), peers.Weight(), ok)
	index, _ := peers.Of(Ketepatan)
	fmt.Println(index.Decimal(1), "dari", peers.N(Ketepatan), "penilai")
	fmt.Println(peers.Shown(), peers.Sheets(), peers.Raters(), peers.Used(), peers.Merged(), peers.Withheld())
	// Output:
	// Rekan kerja setingkat rekan 20 true
	// 66.7 dari 3 penilai
	// true 3 3 3 0 0
}

func ExamplePanelResult_Prominent() {
	result := penilaianSelesai()
	high, low, ok := result.Prominent(score.MustParseIndex("10"))
	fmt.Println(high, low, ok)
	_, _, ok = result.Prominent(score.MustParseIndex("50"))
	fmt.Println(ok)
	// Output:
	// [Kerapian] [Keramahan] true
	// false
}

func ExamplePanelResult_Contrast() {
	above, below, both := penilaianSelesai().Contrast().Above(Kerapian, Keramahan)
	fmt.Println(above, "di atas,", below, "di bawah, dari", both)
	// Output:
	// 4 di atas, 0 di bawah, dari 4
}

func ExamplePanelResult_MarshalJSON() {
	b, err := json.Marshal(penilaianSelesai())
	fmt.Println(string(b), err)
	// Output:
	// {"values":{"R":86.458333,"P":72.916666,"M":39.583333,"total":66.319444},"gap":{"R":13.541666,"P":2.083333,"M":10.416666,"total":8.680556},"roles":[{"role":"atasan","sheets":1,"raters":1,"merged":0,"withheld":0,"values":{"R":87.5,"P":75,"M":37.5,"total":66.666666}},{"role":"rekan","sheets":3,"raters":3,"merged":0,"withheld":0,"values":{"R":83.333333,"P":66.666666,"M":45.833333,"total":65.277777}},{"role":"bawahan","sheets":2,"raters":0,"merged":0,"withheld":2,"values":{"R":null,"P":null,"M":null,"total":null}},{"role":"diri","sheets":1,"raters":1,"merged":0,"withheld":0,"values":{"R":100,"P":75,"M":50,"total":75}}],"withheld":2} <nil>
}

// The two-thirds rule for a unit: each person counts with the result of his or her own panel.
func ExampleContrast() {
	people := []map[Aspek]string{
		{Kerapian: "80", Ketepatan: "70", Keramahan: "60"},
		{Kerapian: "75", Ketepatan: "75", Keramahan: "65"},
		{Kerapian: "60", Ketepatan: "70", Keramahan: "62"},
	}
	var contrast score.Contrast[Aspek]
	for _, person := range people {
		contrast.Add(func(yield func(Aspek, score.Index) bool) {
			for aspect, index := range person {
				if !yield(aspect, score.MustParseIndex(index)) {
					return
				}
			}
		})
	}
	above, below, both := contrast.Above(Kerapian, Keramahan)
	fmt.Println(above, below, both)

	means := func(yield func(Aspek, score.Index) bool) {
		for aspect := Kerapian; aspect <= Keramahan; aspect++ {
			mean, _ := score.Mean(func(yield func(score.Index) bool) {
				for _, person := range people {
					if !yield(score.MustParseIndex(person[aspect])) {
						return
					}
				}
			})
			if !yield(aspect, mean) {
				return
			}
		}
	}
	high, low, ok := contrast.Prominent(means, score.MustParseIndex("5"))
	fmt.Println(high, low, ok)
	// Output:
	// 2 1 3
	// [Kerapian Ketepatan] [Keramahan] true
}

func ExampleRole() {
	for r := range score.Roles() {
		fmt.Println(r.Code(), "|", r, "|", r.Name(language.English), "|", r.IsValid())
	}
	own := score.Role(5)
	fmt.Println(own, own.IsValid())

	encoded, _ := json.Marshal(map[score.Role]int{score.Superior: 60, score.Peer: 20})
	fmt.Println(string(encoded))
	var r score.Role
	err := r.UnmarshalText([]byte("Rekan sejawat"))
	fmt.Println(r == score.Peer, err)
	err = r.Scan("diri")
	value, _ := r.Value()
	fmt.Println(r == score.Self, value, err)
	text, err := r.AppendText([]byte("peran="))
	fmt.Println(string(text), err)
	// Output:
	// atasan | Atasan langsung | Superior | true
	// rekan | Rekan kerja setingkat | Peer | true
	// bawahan | Bawahan langsung | Subordinate | true
	// diri | Diri sendiri | Self | true
	// score.Role(5) false
	// {"atasan":60,"rekan":20}
	// true <nil>
	// true diri <nil>
	// peran=diri <nil>
}

func ExampleParseRole() {
	for _, s := range []string{"Ketua Tim", "peer", "tetangga"} {
		r, err := score.ParseRole(s)
		fmt.Println(r.Code(), err)
	}
	// Output:
	// atasan <nil>
	// rekan <nil>
	//  score.Role: "tetangga": not known
}

func ExampleRoles() {
	for r := range score.Roles() {
		fmt.Println(r)
	}
	// Output:
	// Atasan langsung
	// Rekan kerja setingkat
	// Bawahan langsung
	// Diri sendiri
}

func ExampleMissingRule() {
	for r := range score.MissingRules() {
		fmt.Println(r.Code(), "|", r, "|", r.Name(language.English), "|", r.IsValid())
	}
	fmt.Println(score.MissingRule(0), score.MissingRule(0).IsValid())

	encoded, _ := json.Marshal(map[string]score.MissingRule{"peranKosong": score.ByTable})
	fmt.Println(string(encoded))
	var r score.MissingRule
	err := r.UnmarshalText([]byte("sebanding"))
	fmt.Println(r == score.Renormalise, err)
	err = r.Scan("tabel")
	value, _ := r.Value()
	fmt.Println(r == score.ByTable, value, err)
	text, err := r.AppendText([]byte("aturan="))
	fmt.Println(string(text), err)
	// Output:
	// sebanding | Dibagi Sebanding | Renormalise | true
	// tabel | Menurut Tabel | By Table | true
	// score.MissingRule(0) false
	// {"peranKosong":"tabel"}
	// true <nil>
	// true tabel <nil>
	// aturan=tabel <nil>
}

func ExampleParseMissingRule() {
	r, err := score.ParseMissingRule("Dibagi Sebanding")
	fmt.Println(r.Code(), err)
	_, err = score.ParseMissingRule("rata")
	fmt.Println(err)
	// Output:
	// sebanding <nil>
	// score.MissingRule: "rata": not known
}

func ExampleMissingRules() {
	for r := range score.MissingRules() {
		fmt.Println(r)
	}
	// Output:
	// Dibagi Sebanding
	// Menurut Tabel
}
