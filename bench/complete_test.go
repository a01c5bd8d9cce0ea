package bench

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEveryPackageHasBenchmarks: each package of the root module that others can import has benchmarks here, in files that are named
// after it and import it; a benchmark is named after its package, as is said in doc.go.
func TestEveryPackageHasBenchmarks(t *testing.T) {
	list := exec.Command("go", "list", "-f", "{{.ImportPath}} {{.Name}}", "./...")
	list.Dir, list.Env, list.Stderr = "..", append(os.Environ(), "GOWORK=off"), os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := 0
	for line := range strings.Lines(string(out)) {
		path, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "main" || slices.Contains(strings.Split(path, "/"), "internal") {
			continue
		}
		packages++
		if countBenchmarks(t, path, name) == 0 {
			t.Errorf("package %s has no benchmark in %s_test.go", path, name)
		}
	}
	if packages == 0 {
		t.Error("no packages")
	}
}

// countBenchmarks counts the benchmarks in the files of a package, and looks at their names.
func countBenchmarks(t *testing.T, path, name string) (n int) {
	files, err := filepath.Glob(name + "_*test.go")
	if err != nil {
		t.Fatal(err)
	}
	prefix := "Benchmark" + strings.ToUpper(name[:1]) + name[1:]
	for _, base := range files {
		file, err := parser.ParseFile(token.NewFileSet(), base, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(file.Imports, func(s *ast.ImportSpec) bool { return s.Path.Value == strconv.Quote(path) }) {
			t.Errorf("%s does not import %s", base, path)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !strings.HasPrefix(f.Name.Name, "Benchmark") {
				continue
			}
			n++
			if operation, ok := strings.CutPrefix(f.Name.Name, prefix); !ok || operation == "" {
				t.Errorf("%s in %s is not called %s and the operation", f.Name.Name, base, prefix)
			}
		}
	}
	return n
}
