package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/aparatur/aparatur/nasional/internal/process"
	"github.com/aparatur/aparatur/nasional/rival"
)

// program is one way to get the report, or, without a report, only to read the survey.
type program struct {
	name  string
	title string // %s stands for the version
	// prepare makes the program ready in a directory. Its error says why the program is not at hand.
	prepare func(ctx context.Context, dir string) (runner, error)
}

// runner is a program that is ready.
type runner struct {
	version string // of what it is made with; may be empty
	command func(survey, report string) process.Command
	silent  bool // it writes no report
}

const (
	ours = "survei"
	// moduleDir and examplesDir are where programs in Go are built.
	moduleDir   = "."
	examplesDir = "../examples"
)

// The versions that npm installs.
const (
	duckdbVersion = "1.5.6-r.1"
	polarsVersion = "0.26.1"
)

// programs are all programs, in the order of the table.
var programs = []program{
	{ours, "this SDK: examples/survei", goProgram(examplesDir, "./survei", "-in")},
	{"cat", "cat", reader("cat")},
	{"wc", "wc -l", reader("wc", "-l")},
	{"integer", "Go: encoding/csv, integers", goProgram(moduleDir, "./rival/integer")},
	{"naive", "Go: encoding/csv, float64, maps", goProgram(moduleDir, "./rival/naive")},
	{"gonum", "Go: encoding/csv, gonum", goProgram(moduleDir, "./rival/gonum")},
	{"duckdb", "DuckDB%s, from a table", duckdb()},
	{"duckdb-file", "DuckDB%s, from the file", duckdb("file")},
	{"polars", "nodejs-polars%s", nodeProgram("polars", "nodejs-polars", polarsPackages(runtime.GOOS, runtime.GOARCH))},
	{"datatable", "R data.table%s", datatable},
	{"pandas", "pandas%s", pandas},
}

func duckdb(args ...string) func(context.Context, string) (runner, error) {
	return nodeProgram("duckdb", "@duckdb/node-api", []string{"@duckdb/node-api@" + duckdbVersion}, args...)
}

// polarsPackages returns nodejs-polars with the package of its native code. npm passes that over where the Node is older than the
// package asks for, though it works there, unless it is named.
func polarsPackages(goos, goarch string) []string {
	packages := []string{"nodejs-polars@" + polarsVersion}
	native := map[string]string{
		"linux/amd64": "linux-x64-gnu", "linux/arm64": "linux-arm64-gnu", "windows/amd64": "win32-x64-msvc",
		"darwin/amd64": "darwin-x64", "darwin/arm64": "darwin-arm64",
	}[goos+"/"+goarch]
	if native != "" {
		packages = append(packages, "nodejs-polars-"+native+"@"+polarsVersion)
	}
	return packages
}

func programNames() []string {
	var names []string
	for _, p := range programs {
		names = append(names, p.name)
	}
	return names
}

func findProgram(name string) program {
	for _, p := range programs {
		if p.name == name {
			return p
		}
	}
	return program{}
}

// preparing is how long a build or an installation may take.
const preparing = 10 * time.Minute

// output runs a command while a program is made ready, and returns what it prints.
func output(ctx context.Context, dir string, env []string, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, preparing)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		err = fmt.Errorf("%s: %w: %s", filepath.Base(name), err, lastLine(string(failed.Stderr)))
	}
	return strings.TrimSpace(string(out)), err
}

// lastLine returns the last line of a message that is not empty.
func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// goProgram is a command of the module in the directory module. It is called with args and the survey, and prints the report.
func goProgram(module, path string, args ...string) func(context.Context, string) (runner, error) {
	return func(ctx context.Context, dir string) (runner, error) {
		binary := filepath.Join(dir, "bin", filepath.Base(path)+".exe")
		_, err := output(ctx, module, []string{"GOWORK=off", "CGO_ENABLED=0"}, "go", "build", "-buildvcs=false", "-o", binary, path)
		if err != nil {
			return runner{}, err
		}
		return runner{command: func(survey, report string) process.Command {
			return process.Command{Path: binary, Args: append(args[:len(args):len(args)], survey), Stdout: report}
		}}, nil
	}
}

