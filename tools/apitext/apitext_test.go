package main

import (
	"bytes"
	"flag"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden file")

func text(t *testing.T, dir string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run([]string{dir}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	const golden = "testdata/mod.txt"
	got := text(t, "testdata/mod")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the text is not %s; after a look at it: go test ./apitext -update\n%s", golden, got)
	}
	for _, absent := range []string{"third", "secret", "private", "quiet", "inner", "Unseen", "InTest", "OnWindows", "Exported", "nested", "tested"} {
		if strings.Contains(got, absent) {
			t.Errorf("the text shows %q", absent)
		}
	}
}

// The layout of the source and the names of its files do not count.
func TestLayoutDoesNotCount(t *testing.T) {
	write := func(dir, name, source string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	a, b := t.TempDir(), t.TempDir()
	for _, dir := range []string{a, b} {
		write(dir, "go.mod", "module example.com/m\n")
	}
	write(a, "m.go", "package m\n\n// F does.\nfunc F(a int,\n\tb string) error { return nil }\n\ntype T struct{ X int }\n\nfunc (T) M() {}\n")
	write(b, "a.go", "package m\n\nfunc (T) M() { println() }\n")
	write(b, "z.go", "package m\n\ntype T struct {\n\n\tX int // said\n}\n\nfunc F(a int, b string) error { return nil }\n")
	if x, y := text(t, a), text(t, b); x != y {
		t.Errorf("the same API prints differently:\n%s\n%s", x, y)
	}
}

// Each change of the API changes the text.
func TestChangesCount(t *testing.T) {
	const source = "package m\n\nconst (\n\tA K = iota\n\tB\n)\n\ntype K int\n\ntype S struct{ X, Y int }\n\nfunc F(a int) {}\n"
	changes := map[string]*strings.Replacer{
		"order of constants": strings.NewReplacer("A K = iota\n\tB", "B K = iota\n\tA"),
		"underlying type":    strings.NewReplacer("type K int", "type K int8"),
		"order of fields":    strings.NewReplacer("X, Y int", "Y, X int"),
		"field removed":      strings.NewReplacer("X, Y int", "X int"),
		"hidden field added": strings.NewReplacer("X, Y int", "X, Y, z int"),
		"parameter":          strings.NewReplacer("a int", "a int64"),
		"variadic":           strings.NewReplacer("a int", "a ...int"),
	}
	of := func(source string) string {
		dir := t.TempDir()
		for name, content := range map[string]string{"go.mod": "module example.com/m\n", "m.go": source} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return text(t, dir)
	}
	before := of(source)
	for name, change := range changes {
		if after := of(change.Replace(source)); after == before {
			t.Errorf("%s: the text stays the same", name)
		}
	}
}

func TestOutputFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "api.txt")
	var stdout bytes.Buffer
	if err := run([]string{"-o", file, "testdata/mod"}, &stdout, io.Discard); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if stdout.Len() != 0 || string(got) != text(t, "testdata/mod") {
		t.Error("the file differs from standard output")
	}
}

func TestErrors(t *testing.T) {
	broken := t.TempDir()
	for name, content := range map[string]string{"go.mod": "module example.com/m\n", "m.go": "package m\n\nfunc {"} {
		if err := os.WriteFile(filepath.Join(broken, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	brokenImport := t.TempDir()
	if err := os.Mkdir(filepath.Join(brokenImport, "internal"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"go.mod":        "module example.com/m\n",
		"m.go":          "package m\n\nimport \"example.com/m/internal\"\n\ntype T = internal.T\n",
		"internal/t.go": "package internal\n\ntype T struct {",
	} {
		if err := os.WriteFile(filepath.Join(brokenImport, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	nameless := t.TempDir()
	if err := os.WriteFile(filepath.Join(nameless, "go.mod"), []byte("go 1.25\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"no directory":          {},
		"two directories":       {"testdata/mod", "testdata/mod"},
		"unknown flag":          {"-x", "testdata/mod"},
		"not a module":          {t.TempDir()},
		"no module line":        {nameless},
		"broken import":         {brokenImport},
		"syntax error":          {broken},
		"unwritable output":     {"-o", filepath.Join(t.TempDir(), "none", "api.txt"), "testdata/mod"},
		"directory that is not": {filepath.Join(t.TempDir(), "none")},
	} {
		if err := run(args, io.Discard, io.Discard); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestImportCycle(t *testing.T) {
	m := &module{path: "example.com/m", fset: token.NewFileSet(), packages: map[string]*pkg{"example.com/m": nil}}
	if _, err := m.Import("example.com/m"); err == nil {
		t.Error("no error")
	}
}
