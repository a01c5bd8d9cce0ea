package privacytest_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unique"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/internal/privacytest"
)

type secret string

type open struct{ S secret }

// Methods are not enough: %p and %w call none. The text stands behind a handle.
type closed struct{ s unique.Handle[secret] }

func hide(s secret) closed { return closed{unique.Make(s)} }

// Only methods guard the text.
type thin struct{ s secret }

func (thin) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (thin) LogValue() slog.Value          { return slog.StringValue("***") }

func (closed) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (closed) LogValue() slog.Value          { return slog.StringValue("***") }

// Only the pointer prints itself: a copy does not.
type half struct{ s secret }

func (*half) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (*half) LogValue() slog.Value          { return slog.StringValue("***") }

func TestLeaks(t *testing.T) {
	assert.NotEmpty(t, privacytest.Leaks(open{"Siti"}, "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(half{"Siti"}, "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(thin{"Siti"}, "Siti"))
	assert.Empty(t, privacytest.Leaks(hide("Siti"), "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(struct{ B []byte }{[]byte("Siti")}, "Siti"), "in hexadecimal")
	privacytest.Masks(t, hide("Siti"), "Siti")
}

func TestHolds(t *testing.T) {
	want := reflect.TypeFor[secret]()
	type list struct {
		Next *list
		M    map[string][]*[2]thin
		C    chan int
	}
	for _, v := range []any{secret(""), open{}, thin{}, &open{}, []open{}, map[secret]int{}, map[int]open{}, list{}} {
		assert.True(t, privacytest.Holds(reflect.TypeOf(v), want), "%T", v)
	}
	for _, v := range []any{1, "", struct{ A, B int }{}, map[string]int{}} {
		assert.False(t, privacytest.Holds(reflect.TypeOf(v), want), "%T", v)
	}
	assert.True(t, privacytest.Guarded(reflect.TypeFor[closed]()))
	assert.False(t, privacytest.Guarded(reflect.TypeFor[half]()))
	assert.False(t, privacytest.Guarded(reflect.TypeFor[open]()))
}

func TestExportedTypes(t *testing.T) {
	names, err := privacytest.ExportedTypes("../fault")
	require.NoError(t, err)
	assert.Equal(t, []string{"ParseError", "Reason", "RowError"}, names)
	_, err = privacytest.ExportedTypes("no such folder")
	assert.Error(t, err)
}

func TestNameMasks(t *testing.T) {
	privacytest.Masks(t, bahasa.ParseName("Dr. Siti Aminah, S.T., M.Si."), "Siti", "Aminah", "S.T.")
}

// personal are the types by which a package comes to hold a number or a name, by package and name.
var personal = map[string][]string{
	"bahasa":  {"Name"},
	"pegawai": {"NIP", "Identity", "Person", "Signature"},
	"kinerja": {"SKP", "Decision", "Evaluation"},
}

// No package of the library declares a type with a number or a name in it without a test that proves how it prints.
func TestEveryPackageIsGuarded(t *testing.T) {
	root := filepath.Join("..", "..")
	guarded := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if path == root {
				return nil
			}
			_, err := os.Stat(filepath.Join(path, "go.mod"))
			if err == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" {
				return fs.SkipDir
			}
			return nil
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if holdsPersonal(file) {
			guarded[filepath.Base(filepath.Dir(path))] = true
			_, err := os.Stat(filepath.Join(filepath.Dir(path), "privacy_test.go"))
			assert.NoError(t, err, "%s declares a type with a name or a number in it", path)
		}
		return nil
	})
	require.NoError(t, err)
	assert.Equal(t, map[string]bool{"kinerja": true, "pegawai": true}, guarded)
}

// holdsPersonal reports whether a type declared in the file mentions a personal type of another package.
func holdsPersonal(file *ast.File) bool {
	found := false
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); !ok || g.Tok != token.TYPE {
			continue
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok {
					for _, name := range personal[x.Name] {
						found = found || s.Sel.Name == name
					}
				}
			}
			return !found
		})
	}
	return found
}
