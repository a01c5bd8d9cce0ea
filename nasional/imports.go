package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/aparatur/aparatur/nasional/internal/importcost"
	"github.com/aparatur/aparatur/nasional/internal/table"
)

// rootDir is the module whose packages are imported.
const rootDir = ".."

// startsPerPackage is how often a program that imports a package is started; each time takes a millisecond or two.
const startsPerPackage = 21

// importCost is the section of what it costs to import each package of the SDK.
func (b *bench) importCost(ctx context.Context) error {
	return b.importCostOf(ctx, rootDir, startsPerPackage)
}

func (b *bench) importCostOf(ctx context.Context, root string, starts int) error {
	module, err := importcost.Module(ctx, root)
	if err != nil {
		return err
	}
	packages, err := importcost.Packages(ctx, root)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(b.dir, "import")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	measure := func(path string) (importcost.Cost, error) {
		fmt.Fprintf(b.stderr, "building an import of %q\n", path)
		return importcost.Measure(ctx, root, dir, path, starts)
	}
	empty, err := measure("")
	if err != nil {
		return err
	}
	err = b.print("What an empty program costs more with each import: its binary, stripped, over the %s kB of one without; and the "+
		"initialization of this module's packages and of all others.\n\n", table.Integer(empty.Size/1000))
	if err != nil {
		return err
	}
	t := table.Table{Header: []string{
		"package", "binary, kB", "own, µs", "own, kB", "own, allocations", "others, µs", "others, kB", "others, allocations",
	}}
	for _, path := range packages {
		cost, err := measure(path)
		if err != nil {
			return err
		}
		name := strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
		if name == "" {
			name = module[strings.LastIndex(module, "/")+1:] + " (root)"
		}
		size := "+" + table.Integer((cost.Size-empty.Size)/1000)
		t.Add(slices.Concat([]string{name, size}, initCells(cost.Own), initCells(cost.Other))...)
	}
	return t.Write(b.stdout, b.markdown)
}

// initCells are the cells of an initialization: microseconds, kilobytes, allocations.
func initCells(i importcost.Init) []string {
	return []string{
		table.Integer(int64(i.Time / time.Microsecond)), fmt.Sprintf("%.1f", float64(i.Bytes)/1000), table.Integer(i.Allocs),
	}
}
