package sheets_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// counter is a framework of one dimension with two items, C1 and C2, answered from 1 to 5.
func counter() *score.Framework[aspect, item] {
	scale, err := score.Likert(1, 5, score.POMP)
	if err != nil {
		panic(err)
	}
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions},
		score.Dimension[aspect, item]{ID: quick, Code: "C", Name: "Cepat", Weight: 1, Items: []score.Item[item]{
			{ID: c1, Code: "C1", Text: "Melayani tanpa menunda", Weight: 1},
			{ID: c2, Code: "C2", Text: "Menjawab surat dalam satu hari", Weight: 1},
		}})
	if err != nil {
		panic(err)
	}
	return f
}

// must returns the reader of a file that is known to be right.
func must(r *sheets.Reader[item], err error) *sheets.Reader[item] {
	if err != nil {
		panic(err)
	}
	return r
}

func ExampleCSV() {
	file := "nama;nilai\r\n\"Contoh; Satu\";4,0\r\nContoh Dua;\"5\r\nContoh Tiga;3\r\n"
	reader := sheets.CSV(strings.NewReader(file))
	for record, err := range reader.All() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%d %q\n", record.Line, record.Fields)
	}
	fmt.Printf("%v, %q\n", reader.Encoding(), reader.Delimiter())
	// Output:
	// 1 ["nama" "nilai"]
	// 2 ["Contoh; Satu" "4,0"]
	// line 3: misplaced or missing quotation mark
	// 4 ["Contoh Tiga" "3"]
	// UTF-8, ';'
}

func ExampleWithEncoding() {
	file := "nama,nilai\nRen\xe9,4\n"
	for record, err := range sheets.CSV(strings.NewReader(file), sheets.WithEncoding(sheets.Windows1252)).All() {
		fmt.Println(record.Fields, err)
	}
	// Output:
	// [nama nilai] <nil>
	// [René 4] <nil>
}

func ExampleWithDelimiter() {
	record, err := sheets.CSV(strings.NewReader("a|b,c"), sheets.WithDelimiter('|')).Read()
	fmt.Printf("%q %v\n", record.Fields, err)
	// Output: ["a" "b,c"] <nil>
}

func ExampleWithLimit() {
	for record, err := range sheets.CSV(strings.NewReader("a\n1234567890\n2"), sheets.WithLimit(8)).All() {
		fmt.Println(record.Fields, err)
	}
	// Output:
	// [a] <nil>
	// [] line 2: row too long: more than 8 bytes
	// [2] <nil>
}

// Rows from anywhere, here from memory.
func ExampleRecordsFunc() {
	rows := [][]string{{"NIP", "C1", "C2"}, {"P-01", "4", "5"}, {"P-02", "3"}}
	n := 0
	records := sheets.RecordsFunc(func() (sheets.Record, error) {
		if n == len(rows) {
			return sheets.Record{}, io.EOF
		}
		n++
		return sheets.Record{Line: n, Fields: rows[n-1]}, nil
	})
	for response := range must(sheets.NewWide(records, counter())).All() {
		fmt.Println(response.Person, response.Sheet.Rating(c1), response.Sheet.Rating(c2))
	}
	// Output:
	// P-01 4 5
	// P-02 3 0
}

func ExampleNewLong() {
	file := "nip,penilai,kode butir,nilai\nP-01,x,C1,4\nP-02,x,C1,3\nP-01,x,C2,5\nP-01,x,C2,1\n"
	for response, err := range must(sheets.NewLong(sheets.CSV(strings.NewReader(file)), counter())).All() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(response.Person, response.Sheet.Rating(c1), response.Sheet.Rating(c2))
	}
	// Output:
	// line 5, column "kode butir": value "C2": duplicate: this item of the sheet was read before
	// P-01 4 5
	// P-02 3 0
}

