package main

// The two published sets give the published results: 60,9 and 58,5, both Cukup Sehat.
func Example() {
	main()
	// Output:
	// Indeks BerAKHLAK 2022: hasil yang diumumkan dan hasil hitungan
	//
	//                       BP    AK    KP    HM    LY    AD    KB   Resmi  Hitungan  Enam desimal  Kategori
	// Nasional            57,9  74,1  56,7  63,8  65,8  38,9  69,4    60,9      60,9     60,942857  Cukup Sehat
	// Kemendikbudristek   59,6  64,1  58,3  53,7  62,7  43,5  67,7    58,5      58,5     58,514286  Cukup Sehat
	//
	// BP Berorientasi Pelayanan, AK Akuntabel, KP Kompeten, HM Harmonis, LY Loyal, AD Adaptif, KB Kolaboratif.
	// Hitungan: rata-rata tujuh nilai, dibulatkan satu kali ke satu desimal. Kategori dibaca dari angka yang dibulatkan itu.
	// Kategori berlaku bagi instansi dan unit dalam survei Kementerian PANRB, bukan bagi orang.
	//
	// Sumber:
	//   Nasional: Survei Indeks BerAKHLAK Tahun 2022 (dua sumber)
	//   Kemendikbudristek: Survei Indeks BerAKHLAK Tahun 2022 (satu sumber)
}
