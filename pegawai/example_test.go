package pegawai_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur/pegawai"
)

func ExampleEselon() {
	e := pegawai.EselonIIa
	fmt.Println(e, e.Code(), e.Name(language.English), e.IsValid())
	text, err := e.MarshalText()
	fmt.Println(string(text), err)
	fmt.Println(e.Citation(), slices.Collect(e.JobClasses()))
	fmt.Println(pegawai.Eselon(99))
	// Output:
	// Eselon II.a IIa Echelon II.a true
	// IIa <nil>
	// Undang-Undang Nomor 5 Tahun 2014 Pasal 131 [Jabatan Pimpinan Tinggi Pratama]
	// pegawai.Eselon(99)
}

func ExampleParseEselon() {
	e, err := pegawai.ParseEselon("eselon II/a")
	fmt.Println(e.Code(), err)
	// Output: IIa <nil>
}

func ExampleEselons() {
	for e := range pegawai.Eselons() {
		fmt.Print(e.Code(), " ")
	}
	// Output: Ia Ib IIa IIb IIIa IIIb IVa IVb
}

// Echelon I.a stands for two classes, so that the class does not follow from it.
func ExampleEselon_JobClasses() {
	for c := range pegawai.EselonIa.JobClasses() {
		fmt.Println(c)
	}
	// Output:
	// Jabatan Pimpinan Tinggi Utama
	// Jabatan Pimpinan Tinggi Madya
}

func ExampleJobClass() {
	c := pegawai.JPTPratama
	fmt.Println(c, c.Code(), c.IsManagerial(), c.IsValid())
	fmt.Println(c.Citation().Short(), slices.Collect(c.Eselons()))
	var read pegawai.JobClass
	err := read.UnmarshalText([]byte("jpt pratama"))
	fmt.Println(read == c, err)
	// Output:
	// Jabatan Pimpinan Tinggi Pratama jpt-pratama true true
	// UU 20/2023 [Eselon II.a Eselon II.b]
	// true <nil>
}

func ExampleParseJobClass() {
	c, err := pegawai.ParseJobClass("Pengawas")
	fmt.Println(c, err)
	// Output: Jabatan Pengawas <nil>
}

func ExampleJobClasses() {
	for c := range pegawai.JobClasses() {
		fmt.Print(c.Code(), " ")
	}
	// Output: jpt-utama jpt-madya jpt-pratama administrator pengawas fungsional pelaksana
}
