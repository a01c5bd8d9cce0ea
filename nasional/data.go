package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/aparatur/aparatur/nasional/exact"
	"github.com/aparatur/aparatur/nasional/workload"
)

// published are the sums of surveys, and of their reports, that are known from elsewhere.
var published = map[workload.Survey]sums{
	workload.National(): {
		survey: "a7163922c1f0d972fe139048364d2063b99beff3d8e203b3b29f0e2dab7f4226",
		report: "c542e2c9a10e3300567c740faf33dd178d80ec7d9c42bb829cbd76519fb7d2af",
	},
	{Rows: 20_000, Units: 300, Seed: 20260101}: {
		survey: "aa5b6e34cecc9a92437b4c20b999ac1054c0005e129dd6cd27ea8f26158173bf",
		report: "8d6e44d8131b318c69693ec50b1350a26ef20faa2fbfaa9206512659ee4747da",
	},
}

// sums are the SHA-256 of a survey and of its exact report.
type sums struct{ survey, report string }

// data are the files of a survey.
type data struct {
	survey string // the path of the CSV
	report string // the path of the exact report
}

// provide returns the files of a survey in the directory dir. It uses those that are there if their sums are right, and writes them
// otherwise. The survey has been read to its end, so that it is in the cache of the system where there is room.
func provide(dir string, s workload.Survey, progress io.Writer) (data, error) {
	d := data{survey: filepath.Join(dir, s.Name())}
	d.report = strings.TrimSuffix(d.survey, ".csv") + ".report.csv"
	list := strings.TrimSuffix(d.survey, ".csv") + ".sha256"
	want, known := published[s]
	if !known {
		want = readSums(list, d)
	}
	if want != (sums{}) && sumOf(d.survey) == want.survey && sumOf(d.report) == want.report {
		return d, nil
	}
	fmt.Fprintf(progress, "writing %s\n", filepath.Base(d.survey))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return data{}, err
	}
	var got sums
	var err error
	if got.survey, err = create(d.survey, s.Write); err != nil {
		return data{}, err
	}
	if got.report, err = create(d.report, func(w io.Writer) error {
		f, err := os.Open(d.survey)
		if err != nil {
			return err
		}
		defer f.Close()
		return exact.Report(f, w)
	}); err != nil {
		return data{}, err
	}
	if known && got != want {
		return data{}, fmt.Errorf("%s: the sums are %v, and were published as %v", s.Name(), got, want)
	}
	return d, os.WriteFile(list, got.list(d), 0o644)
}

// create writes a file under another name first, so that what bears its own name is whole, and returns its sum.
func create(path string, write func(io.Writer) error) (string, error) {
	part := path + ".part"
	f, err := os.Create(part)
	if err != nil {
		return "", err
	}
	defer os.Remove(part)
	defer f.Close()
	hash := sha256.New()
	buffer := bufio.NewWriterSize(io.MultiWriter(f, hash), 1<<20)
	if err := write(buffer); err != nil {
		return "", err
	}
	if err := buffer.Flush(); err != nil {
		return "", err
	}
	if err := f.Close(); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), os.Rename(part, path)
}

// sumOf returns the sum of a file, or nothing if it cannot be read.
func sumOf(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return ""
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// list writes sums as sha256sum does.
func (s sums) list(d data) []byte {
	return fmt.Appendf(nil, "%s  %s\n%s  %s\n", s.survey, filepath.Base(d.survey), s.report, filepath.Base(d.report))
}

// readSums reads what list has written; nothing if it is not that.
func readSums(path string, d data) sums {
	text, err := os.ReadFile(path)
	if err != nil {
		return sums{}
	}
	var s sums
	fields := strings.Fields(string(text))
	if len(fields) == 4 {
		s = sums{survey: fields[0], report: fields[2]}
	}
	if !bytes.Equal(text, s.list(d)) {
		return sums{}
	}
	return s
}
