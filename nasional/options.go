package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/nasional/workload"
)

// options are the flags.
type options struct {
	runs     int
	survey   workload.Survey
	only     map[string]bool // programs of the first section; nil: all
	sections map[string]bool
	rows     []int // of the section that grows with rows
	units    []int // of the section that grows with units
	dir      string
	markdown bool
}

var errOption = errors.New("bad flag")

// parseOptions reads the flags. It writes usage and mistakes to w.
func parseOptions(args []string, w io.Writer) (options, error) {
	o := options{survey: workload.National()}
	var only, section, rows, units string
	flags := flag.NewFlagSet("nasional", flag.ContinueOnError)
	flags.SetOutput(w)
	flags.IntVar(&o.runs, "runs", 3, "how often each program runs")
	flags.IntVar(&o.survey.Rows, "rows", o.survey.Rows, "`respondents` of the survey")
	flags.IntVar(&o.survey.Units, "units", o.survey.Units, "`units` of the survey")
	flags.StringVar(&only, "only", "", "these `programs` only: "+strings.Join(programNames(), ","))
	flags.StringVar(&section, "sections", strings.Join(sectionNames(), ","), "these `sections` only")
	flags.StringVar(&rows, "grow-rows", "1000000,2000000,4800000,10000000", "`numbers` of respondents of the section rows")
	flags.StringVar(&units, "grow-units", "60,6000,60000,1000000", "`numbers` of units of the section units")
	flags.StringVar(&o.dir, "dir", "", "`directory` of surveys and programs (default: aparatur-nasional in the user's cache)")
	flags.BoolVar(&o.markdown, "markdown", false, "print tables in Markdown")
	err := flags.Parse(args)
	if err != nil {
		return options{}, err
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("%w: want no arguments, got %d", errOption, flags.NArg())
	}
	if o.runs < 1 {
		return options{}, fmt.Errorf("%w: -runs %d, want 1 or more", errOption, o.runs)
	}
	if err := o.survey.Validate(); err != nil {
		return options{}, err
	}
	if only != "" {
		if o.only, err = names("only", only, programNames()); err != nil {
			return options{}, err
		}
	}
	if o.sections, err = names("sections", section, sectionNames()); err != nil {
		return options{}, err
	}
	ofRows := func(n int) workload.Survey { return workload.Survey{Rows: n, Units: 1} }
	if o.rows, err = numbers("grow-rows", rows, ofRows); err != nil {
		return options{}, err
	}
	ofUnits := func(n int) workload.Survey { return workload.Survey{Units: n} }
	if o.units, err = numbers("grow-units", units, ofUnits); err != nil {
		return options{}, err
	}
	if o.dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return options{}, err
		}
		o.dir = filepath.Join(cache, "aparatur-nasional")
	}
	o.dir, err = filepath.Abs(o.dir)
	return o, err
}

// names reads a list with commas, each of which must be known.
func names(name, list string, known []string) (map[string]bool, error) {
	set := map[string]bool{}
	for s := range strings.SplitSeq(list, ",") {
		s = strings.TrimSpace(s)
		if !slices.Contains(known, s) {
			return nil, fmt.Errorf("%w: -%s %q, want some of %s", errOption, name, s, strings.Join(known, ","))
		}
		set[s] = true
	}
	return set, nil
}

// numbers reads a list of sizes with commas, each of which must make a valid survey.
func numbers(name, list string, survey func(int) workload.Survey) ([]int, error) {
	var all []int
	for s := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return nil, fmt.Errorf("%w: -%s %q is no number", errOption, name, s)
		}
		if err := survey(n).Validate(); err != nil {
			return nil, fmt.Errorf("%w: -%s: %w", errOption, name, err)
		}
		all = append(all, n)
	}
	return all, nil
}
