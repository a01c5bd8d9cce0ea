package pegawai_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/pegawai"
)

// Every document, office and capacity, against the five rules of the article.
func TestSigningParts(t *testing.T) {
	withTitles := map[pegawai.Document]bool{pegawai.NaskahPenugasan: true, pegawai.NaskahKorespondensi: true, pegawai.NaskahKhusus: true}
	n := 0
	for d := range pegawai.Documents() {
		for o := range pegawai.Offices() {
			for c := range pegawai.Capacities() {
				n++
				got, err := pegawai.SigningParts(d, o, c)
				var want pegawai.Parts
				var why error
				switch {
				case o == pegawai.PejabatLain: // rules 1, 2 and 3
					want = pegawai.Parts{Titles: withTitles[d], NIP: true, Rank: true}
				case c == pegawai.Definitif: // rules 1 and 2
					want = pegawai.Parts{Titles: withTitles[d]}
				case o == pegawai.KepalaDaerah: // rule 4
				case o == pegawai.SekretarisDaerah && (c == pegawai.Pj || c == pegawai.Plh): // rule 5
				default:
					why = pegawai.ErrNotCovered
				}
				assert.ErrorIs(t, err, why, "%v %v %v", d, o, c)
				assert.Equal(t, want, got, "%v %v %v", d, o, c)
			}
		}
	}
	assert.Equal(t, 8*4*5, n)
	for _, bad := range []func() (pegawai.Parts, error){
		func() (pegawai.Parts, error) { return pegawai.SigningParts(0, pegawai.PejabatLain, pegawai.Plt) },
		func() (pegawai.Parts, error) { return pegawai.SigningParts(pegawai.Piagam, 9, pegawai.Plt) },
		func() (pegawai.Parts, error) { return pegawai.SigningParts(pegawai.Piagam, pegawai.PejabatLain, 9) },
	} {
		_, err := bad()
		assert.ErrorIs(t, err, aparatur.ErrUnknown)
	}
	assert.Equal(t, "Plt.", pegawai.Plt.Prefix())
	assert.Empty(t, pegawai.Definitif.Prefix())
	assert.Empty(t, pegawai.Capacity(99).Prefix())
}

func signer(t testing.TB) pegawai.Person {
	return pegawai.Person{
		Name: bahasa.ParseName("Dr. Siti Contoh, S.T., M.Si."), Identity: pegawai.IdentityOf(nip(t, pns)), Golongan: pegawai.GolonganIVb,
		Position: "Kepala Dinas <Contoh>", Unit: "Dinas Contoh",
	}
}

func block(t testing.TB) pegawai.Signature {
	return pegawai.Signature{
		Document: pegawai.NaskahKorespondensi, Office: pegawai.PejabatLain, Capacity: pegawai.Plt, Signer: signer(t),
		Place: "Surabaya", Date: date(t, "2023-01-11"),
	}
}

func TestSignatureText(t *testing.T) {
	s := block(t)
	text, err := s.Text()
	require.NoError(t, err)
	assert.Equal(t, "Surabaya, 11 Januari 2023\nPlt. Kepala Dinas <Contoh>,\n\n\n\nDr. Siti Contoh, S.T., M.Si.\nPembina Tingkat I (IV/b)\nNIP 19010215 192103 1 001\n", text)

	html, err := s.HTML()
	require.NoError(t, err)
	assert.Equal(t, `<div class="tanda-tangan">
<p class="tempat-tanggal">Surabaya, 11 Januari 2023</p>
<p class="jabatan">Plt. Kepala Dinas &lt;Contoh&gt;,</p>
<p class="ruang"><br><br></p>
<p class="nama">Dr. Siti Contoh, S.T., M.Si.</p>
<p class="pangkat">Pembina Tingkat I (IV/b)</p>
<p class="nip">NIP 19010215 192103 1 001</p>
</div>
`, html)

	for _, post := range []string{"Plt. Kepala Dinas", "PLT. Kepala Dinas ", "Plt Kepala Dinas"} {
		s.Signer.Position = post
		text, err = s.Text()
		require.NoError(t, err)
		assert.Equal(t, strings.TrimSpace(post)+",", strings.Split(text, "\n")[1], "not twice")
	}
	s.Signer.Position = "Kepala Dinas <Contoh>"

	s.Document, s.Capacity, s.Place, s.Date = pegawai.NaskahKeputusan, pegawai.Definitif, "", aparatur.Date{}
	text, err = s.Text()
	require.NoError(t, err)
	assert.Equal(t, "Kepala Dinas <Contoh>,\n\n\n\nSiti Contoh\nPembina Tingkat I (IV/b)\nNIP 19010215 192103 1 001\n", text)

	s.Office, s.Capacity, s.Signer.Position = pegawai.KepalaDaerah, pegawai.Pj, "Gubernur Contoh"
	s.Date = date(t, "2023-01-11")
	text, err = s.Text()
	require.NoError(t, err)
	assert.Equal(t, "11 Januari 2023\nPj. Gubernur Contoh,\n\n\n\nSiti Contoh\n", text)

	s = block(t)
	s.Signer.Golongan, s.Signer.GolonganPPPK, s.Signer.Identity = 0, pegawai.PPPKIX, pegawai.IdentityOf(nip(t, pppk))
	text, err = s.Text()
	require.NoError(t, err)
	assert.True(t, strings.HasSuffix(text, "\nGolongan IX\nNI PPPK 19030630 202421 1 002\n"), text)
	s.Signer.Identity = other(t, "NONASN", "D-0071")
	text, err = s.Text()
	require.NoError(t, err)
	assert.True(t, strings.HasSuffix(text, "\nNONASN D-0071\n"), text)
}

func TestSignatureRefuses(t *testing.T) {
	for name, change := range map[string]func(*pegawai.Signature){
		"name":     func(s *pegawai.Signature) { s.Signer.Name = bahasa.Name{} },
		"post":     func(s *pegawai.Signature) { s.Signer.Position = "" },
		"grade":    func(s *pegawai.Signature) { s.Signer.Golongan = 0 },
		"number":   func(s *pegawai.Signature) { s.Signer.Identity = pegawai.Identity{} },
		"document": func(s *pegawai.Signature) { s.Document = 0 },
	} {
		s := block(t)
		change(&s)
		_, err := s.Text()
		assert.ErrorContains(t, err, name)
		_, err = s.HTML()
		assert.ErrorContains(t, err, name)
	}
}

func TestPerson(t *testing.T) {
	assert.True(t, pegawai.Person{}.IsZero())
	assert.Empty(t, pegawai.Person{}.Rank())
	assert.Empty(t, pegawai.Person{}.Number())
	assert.False(t, signer(t).IsZero())
}
