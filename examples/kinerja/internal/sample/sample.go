// Package sample makes the synthetic data that the program evaluates when it is given no files: results of SKP, behaviour sheets and
// predicates of organisations, of invented people in three units. No person, number or answer in it is real: the numbers have the
// form of a NIP with years in which none was issued.
package sample

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/pegawai"
	"github.com/aparatur/aparatur/score"
)

// Files are the three files of the sample.
type Files struct{ SKP, Behaviour, Organisation []byte }

const seed = 20230131

type team struct {
	name, head, predicate string
	people                int
	skp, behaviour        int // levels, in hundredths of a point and thousandths of a rating
}

var teams = [...]team{
	{"Dinas Kesehatan (contoh)", "Kepala Dinas Kesehatan", "Baik", 24, 9600, 3900},
	{"Badan Perencanaan (contoh)", "Kepala Badan Perencanaan", "Istimewa", 16, 10400, 4500},
	{"Kantor Arsip (contoh)", "Kepala Kantor Arsip", "Butuh Perbaikan", 2, 8000, 3600},
}

var (
	givenNames = [...]string{"Siti", "Budi", "Wayan", "Ratna", "Agus", "Dewi", "Yusuf", "Maria", "Rahmat", "Lestari"}
	degrees    = [...]string{"", ", S.E.", ", S.T.", ", S.H., M.H.", ", S.Sos.", ""}
	posts      = [...]string{"Analis Kebijakan", "Pengelola Data", "Arsiparis", "Perencana"}
)

type generator struct {
	rand      *rand.Rand
	skp, form [][]string
	clock     time.Time
}

// Generate returns the sample: always the same bytes.
func Generate() Files {
	g := &generator{rand: rand.New(rand.NewPCG(seed, seed)), clock: time.Date(2025, time.December, 8, 8, 0, 0, 0, time.UTC)}
	g.skp = [][]string{{"NIP", "Nama", "Golongan", "Jabatan", "Unit kerja", "NIP atasan", "Nama atasan", "Golongan atasan", "Jabatan atasan", "Nilai SKP"}}
	header := []string{"Stempel waktu", "Kode penilai", "NIP pegawai yang dinilai", "Unit kerja", "Hubungan dengan pegawai"}
	for b := range berakhlak.Behaviours() {
		header = append(header, "("+b.Code()+") "+b.Text(berakhlak.SE2021))
	}
	g.form = [][]string{header}
	organisation := [][]string{{"Unit kerja", "Predikat organisasi"}}
	number := 0
	for i, t := range teams {
		organisation = append(organisation, []string{t.name, t.predicate})
		head := []string{nip(900 + i), fmt.Sprintf("Dr. Kepala Contoh %d, M.Si.", i+1), "IV/b", t.head}
		for range t.people {
			number++
			g.person(t, number, head)
		}
	}
	g.spoil()
	return Files{write(g.skp), write(g.form), write(organisation)}
}

func write(rows [][]string) []byte {
	var b bytes.Buffer
	_ = csv.NewWriter(&b).WriteAll(rows) // writing to memory does not fail
	return b.Bytes()
}

// nip returns a number of which nobody's can be: born before 1920, and appointed before there were numbers of 18 digits.
func nip(n int) string {
	return fmt.Sprintf("%d%02d%02d %d%02d %d %03d", 1901+n%18, 1+n%12, 1+n%28, 1938+n%8, 1+n%12, 1+n%2, 1+n%999)
}

func (g *generator) person(t team, number int, head []string) {
	grades := []pegawai.Golongan{pegawai.GolonganIIIa, pegawai.GolonganIIIb, pegawai.GolonganIIIc, pegawai.GolonganIIId}
	name := fmt.Sprintf("%s Contoh %02d%s", givenNames[g.rand.IntN(len(givenNames))], number, degrees[g.rand.IntN(len(degrees))])
	value := min(max(t.skp+g.noise(1100), 4000), 12000)
	row := []string{nip(number), name, grades[g.rand.IntN(len(grades))].Code(), posts[g.rand.IntN(len(posts))], t.name}
	g.skp = append(g.skp, append(append(row, head...), fmt.Sprintf("%d,%02d", value/100, value%100)))
	level := t.behaviour + g.noise(550)
	g.sheet(t, number, score.Superior, 9000+number/30, level)
	for i := range 3 + g.rand.IntN(2) {
		g.sheet(t, number, score.Peer, 1000+10*number+i, level)
	}
}

func (g *generator) sheet(t team, number int, role score.Role, rater, level int) {
	g.clock = g.clock.Add(7 * time.Minute)
	row := []string{g.clock.Format("02/01/2006 15.04.05"), fmt.Sprintf("PNL-%05d", rater), nip(number), t.name, role.String()}
	lean := g.noise(200)
	for range berakhlak.Behaviours() {
		switch chance := g.rand.IntN(100); {
		case chance == 0:
			row = append(row, "TT")
		case chance == 1:
			row = append(row, "")
		default:
			row = append(row, strconv.Itoa(min(max((level+lean+g.noise(400)+500)/1000, 1), 5)))
		}
	}
	g.form = append(g.form, row)
}

// spoil adds what real files have: a number that a spreadsheet has damaged, a value that is none, and a person whom nobody has rated.
func (g *generator) spoil() {
	for _, change := range []func(row []string){
		func(row []string) { row[0] = "1,90103E+17" },
		func(row []string) { row[0], row[9] = nip(801), "sembilan puluh" },
		func(row []string) { row[0], row[1] = nip(802), "Tanpa Lembar Contoh" },
	} {
		row := append([]string(nil), g.skp[1]...)
		change(row)
		g.skp = append(g.skp, row)
	}
}

// noise is nearly normal: the sum of twelve even numbers has a deviation of one.
func (g *generator) noise(deviation int) int {
	sum := -6000
	for range 12 {
		sum += g.rand.IntN(1001)
	}
	return sum * deviation / 1000
}
