package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// module is a Go module on disk whose packages are loaded when they are asked for.
type module struct {
	dir, path string
	fset      *token.FileSet
	context   build.Context
	std       types.Importer
	packages  map[string]*pkg // by import path; nil while the package is being loaded
	broken    error           // the first package of the module that could not be imported: the checker goes on without it
}

// pkg is a package of the module, parsed and type-checked as far as the module's own code reaches.
type pkg struct {
	path  string
	files []*ast.File
	types *types.Package
	info  *types.Info
}

// open reads the module's path from the go.mod in dir.
func open(dir string) (*module, error) {
	file, err := os.Open(filepath.Join(dir, "go.mod"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	m := &module{
		dir:      dir,
		fset:     token.NewFileSet(),
		context:  build.Default,
		packages: make(map[string]*pkg),
	}
	// One platform for everybody, so that the text is the same on every machine.
	m.context.GOOS, m.context.GOARCH, m.context.CgoEnabled = "linux", "amd64", false
	m.std = importer.ForCompiler(m.fset, "source", nil)
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if name, ok := strings.CutPrefix(lines.Text(), "module "); ok {
			m.path = strings.TrimSpace(name)
			return m, nil
		}
	}
	return nil, fmt.Errorf("no module line in %s", file.Name())
}

// public lists the import paths of the packages that users of the module can import, sorted.
func (m *module) public() ([]string, error) {
	var paths []string
	err := filepath.WalkDir(m.dir, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(m.dir, dir)
		if err != nil {
			return err
		}
		if rel != "." {
			name := entry.Name()
			if name == "internal" || name == "testdata" || name == "vendor" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
				return filepath.SkipDir
			}
		}
		found, err := m.context.ImportDir(dir, 0)
		var none *build.NoGoError
		switch {
		case errors.As(err, &none):
			return nil
		case err != nil:
			return err
		case len(found.GoFiles) > 0 && !found.IsCommand():
			paths = append(paths, path.Join(m.path, filepath.ToSlash(rel)))
		}
		return nil
	})
	slices.Sort(paths)
	return paths, err
}

// own reports whether the import path belongs to the module.
func (m *module) own(importPath string) bool {
	return importPath == m.path || strings.HasPrefix(importPath, m.path+"/")
}

// load parses and checks a package of the module. Type errors are ignored: they come from packages that are
// not there, and where a type is unknown the declaration's own text is printed.
func (m *module) load(importPath string) (*pkg, error) {
	if p, ok := m.packages[importPath]; ok {
		if p == nil {
			return nil, fmt.Errorf("import cycle through %s", importPath)
		}
		return p, nil
	}
	m.packages[importPath] = nil
	dir := filepath.Join(m.dir, filepath.FromSlash(strings.TrimPrefix(importPath, m.path)))
	found, err := m.context.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	p := &pkg{path: importPath, info: &types.Info{
		Defs: make(map[*ast.Ident]types.Object),
		Uses: make(map[*ast.Ident]types.Object),
	}}
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(m.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, file)
	}
	config := types.Config{Importer: m, Error: func(error) {}}
	p.types, _ = config.Check(importPath, m.fset, p.files, p.info)
	m.packages[importPath] = p
	return p, nil
}

// Import implements [types.Importer]: the module's packages and the standard library from source, all others
// as empty packages.
func (m *module) Import(importPath string) (*types.Package, error) {
	if m.own(importPath) {
		p, err := m.load(importPath)
		if err != nil {
			m.broken = cmp.Or(m.broken, err)
			return nil, err
		}
		return p.types, nil
	}
	if first, _, _ := strings.Cut(importPath, "/"); !strings.Contains(first, ".") {
		return m.std.Import(importPath)
	}
	empty := types.NewPackage(importPath, path.Base(importPath))
	empty.MarkComplete()
	return empty, nil
}
