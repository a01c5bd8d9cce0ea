package stats

import (
	"fmt"

	"github.com/aparatur/aparatur/internal/fault"
)

// The reasons why a statistic is undefined, to be matched with errors.Is; the error is an *[Error] that names the statistic.
// A bad argument (a level of 95 instead of 0.95, an infinite number) matches aparatur.ErrRange, a table or enumeration that
// is not filled in aparatur.ErrEmpty, an unknown category aparatur.ErrUnknown.
var (
	// ErrTooFewCases: too few rows, or too few without a missing value (kasus terlalu sedikit).
	ErrTooFewCases error = fault.NewReason("too few cases", "kasus terlalu sedikit")
	// ErrTooFewRaters: there is nothing to agree with (penilai terlalu sedikit).
	ErrTooFewRaters error = fault.NewReason("too few raters", "penilai terlalu sedikit")
	// ErrTooFewItems: a single item has no internal consistency (butir terlalu sedikit).
	ErrTooFewItems error = fault.NewReason("too few items", "butir terlalu sedikit")
	// ErrNoVariance: everybody is the same, so that nothing can be told apart (tidak ada variasi).
	ErrNoVariance error = fault.NewReason("no variance", "tidak ada variasi")
	// ErrUnequal: rows of different length, or subjects with different numbers of raters, where they must be equal (jumlah
	// tidak sama).
	ErrUnequal error = fault.NewReason("unequal numbers", "jumlah tidak sama")
)

// Error is a statistic that could not be computed. It unwraps to the reason and holds nothing of the data but counts.
type Error struct {
	Statistic string // the English name: "Cronbach's alpha"
	Err       error  // a reason such as [ErrNoVariance], with what is the matter
	name      string
}

// Error returns "stats: Cronbach's alpha: too few cases: 1, and 2 are needed".
func (e *Error) Error() string {
	if e.Err == nil {
		return "stats: " + e.Statistic
	}
	return "stats: " + e.Statistic + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Indonesian returns "alfa Cronbach: kasus terlalu sedikit: 1, sedangkan yang diperlukan 2".
func (e *Error) Indonesian() string {
	name := e.name
	if name == "" {
		name = e.Statistic
	}
	if e.Err == nil {
		return name
	}
	return name + ": " + fault.Indonesian(e.Err)
}

// statistic is a name in both languages, from which errors are made.
type statistic struct{ en, id string }

var (
	ofRatings     = statistic{"table of ratings", "tabel penilaian"}
	ofAlpha       = statistic{"Cronbach's alpha", "alfa Cronbach"}
	ofICC         = statistic{"intraclass correlation", "korelasi intrakelas"}
	ofKrippen     = statistic{"Krippendorff's alpha", "alfa Krippendorff"}
	ofCohen       = statistic{"Cohen's kappa", "kappa Cohen"}
	ofFleiss      = statistic{"Fleiss' kappa", "kappa Fleiss"}
	ofKendall     = statistic{"Kendall's W", "W Kendall"}
	ofRWG         = statistic{"r_wg", "r_wg"}
	ofMean        = statistic{"mean", "rata-rata"}
	ofProportion  = statistic{"Wilson interval", "interval Wilson"}
	ofSize        = statistic{"sample size", "ukuran sampel"}
	ofSpearman    = statistic{"Spearman-Brown formula", "rumus Spearman–Brown"}
	ofMeasurement = statistic{"standard error of measurement", "galat baku pengukuran"}
)

func (s statistic) fail(reason error, en, id string) error {
	return &Error{Statistic: s.en, Err: fault.Because(reason, en, id), name: s.id}
}

func (s statistic) because(reason error) error {
	return &Error{Statistic: s.en, Err: reason, name: s.id}
}

func (s statistic) tooFew(reason error, have, need int) error {
	return s.fail(reason, fmt.Sprintf("%d, and %d are needed", have, need),
		fmt.Sprintf("%d, sedangkan yang diperlukan %d", have, need))
}

// level refuses a confidence level that is not a probability between 0 and 1; 95 is a frequent slip for 0.95.
func (s statistic) level(level float64) error {
	// Half of what is left of 1 must not be lost in rounding: the quantile would be infinite.
	if level > 0 && (1+level)/2 < 1 {
		return nil
	}
	return s.fail(fault.ErrRange, fmt.Sprintf("confidence level %v, must be between 0 and 1, as 0.95", level),
		fmt.Sprintf("tingkat kepercayaan %v, harus di antara 0 dan 1, misalnya 0,95", level))
}
