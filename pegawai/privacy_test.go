package pegawai_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/privacytest"
	"github.com/aparatur/aparatur/pegawai"
)

// types are all exported types of the package that are not enumerations.
var types = map[string]reflect.Type{
	"NIP": reflect.TypeFor[pegawai.NIP](), "Identity": reflect.TypeFor[pegawai.Identity](), "Person": reflect.TypeFor[pegawai.Person](),
	"Signature": reflect.TypeFor[pegawai.Signature](), "Parts": reflect.TypeFor[pegawai.Parts](), "Post": reflect.TypeFor[pegawai.Post](),
	"Retirement": reflect.TypeFor[pegawai.Retirement](),
}

var enumerations = map[string]reflect.Type{
	"NIPKind": reflect.TypeFor[pegawai.NIPKind](), "Sex": reflect.TypeFor[pegawai.Sex](), "Golongan": reflect.TypeFor[pegawai.Golongan](),
	"GolonganPPPK": reflect.TypeFor[pegawai.GolonganPPPK](), "KategoriJF": reflect.TypeFor[pegawai.KategoriJF](), "Jenjang": reflect.TypeFor[pegawai.Jenjang](),
	"Profession": reflect.TypeFor[pegawai.Profession](), "Capacity": reflect.TypeFor[pegawai.Capacity](), "Office": reflect.TypeFor[pegawai.Office](),
	"Document": reflect.TypeFor[pegawai.Document](), "Eselon": reflect.TypeFor[pegawai.Eselon](), "JobClass": reflect.TypeFor[pegawai.JobClass](),
}

// Long enough not to be in a veiled number by chance.
var secrets = []string{pns, "19010215", "19010230", "D-0071", "Siti", "Contoh, S.T."}

// Every exported type that holds a name or a number guards itself, and prints none.
func TestPersonalTypesMask(t *testing.T) {
	names, err := privacytest.ExportedTypes(".")
	require.NoError(t, err)
	for _, name := range names {
		typ, ok := types[name]
		if _, enumeration := enumerations[name]; enumeration {
			assert.Equal(t, reflect.Uint8, enumerations[name].Kind())
			continue
		}
		require.True(t, ok, "type %s is not in the list of this test", name)
		personal := privacytest.Holds(typ, reflect.TypeFor[pegawai.NIP](), reflect.TypeFor[pegawai.Identity](), reflect.TypeFor[bahasa.Name]())
		assert.Equal(t, personal, privacytest.Guarded(typ), name)
	}
	privacytest.Masks(t, nip(t, pns), secrets...)
	privacytest.Masks(t, nip(t, "093004872"), "093004872", "93004872")
	privacytest.Masks(t, pegawai.IdentityOf(nip(t, pns)), secrets...)
	privacytest.Masks(t, other(t, "NONASN", "D-0071"), secrets...)
	privacytest.Masks(t, signer(t), secrets...)
	privacytest.Masks(t, block(t), secrets...)
}

func TestMaskedForms(t *testing.T) {
	n := nip(t, pns)
	assert.Equal(t, `******** ****** * 001|"******** ****** * 001"|********`, fmt.Sprintf("%v|%q|%.8d", n, n, n))
	assert.Equal(t, "{Name:*** Identity:******** ****** * 001 Rank:Pembina Tingkat I (IV/b) Position:\"Kepala Dinas <Contoh>\" Unit:\"Dinas Contoh\"}", fmt.Sprint(signer(t)))
	assert.Equal(t, "{Name: Identity:}", fmt.Sprint(pegawai.Person{}))
	assert.Contains(t, fmt.Sprint(block(t)), "Capacity:Plt. Signer:{Name:*** ")
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("m", "person", signer(t), "none", pegawai.Person{}, "block", block(t))
	assert.Contains(t, log.String(), `person.name=*** person.identity="******** ****** * 001" person.rank="Pembina Tingkat I (IV/b)" person.position="Kepala Dinas <Contoh>" person.unit="Dinas Contoh" none.name="" none.identity=""`)
	assert.Contains(t, log.String(), `block.document=korespondensi block.office=pejabat-lain block.capacity=plt block.signer.name=***`)
}

// What prints fields without calling methods shows no digit either.
func TestUnexportedFields(t *testing.T) {
	type holder struct {
		n pegawai.NIP
		i pegawai.Identity
		p pegawai.Person
	}
	h := holder{nip(t, pns), other(t, "NONASN", "D-0071"), pegawai.Person{Name: bahasa.ParseName("Siti"), Identity: pegawai.IdentityOf(nip(t, pns))}}
	for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%x", "%s", "%p"} {
		for _, secret := range secrets {
			assert.NotContains(t, fmt.Sprintf(verb, h), secret, verb)
		}
	}
}

func TestErrorsMask(t *testing.T) {
	day := date(t, "1900-01-01")
	var n pegawai.NIP
	var i pegawai.Identity
	errs := []error{n.UnmarshalText([]byte(pns + "x")), n.Scan(pns + " Siti"), i.Scan("Siti " + pns), i.UnmarshalText([]byte("NIP:" + pns + "Siti")),
		nip(t, pns).CheckAsOf(day), json.Unmarshal([]byte(`"`+pns+`Siti"`), &n)}
	for _, s := range []string{pns + "7", "NIP " + pns + "x", "Siti " + pns, "1901021519210310.0", "190102151921031000", "190102301921031001", "19010215 192103 3 001"} {
		_, err := pegawai.ParseNIP(s)
		errs = append(errs, err)
		_, err = pegawai.ParseNIPAsOf(s, day)
		errs = append(errs, err)
		_, err = pegawai.ParseIdentity(s)
		errs = append(errs, err)
	}
	_, err := pegawai.ParseNIPAsOf(pns, day)
	_, err2 := pegawai.NewIdentity("NONASN", "Siti\x00D-0071")
	for _, err := range append(errs, err, err2) {
		require.Error(t, err)
		texts := []string{aparatur.Explain(err, language.Indonesian), aparatur.Explain(err, language.English)}
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			texts = append(texts, fmt.Sprintf(verb, err))
		}
		var log strings.Builder
		slog.New(slog.NewTextHandler(&log, nil)).Info("m", "err", err)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("m", "err", err)
		for _, text := range append(texts, log.String()) {
			for _, secret := range secrets {
				assert.NotContains(t, text, secret)
			}
		}
	}
}
