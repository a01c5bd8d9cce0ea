package pegawai_test

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/pegawai"
)

// The numbers of the examples belong to nobody.
func ExampleParseNIP() {
	n, err := pegawai.ParseNIP("NIP. 19010215 192103 2 001")
	if err != nil {
		panic(err)
	}
	fmt.Println(n.Kind(), n.BirthDate(), n.Appointment(), n.Sex(), n.Serial())
	fmt.Println(n.Spaced(), n.Dotted(), n.Bare())
	fmt.Println(n) // masked

	_, err = pegawai.ParseNIP("1,90102E+17")
	fmt.Println(errors.Is(err, aparatur.ErrSpreadsheet), aparatur.Explain(err, language.Indonesian))
	_, err = pegawai.ParseNIP("19010230 192103 2 001")
	fmt.Println(errors.Is(err, pegawai.ErrBirthDate), aparatur.Explain(err, language.Indonesian))
	// Output:
	// NIP PNS 1901-02-15 Maret 1921 Perempuan 1
	// 19010215 192103 2 001 19010215.192103.2.001 190102151921032001
	// ******** ****** * 001
	// true isi ***: angka rusak oleh Excel; ambil ulang sebagai teks
	// true isi ***: di luar rentang: tanggal lahir itu tidak ada
}

func ExampleParseNIPAsOf() {
	today, err := aparatur.ParseDate("2026-01-12")
	if err != nil {
		panic(err)
	}
	_, err = pegawai.ParseNIPAsOf("19030630 209921 1 002", today)
	fmt.Println(errors.Is(err, pegawai.ErrFuture))
	// Output: true
}

func ExampleNIP_AppointmentNumber() {
	n, err := pegawai.ParseNIP("NI PPPK 19030630 202421 1 002")
	fmt.Println(n.Kind(), n.Appointment(), n.AppointmentNumber(), err)
	// Output: NI PPPK Tahun 2024 1 <nil>
}

func ExampleNIP_Compare() {
	a, _ := pegawai.ParseNIP("190306301921031001")
	b, _ := pegawai.ParseNIP("190102151921031001")
	numbers := []pegawai.NIP{a, b}
	slices.SortFunc(numbers, pegawai.NIP.Compare)
	fmt.Println(numbers[0] == b)
	// Output: true
}

// employee is a struct of the caller's. Package fmt and slog's text handler mask its NIP; slog's JSON handler would write it by the
// JSON codec, in full. Its method LogValue protects it there too.
type employee struct {
	NIP  pegawai.NIP
	Unit string
}

func (e employee) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nip", e.NIP), slog.String("unit", e.Unit))
}

// unprotected is the same without the method.
type unprotected struct {
	NIP  pegawai.NIP
	Unit string
}

func ExampleNIP_LogValue() {
	n, err := pegawai.ParseNIP("190102151921031001")
	if err != nil {
		panic(err)
	}
	noTime := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	log := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: noTime}))
	log.Info("dibaca", "nip", n)
	log.Info("dibaca", "pegawai", employee{n, "Dinas Contoh"})
	log.Info("dibaca", "pegawai", unprotected{n, "Dinas Contoh"})
	fmt.Println(employee{n, "Dinas Contoh"}, unprotected{n, "Dinas Contoh"})
	// Output:
	// {"level":"INFO","msg":"dibaca","nip":"******** ****** * 001"}
	// {"level":"INFO","msg":"dibaca","pegawai":{"nip":"******** ****** * 001","unit":"Dinas Contoh"}}
	// {"level":"INFO","msg":"dibaca","pegawai":{"NIP":"190102151921031001","Unit":"Dinas Contoh"}}
	// {******** ****** * 001 Dinas Contoh} {******** ****** * 001 Dinas Contoh}
}

func ExampleIdentityOf() {
	n, err := pegawai.ParseNIP("190102151921031001")
	if err != nil {
		panic(err)
	}
	i := pegawai.IdentityOf(n)
	fmt.Println(i, i.Text())
	// Output: ******** ****** * 001 190102151921031001
}

func ExampleNewIdentity() {
	i, err := pegawai.NewIdentity("NONASN", "D-0071")
	fmt.Println(i, i.Text(), err)
	scheme, number, ok := i.Other()
	fmt.Println(scheme, number, ok)
	// Output:
	// NONASN:*** NONASN:D-0071 <nil>
	// NONASN D-0071 true
}

func ExampleParseIdentity() {
	for _, s := range []string{"NIP 19010215 192103 1 001", "NONASN:D-0071", "1.90102E+17"} {
		i, err := pegawai.ParseIdentity(s)
		fmt.Println(i, errors.Is(err, aparatur.ErrSpreadsheet))
	}
	// Output:
	// ******** ****** * 001 false
	// NONASN:*** false
	//  true
}

