package bench

import (
	"fmt"
	"slices"
	"testing"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/pegawai"
)

// numbers are numbers of people who do not exist.
func numbers(n int) []pegawai.NIP {
	rng := seeded(9)
	list := make([]pegawai.NIP, n)
	for i := range list {
		list[i] = must(pegawai.ParseNIP(fmt.Sprintf("%d%02d%02d1921%02d%d%03d",
			1900+rng.IntN(3), 1+rng.IntN(12), 1+rng.IntN(28), 1+rng.IntN(12), 1+rng.IntN(2), 1+rng.IntN(999))))
	}
	return list
}

func BenchmarkPegawaiParseNIP(b *testing.B) {
	b.Run("form=bare", func(b *testing.B) { parses(b, pegawai.ParseNIP, "190102151921031001", "190306302024211002") })
	b.Run("form=spaced", func(b *testing.B) { parses(b, pegawai.ParseNIP, "19010215 192103 1 001") })
	b.Run("form=labelled", func(b *testing.B) {
		parses(b, pegawai.ParseNIP, "NIP. 19010215 192103 1 001", "NI PPPK 19030630 202421 1 002")
	})
	b.Run("form=refused", func(b *testing.B) { refuses(b, pegawai.ParseNIP, "1,90102E+17", "19010230 192103 2 001") })
}

func BenchmarkPegawaiParseNIPAsOf(b *testing.B) {
	today := must(aparatur.ParseDate("2026-01-12"))
	parses(b, func(s string) (pegawai.NIP, error) { return pegawai.ParseNIPAsOf(s, today) }, "190102151921031001")
}

// What is read out of a number.
func BenchmarkPegawaiNIPRead(b *testing.B) {
	list := numbers(many)
	calls(b, func(i int) int {
		n := list[i]
		return n.BirthDate().Year() + n.Appointment().Year() + n.Serial() + int(n.Sex()) + int(n.Kind())
	})
}

func BenchmarkPegawaiNIPAppendSpaced(b *testing.B) {
	list := numbers(many)
	appends(b, func(dst []byte, i int) []byte { return list[i].AppendSpaced(dst) })
}

func BenchmarkPegawaiNIPAppendBare(b *testing.B) {
	list := numbers(many)
	appends(b, func(dst []byte, i int) []byte { return list[i].AppendBare(dst) })
}

func BenchmarkPegawaiNIPMasked(b *testing.B) {
	list := numbers(many)
	calls(b, func(i int) string { return list[i].Masked() })
}

func BenchmarkPegawaiNIPFormat(b *testing.B) {
	list := numbers(many)
	appends(b, func(dst []byte, i int) []byte { return fmt.Append(dst, list[i]) })
}

func BenchmarkPegawaiNIPScan(b *testing.B) {
	var n pegawai.NIP
	var src any = "190102151921031001"
	tries(b, func(int) (int, error) { return 0, n.Scan(src) })
}

func BenchmarkPegawaiNIPValue(b *testing.B) {
	list := numbers(many)
	tries(b, func(i int) (any, error) { return list[i].Value() })
}

func BenchmarkPegawaiNIPCompare(b *testing.B) {
	for _, people := range []int{1000, 60_000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			list := numbers(people)
			work := make([]pegawai.NIP, people)
			calls(b, func(int) pegawai.NIP {
				copy(work, list)
				slices.SortFunc(work, pegawai.NIP.Compare)
				return work[0]
			})
		})
	}
}

func BenchmarkPegawaiParseIdentity(b *testing.B) {
	b.Run("scheme=nip", func(b *testing.B) { parses(b, pegawai.ParseIdentity, "190102151921031001") })
	other := must(pegawai.NewIdentity("NONASN", "D-0071")).Text()
	b.Run("scheme=other", func(b *testing.B) { parses(b, pegawai.ParseIdentity, other) })
}

func BenchmarkPegawaiIdentityText(b *testing.B) {
	list := numbers(many)
	calls(b, func(i int) string { return pegawai.IdentityOf(list[i]).Text() })
}

func BenchmarkPegawaiParseGolongan(b *testing.B) {
	b.Run("form=code", func(b *testing.B) { parses(b, pegawai.ParseGolongan, "III/d", "IVa") })
	b.Run("form=full", func(b *testing.B) { parses(b, pegawai.ParseGolongan, pegawai.GolonganIVb.Full()) })
}

func BenchmarkPegawaiGolonganFull(b *testing.B) {
	calls(b, func(i int) string { return pegawai.Golongan(1 + i%17).Full() })
}

func BenchmarkPegawaiParseJenjang(b *testing.B) {
	parses(b, pegawai.ParseJenjang, "Ahli Muda", "penyelia")
}

func BenchmarkPegawaiParseJobClass(b *testing.B) {
	parses(b, pegawai.ParseJobClass, "jpt pratama", "Jabatan Pengawas")
}

func BenchmarkPegawaiJobClassOfTitle(b *testing.B) {
	titles := []string{"Kepala Dinas Kesehatan", "Camat", "Kepala Bidang Pencegahan Penyakit", "Sekretaris Daerah"}
	calls(b, func(i int) pegawai.JobClass {
		c, _ := pegawai.JobClassOfTitle(titles[i%len(titles)])
		return c
	})
}

func BenchmarkPegawaiRetirement(b *testing.B) {
	list := numbers(many)
	posts := []pegawai.Post{
		{Class: pegawai.JPTPratama},
		{Class: pegawai.Fungsional, Jenjang: pegawai.AhliMadya},
		{Profession: pegawai.Guru},
	}
	tries(b, func(i int) (aparatur.Date, error) {
		r, err := posts[i%len(posts)].Retirement()
		return r.ReachedOn(list[i].BirthDate()), err
	})
}

func BenchmarkPegawaiSigningParts(b *testing.B) {
	tries(b, func(i int) (pegawai.Parts, error) {
		return pegawai.SigningParts(pegawai.Document(1+i%8), pegawai.PejabatLain, pegawai.Capacity(1+i%5))
	})
}

// signer is somebody who does not exist.
func signer() pegawai.Person {
	return pegawai.Person{
		Name: bahasa.ParseName("Dr. Siti Contoh, S.T., M.Si."), Identity: pegawai.IdentityOf(must(pegawai.ParseNIP("190102151921031001"))),
		Golongan: pegawai.GolonganIVb, Position: "Kepala Dinas Contoh", Unit: "Dinas Contoh",
	}
}

func signature() pegawai.Signature {
	return pegawai.Signature{
		Document: pegawai.NaskahKorespondensi, Office: pegawai.PejabatLain, Capacity: pegawai.Plt, Signer: signer(),
		Place: "Surabaya", Date: must(aparatur.ParseDate("2023-01-11")),
	}
}

func BenchmarkPegawaiSignatureText(b *testing.B) {
	s := signature()
	tries(b, func(int) (string, error) { return s.Text() })
}

func BenchmarkPegawaiSignatureHTML(b *testing.B) {
	s := signature()
	tries(b, func(int) (string, error) { return s.HTML() })
}
