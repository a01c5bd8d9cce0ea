// Package importcost measures what it costs a program to import a package and use nothing of it: how much larger its binary is than
// that of an empty program, and what the initialization of packages takes before main. What is used comes on top.
package importcost

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Cost is what importing one package costs.
type Cost struct {
	Package string // import path; empty for the empty program
	Size    int64  // bytes of the stripped binary
	Own     Init   // the packages of the module
	Other   Init   // all others: the standard library and dependencies
}

// Packages returns the import paths of the module in the directory root that others can import, sorted.
func Packages(ctx context.Context, root string) ([]string, error) {
	out, err := goCommand(ctx, root, "list", "-f", "{{if ne .Name \"main\"}}{{.ImportPath}}{{end}}", "./...")
	if err != nil {
		return nil, err
	}
	paths := strings.Fields(out)
	return slices.DeleteFunc(paths, func(path string) bool {
		return slices.Contains(strings.Split(path, "/"), "internal")
	}), nil
}

// Module returns the path of the module in the directory root.
func Module(ctx context.Context, root string) (string, error) {
	out, err := goCommand(ctx, root, "list", "-m")
	if err != nil {
		return "", err
	}
	path := strings.TrimSpace(out)
	if path == "command-line-arguments" { // which go list answers outside all modules
		return "", fmt.Errorf("no module in %s", root)
	}
	return path, nil
}

// Measure builds a program that imports the package path, or nothing if path is empty, with the module in the directory root, and runs
// it runs times. It writes to the directory dir. The times are the medians of all runs.
func Measure(ctx context.Context, root, dir, path string, runs int) (Cost, error) {
	module, err := Module(ctx, root)
	if err != nil {
		return Cost{}, err
	}
	source := "package main\n\nfunc main() {}\n"
	if path != "" {
		source = fmt.Sprintf("package main\n\nimport _ %q\n\nfunc main() {}\n", path)
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return Cost{}, err
	}
	file, binary := filepath.Join(dir, "main.go"), filepath.Join(dir, "program.exe")
	if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
		return Cost{}, err
	}
	if _, err := goCommand(ctx, root, "build", "-buildvcs=false", "-ldflags=-s -w", "-o", binary, file); err != nil {
		return Cost{}, err
	}
	info, err := os.Stat(binary)
	if err != nil {
		return Cost{}, err
	}
	cost := Cost{Package: path, Size: info.Size()}
	var own, other []Init
	for range max(runs, 1) {
		trace, err := run(ctx, binary)
		if err != nil {
			return Cost{}, err
		}
		mine, others, err := Parse(trace, module)
		if err != nil {
			return Cost{}, err
		}
		own, other = append(own, mine), append(other, others)
	}
	cost.Own, cost.Other = median(own), median(other)
	return cost, nil
}

// run returns what a program writes to standard error with a trace of its initialization.
func run(ctx context.Context, binary string) (string, error) {
	cmd := exec.CommandContext(ctx, binary)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace bytes.Buffer
	cmd.Stderr = &trace
	err := cmd.Run()
	return trace.String(), err
}

// goCommand runs the go command in a directory, without a workspace and without cgo, and returns its output.
func goCommand(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "CGO_ENABLED=0")
	var out, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &messages
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w: %s", args[0], err, strings.TrimSpace(messages.String()))
	}
	return out.String(), nil
}