// reader is a command of the system that reads the survey and writes no report.
func reader(name string, args ...string) func(context.Context, string) (runner, error) {
	return func(context.Context, string) (runner, error) {
		path, err := exec.LookPath(name)
		if err != nil {
			return runner{}, err
		}
		return runner{silent: true, command: func(survey, _ string) process.Command {
			return process.Command{Path: path, Args: append(args[:len(args):len(args)], survey)}
		}}, nil
	}
}

// nodeProgram is a script for Node with packages that npm installs, the first of which it imports under the name module.
func nodeProgram(script, module string, packages []string, args ...string) func(context.Context, string) (runner, error) {
	return func(ctx context.Context, dir string) (runner, error) {
		node, err := exec.LookPath("node")
		if err != nil {
			return runner{}, err
		}
		npm, err := exec.LookPath("npm")
		if err != nil {
			return runner{}, err
		}
		home := filepath.Join(dir, "npm", script)
		path, err := writeScript(home, script+"/survey.mjs")
		if err != nil {
			return runner{}, err
		}
		version := packages[0][strings.LastIndex(packages[0], "@")+1:]
		installed := func() error {
			got, err := output(ctx, home, nil, node, "--input-type=module", "-e",
				"import '"+module+"'; import { readFileSync } from 'node:fs'; "+
					"console.log(JSON.parse(readFileSync('node_modules/"+module+"/package.json')).version)")
			if err == nil && got != version {
				err = fmt.Errorf("npm has installed %s instead of %s", got, version)
			}
			return err
		}
		if installed() != nil {
			if err := os.WriteFile(filepath.Join(home, "package.json"), []byte("{\"private\": true}\n"), 0o644); err != nil {
				return runner{}, err
			}
			install := append([]string{"install", "--no-audit", "--no-fund", "--no-package-lock"}, packages...)
			if _, err := output(ctx, home, nil, npm, install...); err != nil {
				return runner{}, err
			}
			if err := installed(); err != nil {
				return runner{}, err
			}
		}
		return runner{version: version + " (npm)", command: func(survey, report string) process.Command {
			return process.Command{Path: node, Args: append([]string{path, survey, report}, args...)}
		}}, nil
	}
}

// datatable is the script for R.
func datatable(ctx context.Context, dir string) (runner, error) {
	return scriptProgram(ctx, dir, "datatable/survey.R", "Rscript", "-e", `cat(as.character(packageVersion("data.table")))`)
}

// pandas is the script for Python, of which the one on the path need not be the one that has pandas.
func pandas(ctx context.Context, dir string) (runner, error) {
	r, err := scriptProgram(ctx, dir, "pandas/survey.py", "python3", "-c", pandasProbe)
	if err != nil {
		if r, err2 := scriptProgram(ctx, dir, "pandas/survey.py", "/usr/bin/python3", "-c", pandasProbe); err2 == nil {
			return r, nil
		}
	}
	return r, err
}

const pandasProbe = "import pandas; print(pandas.__version__)"

// scriptProgram is a script for an interpreter, which prints the version of what the script needs when it is called with probe.
func scriptProgram(ctx context.Context, dir, script, interpreter string, probe ...string) (runner, error) {
	interpreter, err := exec.LookPath(interpreter)
	if err != nil {
		return runner{}, err
	}
	path, err := writeScript(filepath.Join(dir, "script"), script)
	if err != nil {
		return runner{}, err
	}
	version, err := output(ctx, dir, nil, interpreter, probe...)
	if err != nil {
		return runner{}, err
	}
	return runner{version: version, command: func(survey, report string) process.Command {
		return process.Command{Path: interpreter, Args: []string{path, survey, report}}
	}}, nil
}

// writeScript writes one of the scripts to a directory and returns its path.
func writeScript(dir, name string) (string, error) {
	text, err := fs.ReadFile(rival.Scripts, name)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	path := filepath.Join(dir, filepath.Base(name))
	return path, os.WriteFile(path, text, 0o644)
}