func ExampleGolongan_Next() {
	g := pegawai.GolonganIIIb
	fmt.Println(g.Full(), g.Next(), g.Previous(), g < pegawai.GolonganIVa)
	// Output: Penata Muda Tingkat I (III/b) III/c III/a true
}

func ExampleJenjangOf() {
	j, ok := pegawai.JenjangOf(pegawai.Keahlian, pegawai.GolonganIIId)
	low, high := j.Golongan()
	fmt.Println(j, ok, low, high, j.Next())
	// Output: Ahli Muda true III/c III/d Ahli Madya
}

func ExampleJobClassOfTitle() {
	for _, title := range []string{"Kepala Bidang Mutasi", "KASUBBAG UMUM", "Kepala Subbidang Mutasi"} {
		class, ok := pegawai.JobClassOfTitle(title)
		fmt.Println(class.Code(), ok)
	}
	// Output:
	// administrator true
	// pengawas true
	//  false
}

func ExamplePost_Retirement() {
	birth, err := aparatur.ParseDate("1968-02-29")
	if err != nil {
		panic(err)
	}
	for _, post := range []pegawai.Post{
		{Class: pegawai.Administrator},
		{Class: pegawai.Fungsional, Jenjang: pegawai.AhliMadya},
		{Profession: pegawai.Dosen},
	} {
		r, err := post.Retirement()
		fmt.Println(r.Years, r.ReachedOn(birth), r.Citation.Short(), err)
	}
	_, err = pegawai.Post{Profession: pegawai.Profesor}.Retirement()
	fmt.Println(errors.Is(err, pegawai.ErrNotCovered))
	// Output:
	// 58 2026-03-01 UU 20/2023 <nil>
	// 60 2028-02-29 PP 11/2017 <nil>
	// 65 2033-03-01 UU 14/2005 <nil>
	// true
}

func ExampleSigningParts() {
	parts, err := pegawai.SigningParts(pegawai.NaskahKeputusan, pegawai.PejabatLain, pegawai.Definitif)
	fmt.Printf("%+v %v\n", parts, err)
	parts, err = pegawai.SigningParts(pegawai.NaskahKorespondensi, pegawai.KepalaDaerah, pegawai.Pj)
	fmt.Printf("%+v %v\n", parts, err)
	_, err = pegawai.SigningParts(pegawai.NaskahKorespondensi, pegawai.WakilKepalaDaerah, pegawai.Plt)
	fmt.Println(errors.Is(err, pegawai.ErrNotCovered))
	// Output:
	// {Titles:false NIP:true Rank:true} <nil>
	// {Titles:false NIP:false Rank:false} <nil>
	// true
}

func ExampleSignature_Text() {
	n, err := pegawai.ParseNIP("190102151921032001")
	if err != nil {
		panic(err)
	}
	date, err := aparatur.ParseDate("2026-01-12")
	if err != nil {
		panic(err)
	}
	text, err := pegawai.Signature{
		Document: pegawai.NaskahKorespondensi,
		Office:   pegawai.PejabatLain,
		Capacity: pegawai.Plt,
		Signer: pegawai.Person{
			Name:     bahasa.ParseName("Dr. SITI CONTOH, S.T,M.Si"),
			Identity: pegawai.IdentityOf(n),
			Golongan: pegawai.GolonganIVb,
			Position: "Kepala Dinas Contoh",
		},
		Place: "Surabaya",
		Date:  date,
	}.Text()
	fmt.Println(err)
	for line := range strings.Lines(text) {
		fmt.Print("|", line)
	}
	// Output:
	// <nil>
	// |Surabaya, 12 Januari 2026
	// |Plt. Kepala Dinas Contoh,
	// |
	// |
	// |
	// |Dr. Siti Contoh, S.T., M.Si.
	// |Pembina Tingkat I (IV/b)
	// |NIP 19010215 192103 2 001
}

func ExampleNIPCitation() {
	fmt.Println(pegawai.NIPCitation(), "-", pegawai.NIPCitation().Status)
	// Output: Peraturan Kepala BKN Nomor 22 Tahun 2007 - dua sumber
}

func ExampleSignatureCitation() {
	fmt.Println(pegawai.SignatureCitation(), "-", pegawai.SignatureCitation().Status)
	// Output: Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 Pasal 44 - naskah peraturan
}

func ExamplePostTitleCitation() {
	fmt.Println(pegawai.PostTitleCitation())
	// Output: lazim dipakai
}

func ExampleCitations() {
	seen := map[string]bool{}
	for c := range pegawai.Citations() {
		if !seen[c.Short()] {
			seen[c.Short()] = true
			fmt.Println(c.Short())
		}
	}
	// Output:
	// Perka BKN 22/2007
	// Permendagri 1/2023
	// lazim dipakai
	// UU 20/2023
	// UU 5/2014
	// PermenPANRB 1/2023
	// Keppres 87/1999
	// PP 11/2017
	// UU 14/2005
}
