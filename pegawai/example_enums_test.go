package pegawai_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/pegawai"
)

func ExampleNIPKind() {
	k := pegawai.NIPPPPK
	fmt.Println(k, k.Code(), k.Name(language.English), k.IsValid())
	text, err := k.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.NIPKind
	fmt.Println(read.UnmarshalText(text), read == k)
	fmt.Println(pegawai.NIPKind(99))
	// Output:
	// NI PPPK pppk NI of a PPPK true
	// pppk <nil>
	// <nil> true
	// pegawai.NIPKind(99)
}

func ExampleParseNIPKind() {
	k, err := pegawai.ParseNIPKind("ni pppk")
	fmt.Println(k, err)
	// Output: NI PPPK <nil>
}

func ExampleNIPKinds() {
	for k := range pegawai.NIPKinds() {
		fmt.Print(k.Code(), " ")
	}
	// Output: pns pppk tidak-dikenal lama
}

func ExampleSex() {
	s := pegawai.Perempuan
	fmt.Println(s, s.Code(), s.Name(language.English), s.IsValid())
	text, err := s.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Sex
	fmt.Println(read.UnmarshalText(text), read == s)
	fmt.Println(pegawai.Sex(99))
	// Output:
	// Perempuan P Female true
	// P <nil>
	// <nil> true
	// pegawai.Sex(99)
}

func ExampleParseSex() {
	s, err := pegawai.ParseSex("wanita")
	fmt.Println(s, err)
	// Output: Perempuan <nil>
}

func ExampleSexes() {
	for s := range pegawai.Sexes() {
		fmt.Print(s.Code(), " ")
	}
	// Output: L P
}

func ExampleGolongan() {
	g := pegawai.GolonganIIIb
	fmt.Println(g, g.Code(), g.Name(language.English), g.IsValid())
	text, err := g.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Golongan
	fmt.Println(read.UnmarshalText(text), read == g)
	fmt.Println(pegawai.Golongan(99))
	// Output:
	// III/b III/b III/b true
	// III/b <nil>
	// <nil> true
	// pegawai.Golongan(99)
}

func ExampleParseGolongan() {
	g, err := pegawai.ParseGolongan("Penata Muda Tk. I")
	fmt.Println(g, err)
	// Output: III/b <nil>
}

func ExampleGolongans() {
	for g := range pegawai.Golongans() {
		fmt.Print(g.Code(), " ")
	}
	// Output: I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e
}

func ExampleGolonganPPPK() {
	g := pegawai.PPPKIX
	fmt.Println(g, g.Code(), g.Name(language.English), g.IsValid())
	text, err := g.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.GolonganPPPK
	fmt.Println(read.UnmarshalText(text), read == g)
	fmt.Println(pegawai.GolonganPPPK(99))
	// Output:
	// IX IX IX true
	// IX <nil>
	// <nil> true
	// pegawai.GolonganPPPK(99)
}

func ExampleParseGolonganPPPK() {
	g, err := pegawai.ParseGolonganPPPK("Gol. IX")
	fmt.Println(g, err)
	// Output: IX <nil>
}

func ExampleGolonganPPPKs() {
	for g := range pegawai.GolonganPPPKs() {
		fmt.Print(g.Code(), " ")
	}
	// Output: I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII
}

func ExampleKategoriJF() {
	k := pegawai.Keahlian
	fmt.Println(k, k.Code(), k.Name(language.English), k.IsValid())
	text, err := k.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.KategoriJF
	fmt.Println(read.UnmarshalText(text), read == k)
	fmt.Println(pegawai.KategoriJF(99))
	// Output:
	// Keahlian keahlian Expert true
	// keahlian <nil>
	// <nil> true
	// pegawai.KategoriJF(99)
}

func ExampleParseKategoriJF() {
	k, err := pegawai.ParseKategoriJF("KEAHLIAN")
	fmt.Println(k, err)
	// Output: Keahlian <nil>
}

func ExampleKategoriJFs() {
	for k := range pegawai.KategoriJFs() {
		fmt.Print(k.Code(), " ")
	}
	// Output: keterampilan keahlian
}

