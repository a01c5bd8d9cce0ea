// Package sample makes the synthetic responses that the program scores when it is given no file: an export of a form, as
// Google Forms writes it, of 360-degree ratings of 240 invented people in eight units. No person and no answer in it is real.
//
// It is uneven on purpose: a strong unit and a weak one, ratings bunched at the top, answers left out, items that many
// raters cannot judge, sheets with the same answer everywhere, forms sent twice, a unit and many roles too small to be
// shown, and four rows that cannot be read.
package sample

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/score"
)

//go:generate go run ./gen

//go:embed respons.csv
var file []byte

// File returns the sample as it stands in the repository, which is what [Generate] returns.
func File() []byte { return bytes.Clone(file) }

const seed = 20210727

// team is one unit: its level is the mean of the ratings on 1 to 5 around which its people lie, in thousandths. All numbers
// are integers, so that every machine makes the same file.
type team struct {
	name   string
	people int
	level  int
}

var teams = [...]team{
	{"Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", 30, 4450},
	{"Badan Perencanaan Pembangunan Daerah", 36, 4000},
	{"Dinas Kesehatan", 50, 4050},
	{"Dinas Pendidikan", 46, 3900},
	{"Dinas Perhubungan", 25, 3300},
	{"Inspektorat", 8, 4100},
	{"Kantor Arsip Daerah", 3, 3700},
	{"Sekretariat Daerah", 42, 4150},
}

// valueLevels moves each value up or down, in thousandths.
var valueLevels = map[berakhlak.Value]int{
	berakhlak.BerorientasiPelayanan: 100,
	berakhlak.Akuntabel:             200,
	berakhlak.Kompeten:              -50,
	berakhlak.Harmonis:              50,
	berakhlak.Loyal:                 150,
	berakhlak.Adaptif:               -400,
	berakhlak.Kolaboratif:           0,
}

// headers are those of a form whose sentences were typed by hand.
var headers = map[berakhlak.Behaviour]string{
	berakhlak.AK1: "Melaksanakan tugas dengan jujur, bertanggungjawab, cermat, disiplin, dan berintegritas tinggi.",
	berakhlak.HM1: "Menghargai setiap orang apa pun latar belakangnya",
	berakhlak.AD1: "Cepat menyesuikan diri menghadapi perubahan",
	berakhlak.KB2: "Terbuka dalam bekerjasama untuk menghasilkan nilai tambah",
	berakhlak.KB3: "Menggerakan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
}

// cannotRate is how many of ten thousand raters of a role cannot judge an item; the others are all at 100.
var cannotRate = map[score.Role]map[berakhlak.Behaviour]int{
	score.Subordinate: {berakhlak.AK2: 4200, berakhlak.LY3: 1500},
	score.Peer:        {berakhlak.LY3: 3700, berakhlak.AK2: 1200},
}

var labels = [...]string{"", "1 - Tidak Pernah", "2 - Jarang", "3 - Kadang-Kadang", "4 - Sering", "5 - Selalu"}

var comments = map[score.Role][]string{
	score.Superior: {
		"Pertahankan ketelitian dan mulai berbagi pengetahuan kepada rekan yang baru.",
		"Perlu lebih berani mengusulkan cara kerja baru.",
		"Pelayanan kepada masyarakat sudah baik; dokumentasi pekerjaan perlu dirapikan.",
		"Siap diberi tanggung jawab yang lebih besar.",
	},
	score.Peer: {
		"Mudah diajak bekerja sama dan cepat menanggapi pertanyaan.",
		"Kadang sulit dihubungi ketika pekerjaan menumpuk.",
		"Sering membantu rekan yang kesulitan dengan aplikasi baru.",
		"Sebaiknya lebih terbuka menerima masukan dalam rapat.",
		"Rapi, tepat waktu, dan dapat diandalkan.",
		"Perlu lebih sering membagikan hasil pelatihan.",
	},
	score.Subordinate: {
		"Arahan jelas dan mau mendengarkan.",
		"Mohon tugas dibagi lebih merata.",
		"Memberi kesempatan kepada staf untuk mencoba.",
		"Akan lebih baik bila umpan balik diberikan lebih sering.",
	},
	score.Self: {
		"Saya ingin belajar mengolah data.",
		"Saya perlu lebih cepat menyesuaikan diri dengan aplikasi baru.",
	},
}

// generator writes rows; its random numbers depend on nothing but the seed.
type generator struct {
	rand  *rand.Rand
	clock time.Time
	rows  [][]string
}

// Generate returns the sample: always the same bytes.
func Generate() []byte {
	g := &generator{
		rand:  rand.New(rand.NewPCG(seed, seed)),
		clock: time.Date(2025, time.October, 6, 8, 0, 0, 0, time.UTC),
	}
	header := []string{"Stempel waktu", "Kode penilai", "ID pegawai yang dinilai", "Nama pegawai yang dinilai", "Unit kerja",
		"Hubungan Anda dengan pegawai yang dinilai"}
	for b := range berakhlak.Behaviours() {
		text, typed := headers[b]
		if !typed {
			text = b.Text(berakhlak.SE2021)
		}
		header = append(header, "Seberapa sering pegawai ini menunjukkan perilaku berikut? ["+text+"]")
	}
	header = append(header, "Saran", "Sifat data")
	number := 0
	for _, t := range teams {
		for range t.people {
			number++
			g.person(t, number)
		}
	}
	// Answers to a form come in by time, not by person.
	g.rand.Shuffle(len(g.rows), func(i, j int) { g.rows[i], g.rows[j] = g.rows[j], g.rows[i] })
	for i, row := range g.rows {
		row[0] = g.stamp(i)
	}
	g.again()
	g.spoil()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(header)
	_ = w.WriteAll(g.rows) // writing to memory does not fail
	return b.Bytes()
}