func ExampleWithAdjacentRows() {
	file := "nip,penilai,butir,jawaban\nP-01,x,C1,4\nP-01,x,C2,5\nP-02,x,C1,3\n"
	reader := must(sheets.NewLong(sheets.CSV(strings.NewReader(file)), counter(), sheets.WithAdjacentRows()))
	for response := range reader.All() {
		fmt.Println(response.Person, response.Sheet.Len())
	}
	// Output:
	// P-01 2
	// P-02 1
}

func ExampleNewBlocks() {
	file := "Penilai,NIP,C1,C2,NIP,C1,C2\nx,P-01,4,5,P-02,3,3\ny,P-01,5,5,,,\n"
	reader := must(sheets.NewBlocks(sheets.CSV(strings.NewReader(file)), counter()))
	fmt.Println(reader.Mapping().Persons(), "orang")
	for response := range reader.All() {
		fmt.Println(response.Rater, response.Person, response.Sheet.Rating(c1))
	}
	// Output:
	// 2 orang
	// x P-01 4
	// x P-02 3
	// y P-01 5
}

func ExampleNewGrid() {
	file := "Penilai,C1 [Contoh Satu],C1 [Contoh Dua],C2 [Contoh Satu],C2 [Contoh Dua]\nx,4,3,5,3\n"
	reader := must(sheets.NewGrid(sheets.CSV(strings.NewReader(file)), counter(), sheets.SplitItemPerson))
	for response := range reader.All() {
		fmt.Println(response.Person, response.Sheet.Rating(c1), response.Sheet.Rating(c2))
	}
	// Output:
	// Contoh Satu 4 5
	// Contoh Dua 3 3
}

func ExampleSplitItemPerson() {
	fmt.Println(sheets.SplitItemPerson("Melayani tanpa menunda [Contoh Satu]"))
	// Output: Contoh Satu Melayani tanpa menunda true
}

func ExampleSplitPersonItem() {
	fmt.Println(sheets.SplitPersonItem("Contoh Satu: [Melayani tanpa menunda]"))
	// Output: Contoh Satu Melayani tanpa menunda true
}

func ExampleMapping() {
	reader := must(sheets.NewWide(sheets.CSV(strings.NewReader("NIP,1. Melayani tanpa menunda,Saran,Setuju?\n")), counter(),
		sheets.WithMissingItems()))
	fmt.Println(reader.Mapping())
	// Output:
	// 1 dari 2 butir dikenali
	// butir: C1 kolom 2
	// orang: kolom 1 "NIP"
	// komentar: kolom 3 "Saran"
	// tidak dipakai: kolom 4 "Setuju?"
	// tanpa kolom: C2
}

func ExampleMappingError() {
	_, err := sheets.NewWide(sheets.CSV(strings.NewReader("NIP,C1\n")), counter())
	fmt.Println(err)
	var mapping *sheets.MappingError
	if errors.As(err, &mapping) {
		fmt.Println(mapping.Mapping.Missing())
	}
	// Output:
	// sheets: header: columns missing: no column for C2
	// [C2]
}

func ExampleWithColumns() {
	columns := sheets.Columns{Person: "Siapa", Unit: sheets.NoColumn, Items: map[string]string{"C1": "q1", "C2": "q2"}}
	reader := must(sheets.NewWide(sheets.CSV(strings.NewReader("siapa,unit,q1,q2\nP-01,x,4,5\n")), counter(), sheets.WithColumns(columns)))
	for response := range reader.All() {
		fmt.Printf("%q %q %d\n", response.Person, response.Unit, response.Sheet.Len())
	}
	// Output: "P-01" "" 2
}

