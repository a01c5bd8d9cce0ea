package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/aparatur/aparatur"
)

// season is one year of ASN Belajar: every Thursday from that of Seri 1, without the Thursdays off. Both are the caller's: no
// source gives them.
type season struct {
	first aparatur.Date
	off   []aparatur.Date
}

// date returns the day of Seri n of the year.
func (s season) date(n int) (aparatur.Date, error) {
	switch {
	case n < 1:
		return aparatur.Date{}, fmt.Errorf("seri %d: seri dimulai dari 1", n)
	case s.first.Weekday() != time.Thursday:
		return aparatur.Date{}, fmt.Errorf("%s bukan hari Kamis", s.first)
	}
	for d := s.first; d.Year() == s.first.Year(); d = d.AddDays(7) {
		if slices.Contains(s.off, d) {
			continue
		}
		if n--; n == 0 {
			return d, nil
		}
	}
	return aparatur.Date{}, fmt.Errorf("tahun %d tidak memiliki seri sebanyak itu", s.first.Year())
}