// person adds the sheets about one person.
func (g *generator) person(t team, number int) {
	level := t.level + g.noise(300)
	values := map[berakhlak.Value]int{}
	for v := range berakhlak.Values() {
		values[v] = level + valueLevels[v] + g.noise(200)
	}
	// A few people are rated by hardly anybody, so that they have no result.
	alone := g.rand.IntN(40) == 0
	leads := g.rand.IntN(3) == 0 || t.people == 3
	peers := 2 + g.rand.IntN(4)
	if alone {
		peers = 2
	} else {
		g.sheet(t, number, score.Superior, 9000+number/12, values)
	}
	for i := range peers {
		g.sheet(t, number, score.Peer, 1000+10*number+i, values)
	}
	if leads && !alone {
		for i := range g.rand.IntN(6) {
			g.sheet(t, number, score.Subordinate, 5000+10*number+i, values)
		}
	}
	if g.rand.IntN(10) > 0 {
		g.sheet(t, number, score.Self, number, values)
	}
}

func (g *generator) sheet(t team, number int, role score.Role, rater int, values map[berakhlak.Value]int) {
	row := []string{"", fmt.Sprintf("PNL-%05d", rater), fmt.Sprintf("PEG-%05d", number), fmt.Sprintf("Pegawai %d (sintetis)", number), t.name,
		roleText(role)}
	lean := g.noise(250)
	switch role {
	case score.Self:
		lean += 350
	case score.Superior:
		lean -= 100
	}
	same := 0
	if g.rand.IntN(60) == 0 {
		same = 4 + g.rand.IntN(2)
	}
	labelled := g.rand.IntN(5) == 0
	for b := range berakhlak.Behaviours() {
		r := same
		if r == 0 {
			r = min(max((values[b.CoreValue()]+lean+g.noise(450)+500)/1000, 1), 5)
		}
		row = append(row, g.answer(role, b, r, same != 0, labelled))
	}
	g.rows = append(g.rows, append(row, g.comment(role), "Data sintetis"))
}

// answer writes one cell: usually the number, in some sheets with its label, sometimes TT or nothing.
func (g *generator) answer(role score.Role, b berakhlak.Behaviour, r int, same, labelled bool) string {
	cannot := 100
	if n, ok := cannotRate[role][b]; ok {
		cannot = n
	}
	switch chance := g.rand.IntN(10_000); {
	case same || role == score.Self && chance < cannot:
	case chance < cannot:
		return "TT"
	case chance >= 9900:
		return ""
	}
	if labelled {
		return labels[r]
	}
	return strconv.Itoa(r)
}

func (g *generator) comment(role score.Role) string {
	if g.rand.IntN(4) > 0 {
		return ""
	}
	list := comments[role]
	return list[g.rand.IntN(len(list))]
}

// again adds forms that were sent a second time, with another answer.
func (g *generator) again() {
	for i := range 12 {
		row := slices.Clone(g.rows[100*i+7])
		row[0] = g.stamp(len(g.rows) + 30*i)
		row[8] = "5"
		g.rows = append(g.rows, row)
	}
}

// spoil adds rows that cannot be read, and comments that must not be shown as they are.
func (g *generator) spoil() {
	for i, change := range []func(row []string){
		func(row []string) { row[9] = "7" },
		func(row []string) { row[2] = "" },
		func(row []string) { row[5] = "Tetangga" },
		func(row []string) { row[12] = "4,5" },
	} {
		row := slices.Clone(g.rows[200*i+31])
		row[0], row[1] = g.stamp(len(g.rows)+400+i), fmt.Sprintf("PNL-%05d", 99_001+i)
		change(row)
		g.rows = append(g.rows, row)
	}
	for i, comment := range []string{
		"=HYPERLINK(\"https://contoh.invalid\";\"klik\")",
		"Kata PEG-00017, <b>rekan</b> ini selalu siap membantu.",
		"Hubungi saya di penilai@contoh.invalid atau 0812 0000 0000.",
	} {
		at := slices.IndexFunc(g.rows[500*i:], func(row []string) bool { return row[5] == roleText(score.Superior) })
		g.rows[500*i+at][27] = comment
	}
}

// stamp is the time at which the i-th form came in, as Forms writes it for Indonesia.
func (g *generator) stamp(i int) string {
	return g.clock.Add(time.Duration(i) * 7 * time.Minute).Format("02/01/2006 15.04.05")
}

func roleText(r score.Role) string { return r.String() }

// noise is nearly normal: the sum of twelve even numbers has a deviation of one.
func (g *generator) noise(deviation int) int {
	sum := -6000
	for range 12 {
		sum += g.rand.IntN(1001)
	}
	return sum * deviation / 1000
}