func ExampleColumns_Set() {
	var columns sheets.Columns
	for _, flag := range []string{"orang=Siapa", "penilai=Oleh", "komentar=Pesan"} {
		name, header, _ := strings.Cut(flag, "=")
		kind, err := sheets.ParseKind(name)
		if err == nil {
			err = columns.Set(kind, header)
		}
		if err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(columns.Person, columns.Rater, columns.Comments)
	// Output: Siapa Oleh [Pesan]
}

func ExampleWithMissingItems() {
	reader := must(sheets.NewWide(sheets.CSV(strings.NewReader("C1\n4\n")), counter(), sheets.WithMissingItems()))
	fmt.Println(reader.Mapping().Missing())
	// Output: [C2]
}

func ExampleWithRoles() {
	const citizen score.Role = 5
	roles := sheets.WithRoles(func(s string) (score.Role, error) {
		if strings.EqualFold(s, "warga") {
			return citizen, nil
		}
		return score.ParseRole(s)
	})
	for response := range must(sheets.NewWide(sheets.CSV(strings.NewReader("Peran,C1,C2\nWarga,4,4\n")), counter(), roles)).All() {
		fmt.Println(response.Role == citizen)
	}
	// Output: true
}

func ExampleWithIdentity() {
	errCode := errors.New("not a code of this agency")
	code := sheets.WithIdentity(func(s string) (string, error) {
		if !strings.HasPrefix(s, "P-") {
			return "", errCode
		}
		return strings.TrimPrefix(s, "P-"), nil
	})
	for response, err := range must(sheets.NewWide(sheets.CSV(strings.NewReader("NIP,C1,C2\nP-01,4,4\nQ-01,4,4\n")), counter(), code)).All() {
		fmt.Println(response.Person, err)
	}
	// Output:
	// 01 <nil>
	//  line 3, column "NIP": value ***: not a code of this agency
}

func ExampleWithLocation() {
	wib := time.FixedZone("WIB", 7*60*60)
	file := "Stempel waktu,C1,C2\n13/01/2023 10.15.00,4,4\n"
	for response := range must(sheets.NewWide(sheets.CSV(strings.NewReader(file)), counter(), sheets.WithLocation(wib))).All() {
		fmt.Println(response.Time)
	}
	// Output: 2023-01-13 10:15:00 +0700 WIB
}

func ExampleWithMonthFirst() {
	file := "Timestamp,C1,C2\n1/2/2023 10:15:00,4,4\n"
	for response := range must(sheets.NewWide(sheets.CSV(strings.NewReader(file)), counter(), sheets.WithMonthFirst())).All() {
		fmt.Println(response.Time.Month())
	}
	// Output: January
}

func ExampleWithTimes() {
	compact := sheets.WithTimes(func(s string) (time.Time, error) { return time.Parse("20060102", s) })
	for response := range must(sheets.NewWide(sheets.CSV(strings.NewReader("Waktu,C1,C2\n20230113,4,4\n")), counter(), compact)).All() {
		fmt.Println(response.Time.Format(time.DateOnly))
	}
	// Output: 2023-01-13
}

func ExampleUnique() {
	file := "Timestamp,NIP,Penilai,C1,C2\n14/01/2023,P-01,x,4,4\n13/01/2023,P-01,x,1,1\n13/01/2023,P-01,y,3,3\n"
	replaced := 0
	responses := must(sheets.NewWide(sheets.CSV(strings.NewReader(file)), counter())).All()
	for response, err := range sheets.Unique(responses, sheets.LastByTime) {
		switch {
		case errors.Is(err, sheets.ErrSuperseded):
			replaced++
			fmt.Println(err)
		case err != nil:
			fmt.Println("bad row:", err)
		default:
			fmt.Println(response.Rater, response.Sheet.Rating(c1))
		}
	}
	fmt.Println(replaced, "left out")
	// Output:
	// x 4
	// line 3: repeated sheet left out: line 2 counts
	// y 3
	// 1 left out
}

func ExampleResponse() {
	file := "NIP,Nama,Penilai,Unit,C1,C2\n199002302020011001,Contoh Satu,ani@contoh.id,Dinas Contoh,4,4\n"
	for response := range must(sheets.NewWide(sheets.CSV(strings.NewReader(file)), counter())).All() {
		fmt.Println(response)
	}
	// Output: {Line:2 Person:*** Rater:*** Unit:"Dinas Contoh" Comments:0 Rated:2}
}

// The whole table.
func ExampleHeaderNames() {
	for kind := range sheets.Kinds() {
		for name := range sheets.HeaderNames(kind) {
			fmt.Printf("%-10s %s\n", kind.Code(), name)
		}
	}
	// Output:
	// orang      nip pegawai yang dinilai
	// orang      nip yang dinilai
	// orang      nip asn yang dinilai
	// orang      nip ternilai
	// orang      id pegawai yang dinilai
	// orang      nip
	// orang      nip pegawai
	// orang      nip asn
	// orang      nip nipppk
	// orang      nipppk
	// orang      id pegawai
	// orang      kode pegawai
	// nama       nama pegawai yang dinilai
	// nama       nama yang dinilai
	// nama       nama asn yang dinilai
	// nama       nama ternilai
	// nama       pegawai yang dinilai
	// nama       asn yang dinilai
	// nama       nama
	// nama       nama pegawai
	// nama       nama asn
	// nama       nama lengkap
	// penilai    nip penilai
	// penilai    id penilai
	// penilai    kode penilai
	// penilai    email penilai
	// penilai    penilai
	// penilai    alamat email
	// penilai    email
	// penilai    email address
	// penilai    surel
	// penilai    nama penilai
	// unit       unit kerja pegawai yang dinilai
	// unit       unit kerja yang dinilai
	// unit       unit kerja
	// unit       unit
	// unit       unit organisasi
	// unit       satuan kerja
	// unit       satker
	// unit       perangkat daerah
	// unit       opd
	// unit       skpd
	// unit       instansi
	// peran      peran
	// peran      peran penilai
	// peran      peran sebagai penilai
	// peran      hubungan
	// peran      hubungan kerja
	// peran      hubungan dengan pegawai
	// peran      hubungan dengan pegawai yang dinilai
	// peran      hubungan dengan yang dinilai
	// peran      hubungan anda dengan pegawai yang dinilai
	// peran      hubungan penilai
	// waktu      timestamp
	// waktu      stempel waktu
	// waktu      cap waktu
	// waktu      waktu pengisian
	// waktu      tanggal pengisian
	// waktu      waktu
	// waktu      tanggal
	// komentar   komentar
	// komentar   saran
	// komentar   komentar dan saran
	// komentar   komentar saran
	// komentar   saran dan komentar
	// komentar   saran komentar
	// komentar   saran dan masukan
	// komentar   saran masukan
	// komentar   kritik dan saran
	// komentar   kritik saran
	// komentar   masukan
	// komentar   umpan balik
	// nama-butir kode butir
	// nama-butir kode item
	// nama-butir butir
	// nama-butir item
	// nama-butir indikator
	// nama-butir perilaku
	// nama-butir panduan perilaku
	// nama-butir pernyataan
	// nama-butir pertanyaan
	// jawaban    jawaban
	// jawaban    answer
	// jawaban    respons
	// jawaban    nilai
	// jawaban    skor
	// jawaban    rating
}

func ExampleRepeat() {
	for r := range sheets.Repeats() {
		fmt.Println(r.Code(), r)
	}
	r, err := sheets.ParseRepeat("last")
	fmt.Println(r == sheets.LastByTime, err)
	// Output:
	// terakhir Lembar Terakhir
	// pertama Lembar Pertama
	// tolak Tolak Semua
	// true <nil>
}

func ExampleKind() {
	for k := range sheets.Kinds() {
		fmt.Print(k.Code(), " ")
	}
	k, err := sheets.ParseKind("rater")
	fmt.Println(k, k.IsValid(), err)
	// Output: butir orang nama penilai unit peran waktu komentar nama-butir jawaban Penilai true <nil>
}

func ExampleEncoding() {
	for e := range sheets.Encodings() {
		fmt.Println(e, e.Code())
	}
	e, err := sheets.ParseEncoding("cp1252")
	fmt.Println(e, err)
	// Output:
	// UTF-8 utf-8
	// UTF-16LE utf-16le
	// UTF-16BE utf-16be
	// Windows-1252 windows-1252
	// Windows-1252 <nil>
}
