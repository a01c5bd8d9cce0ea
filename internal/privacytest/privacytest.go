// Package privacytest proves that a type which holds a name or an identity number does not print it.
package privacytest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// verbs are all verbs of package fmt, with the flags that change what they print of a struct.
var verbs = []string{
	"%v", "%+v", "%#v", "%s", "%+s", "%#s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%#x", "%d", "%+d", "%b", "%o", "%O", "%c", "%U", "%#U",
	"%e", "%E", "%f", "%F", "%g", "%G", "%t", "%p", "%T", "%30v", "%-30v", "%030d", "%.3v", "%w", "%!",
}

// Masks proves that sample, whose type is T, prints none of the secrets: by value, by pointer, as an element of a slice and
// in a field of a struct, exported or not, through package fmt with every verb and through slog's text handler; by value and by pointer through slog's JSON handler.
// A secret is looked for as it is, and in hexadecimal.
func Masks[T any](t *testing.T, sample T, secrets ...string) {
	t.Helper()
	for _, f := range Leaks(sample, secrets...) {
		t.Error(f)
	}
}

// Leaks returns what [Masks] reports, one line a leak.
func Leaks[T any](sample T, secrets ...string) []string {
	var faults []string
	look := func(how, text string) {
		for _, s := range secrets {
			for _, form := range []string{s, fmt.Sprintf("%x", s), fmt.Sprintf("%X", s), fmt.Sprintf("% x", s)} {
				if strings.Contains(text, form) {
					faults = append(faults, fmt.Sprintf("%T: %s prints the secret", sample, how))
					return
				}
			}
		}
	}
	forms := map[string]any{
		"value": sample, "pointer": &sample, "slice": []T{sample}, "slice of pointers": []*T{&sample}, "map": map[string]T{"k": sample},
		"array": [1]T{sample}, "exported field": struct{ F T }{sample}, "unexported field": struct{ f T }{sample},
	}
	for form, v := range forms {
		for _, verb := range verbs {
			look(form+" with "+verb, fmt.Sprintf(verb, v))
		}
		look(form+" with Sprint", fmt.Sprint(v))
		look(form+" with Sprintln", fmt.Sprintln(v))
		var text bytes.Buffer
		slog.New(slog.NewTextHandler(&text, nil)).Info("m", "k", v, slog.Group("g", "k", v))
		look(form+" through slog's text handler", text.String())
	}
	for _, form := range []string{"value", "pointer"} {
		var text bytes.Buffer
		slog.New(slog.NewJSONHandler(&text, nil)).Info("m", "k", forms[form], slog.Group("g", "k", forms[form]))
		look(form+" through slog's JSON handler", text.String())
	}
	slices.Sort(faults)
	return faults
}

// Holds reports whether a value of type t holds, in whatever depth and whether exported or not, a value of one of the
// types wanted.
func Holds(t reflect.Type, wanted ...reflect.Type) bool {
	return holds(t, wanted, map[reflect.Type]bool{})
}

func holds(t reflect.Type, wanted []reflect.Type, seen map[reflect.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	if slices.Contains(wanted, t) {
		return true
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
		return holds(t.Elem(), wanted, seen)
	case reflect.Map:
		return holds(t.Key(), wanted, seen) || holds(t.Elem(), wanted, seen)
	case reflect.Struct:
		for i := range t.NumField() {
			if holds(t.Field(i).Type, wanted, seen) {
				return true
			}
		}
	}
	return false
}

// Guarded reports whether values of t print themselves: whether t has, with a value receiver, the methods of fmt.Formatter
// and slog.LogValuer.
func Guarded(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[fmt.Formatter]()) && t.Implements(reflect.TypeFor[slog.LogValuer]())
}

// ExportedTypes returns the names of the exported types that the Go files in the folder declare, without those that are
// interfaces, functions, or aliases. A test compares it with the samples that it has, so that no type is forgotten.
func ExportedTypes(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), folder+"/"+entry.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, spec := range g.Specs {
				s := spec.(*ast.TypeSpec)
				switch s.Type.(type) {
				case *ast.InterfaceType, *ast.FuncType:
					continue
				}
				if s.Name.IsExported() && !s.Assign.IsValid() {
					names = append(names, s.Name.Name)
				}
			}
		}
	}
	slices.Sort(names)
	return names, nil
}