func ExampleJenjang() {
	j := pegawai.AhliMuda
	fmt.Println(j, j.Code(), j.Name(language.English), j.IsValid())
	text, err := j.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Jenjang
	fmt.Println(read.UnmarshalText(text), read == j)
	fmt.Println(pegawai.Jenjang(99))
	// Output:
	// Ahli Muda ahli-muda Junior Expert true
	// ahli-muda <nil>
	// <nil> true
	// pegawai.Jenjang(99)
}

func ExampleParseJenjang() {
	j, err := pegawai.ParseJenjang("ahli muda")
	fmt.Println(j, err)
	// Output: Ahli Muda <nil>
}

func ExampleJenjangs() {
	for j := range pegawai.Jenjangs() {
		fmt.Print(j.Code(), " ")
	}
	// Output: pemula terampil mahir penyelia ahli-pertama ahli-muda ahli-madya ahli-utama
}

func ExampleProfession() {
	p := pegawai.Dosen
	fmt.Println(p, p.Code(), p.Name(language.English), p.IsValid())
	text, err := p.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Profession
	fmt.Println(read.UnmarshalText(text), read == p)
	fmt.Println(pegawai.Profession(99))
	// Output:
	// Dosen dosen Lecturer true
	// dosen <nil>
	// <nil> true
	// pegawai.Profession(99)
}

func ExampleParseProfession() {
	p, err := pegawai.ParseProfession("dosen")
	fmt.Println(p, err)
	// Output: Dosen <nil>
}

func ExampleProfessions() {
	for p := range pegawai.Professions() {
		fmt.Print(p.Code(), " ")
	}
	// Output: guru dosen profesor
}

func ExampleCapacity() {
	c := pegawai.Plt
	fmt.Println(c, c.Code(), c.Name(language.English), c.IsValid())
	text, err := c.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Capacity
	fmt.Println(read.UnmarshalText(text), read == c)
	fmt.Println(pegawai.Capacity(99))
	// Output:
	// Plt. plt Acting (vacant post) true
	// plt <nil>
	// <nil> true
	// pegawai.Capacity(99)
}

func ExampleParseCapacity() {
	c, err := pegawai.ParseCapacity("pelaksana tugas")
	fmt.Println(c, err)
	// Output: Plt. <nil>
}

func ExampleCapacities() {
	for c := range pegawai.Capacities() {
		fmt.Print(c.Code(), " ")
	}
	// Output: definitif plt plh pj pjs
}

func ExampleOffice() {
	o := pegawai.SekretarisDaerah
	fmt.Println(o, o.Code(), o.Name(language.English), o.IsValid())
	text, err := o.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Office
	fmt.Println(read.UnmarshalText(text), read == o)
	fmt.Println(pegawai.Office(99))
	// Output:
	// Sekretaris Daerah sekretaris-daerah Secretary of Region true
	// sekretaris-daerah <nil>
	// <nil> true
	// pegawai.Office(99)
}

func ExampleParseOffice() {
	o, err := pegawai.ParseOffice("Sekda")
	fmt.Println(o, err)
	// Output: Sekretaris Daerah <nil>
}

func ExampleOffices() {
	for o := range pegawai.Offices() {
		fmt.Print(o.Code(), " ")
	}
	// Output: kepala-daerah wakil-kepala-daerah sekretaris-daerah pejabat-lain
}

func ExampleDocument() {
	d := pegawai.NaskahKeputusan
	fmt.Println(d, d.Code(), d.Name(language.English), d.IsValid())
	text, err := d.MarshalText()
	fmt.Println(string(text), err)
	var read pegawai.Document
	fmt.Println(read.UnmarshalText(text), read == d)
	fmt.Println(pegawai.Document(99))
	// Output:
	// Keputusan keputusan Decision true
	// keputusan <nil>
	// <nil> true
	// pegawai.Document(99)
}

func ExampleParseDocument() {
	d, err := pegawai.ParseDocument("keputusan")
	fmt.Println(d, err)
	// Output: Keputusan <nil>
}

func ExampleDocuments() {
	for d := range pegawai.Documents() {
		fmt.Print(d.Code(), " ")
	}
	// Output: peraturan keputusan penugasan korespondensi khusus piagam sertifikat sttpp
}
