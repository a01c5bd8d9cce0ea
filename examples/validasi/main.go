// Command validasi shows how the types of package pegawai are used with struct tags of github.com/go-playground/validator: a form
// that is decoded from JSON as text, checked by tags, and only then turned into values.
//
//	go run ./examples/validasi
//
// The library itself does not depend on the validator: each tag is a function of three lines around a parser.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/kinerja"
	"github.com/aparatur/aparatur/pegawai"
)

// Form is what a page sends.
type Form struct {
	NIP       string `json:"nip" validate:"required,nip"`
	Golongan  string `json:"golongan" validate:"omitempty,golongan"`
	Predikat  string `json:"predikat" validate:"required,predikat"`
	Jabatan   string `json:"jabatan" validate:"required"`
	NIPAtasan string `json:"nip_atasan" validate:"required,nip,nefield=NIP"`
}

// parsers are the tags, each with the parser that it stands for.
var parsers = map[string]func(string) error{
	"nip":      func(s string) error { _, err := pegawai.ParseNIP(s); return err },
	"golongan": func(s string) error { _, err := pegawai.ParseGolongan(s); return err },
	"predikat": func(s string) error { _, err := kinerja.ParsePredicate(s); return err },
}

// NewValidator returns a validator that knows the tags nip, golongan and predikat, and names fields as JSON does.
func NewValidator() (*validator.Validate, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	for tag, parse := range parsers {
		if err := v.RegisterValidation(tag, func(f validator.FieldLevel) bool { return parse(f.Field().String()) == nil }); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// Explain says in Indonesian, and without the number, what is wrong with each field. The validator's own messages hold no input,
// but a FieldError holds the value: do not log it.
func Explain(err error) []string {
	var fields validator.ValidationErrors
	if !errors.As(err, &fields) {
		return []string{err.Error()}
	}
	var out []string
	for _, f := range fields {
		why := "tidak memenuhi syarat " + f.Tag()
		if parse, ok := parsers[f.Tag()]; ok {
			if err := parse(fmt.Sprint(f.Value())); err != nil {
				why = aparatur.Explain(err, language.Indonesian)
			}
		} else if f.Tag() == "required" {
			why = "wajib diisi"
		}
		out = append(out, f.Field()+": "+why)
	}
	return out
}

// The numbers belong to nobody.
var forms = [...]string{
	`{"nip":"NIP 19010215 192103 1 001","golongan":"III-a","predikat":"baik","jabatan":"Analis","nip_atasan":"190203042024032001"}`,
	`{"nip":"1.90102E+17","golongan":"V/a","predikat":"istimewa","nip_atasan":"19010230 192103 1 001"}`,
}

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "validasi:", err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	v, err := NewValidator()
	if err != nil {
		return err
	}
	for i, text := range forms {
		var form Form
		if err := json.Unmarshal([]byte(text), &form); err != nil {
			return err
		}
		if err := v.Struct(form); err != nil {
			fmt.Fprintf(w, "Formulir %d ditolak:\n", i+1)
			for _, line := range Explain(err) {
				fmt.Fprintln(w, "  "+line)
			}
			continue
		}
		fmt.Fprintf(w, "Formulir %d diterima.\n", i+1)
	}
	return nil
}
