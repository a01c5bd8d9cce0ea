package main

import (
	"fmt"
	"html/template"
	"math"
	"strings"

	"golang.org/x/text/language"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/score/stats"
)

// places is how many decimals a coefficient is printed with, pointPlaces those of points of 0 to 100.
const (
	places      = 2
	pointPlaces = 1
)

// decimal writes a statistic; scores have their exact numbers and are not written so.
func decimal(x float64, places int) string {
	n := math.Round(x * math.Pow10(places))
	if math.Abs(n) > 1e15 {
		return "sangat jauh"
	}
	return strings.Replace(bahasa.DecimalScaled(int64(n), places), "-", "−", 1)
}

func count(n int) string { return bahasa.Integer(int64(n)) }

// span writes an interval; with a minus in it, an en dash would be misread.
func span(c stats.Confidence, places int) string {
	lower, upper := decimal(c.Lower, places), decimal(c.Upper, places)
	if strings.Contains(lower+upper, "−") {
		return lower + " sampai " + upper
	}
	return lower + "–" + upper
}

func probability(p float64) string {
	if p < 0.001 {
		return "p < 0,001"
	}
	return "p = " + decimal(p, 3)
}

// why says why there is no figure.
func why(err error) string {
	if err == nil {
		return fmt.Sprintf("kurang dari %d lembar", minSheets)
	}
	return "tidak terdefinisi: " + aparatur.Explain(err, language.Indonesian)
}

// mark draws an interval on a line from 0 to 1: an ornament beside the numbers.
func mark(c stats.Confidence, x float64) template.HTML {
	at := func(x float64) float64 { return 2 + 96*min(max(x, 0), 1) }
	return template.HTML(fmt.Sprintf(`<svg class="mark" viewBox="0 0 100 12" width="100" height="12" aria-hidden="true">`+
		`<path d="M2 9.5H98M2 7.5V11.5M50 8.5V10.5M98 7.5V11.5" stroke="#b4bec8" fill="none"/>`+
		`<path d="M%.1f 4.5H%.1f" stroke="#1f5a8c" stroke-width="2"/><circle cx="%.1f" cy="4.5" r="3" fill="#1f5a8c"/></svg>`,
		at(c.Lower), at(c.Upper), at(x)))
}
