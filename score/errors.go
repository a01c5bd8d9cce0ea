package score

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/aparatur/aparatur/internal/fault"
)

// The errors of this package, to be matched with errors.Is. Those that every package shares (ErrRange, ErrUnknown, …) are
// in package aparatur.
var (
	// ErrOverflow: the number is not an exact fraction of int64s and not below 9.2e9 either (angka terlalu besar).
	ErrOverflow error = fault.NewReason("number too large", "angka terlalu besar")
	// ErrDivisionByZero: a denominator is 0 (pembagian dengan nol).
	ErrDivisionByZero error = fault.NewReason("division by zero", "pembagian dengan nol")
	// ErrTooFew: fewer answers than the policy asks for (jawaban kurang dari syarat); the error is a *[TooFewError].
	ErrTooFew error = fault.NewReason("too few answers", "jawaban kurang dari syarat")
	// ErrNoTotal: a profile without a total has no band (belum dapat dihitung).
	ErrNoTotal error = fault.NewReason("no total yet", "belum dapat dihitung")
	// ErrDomain: a number outside the domain that a table of bands declares (di luar rentang kategori).
	ErrDomain error = fault.NewReason("outside the bands", "di luar rentang kategori")
	// ErrNotComparable: two results were not made in the same way (tidak dapat dibandingkan).
	ErrNotComparable error = fault.NewReason("not comparable", "tidak dapat dibandingkan")
	// ErrWithheld: the group is smaller than what may be shown (tidak ditampilkan).
	ErrWithheld error = fault.NewReason("withheld: group too small", "tidak ditampilkan: kelompok terlalu kecil")
	// ErrUncollected: a Tally does not hold what was asked of it (tidak dikumpulkan).
	ErrUncollected error = fault.NewReason("not collected by this tally", "tidak dikumpulkan oleh rekapitulasi ini")
	// ErrCodec: encoded data that is damaged or of an unknown version (data tersandi rusak).
	ErrCodec error = fault.NewReason("damaged or unknown encoding", "data tersandi rusak atau tidak dikenal")

	errNull = fault.Because(fault.ErrEmpty, "null is not 0: read it into a *Index or a sql.Null[score.Index]",
		"null bukan 0: gunakan *Index atau sql.Null[score.Index]")
	errSheetJSON = errors.New("score: a Sheet does not know its framework: use Framework.MarshalSheet and UnmarshalSheet")
)

// DeclarationError is a declaration (of a scale, framework, table of bands or panel) that was refused. It unwraps to a
// sentinel such as aparatur.ErrRange, ErrDuplicate or ErrEmpty.
type DeclarationError struct {
	Where string // the part of the declaration: "dimension C, item C1"
	What  string // what is wrong with it
	Err   error  // the sentinel
}

// Error writes where and what.
func (e *DeclarationError) Error() string { return "score: " + e.Where + ": " + e.What }

// Unwrap returns the sentinel.
func (e *DeclarationError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers; what is wrong with a declaration is the programmer's and stays English.
func (e *DeclarationError) Indonesian() string { return "deklarasi " + e.Where + ": " + e.What }

func declaration(err error, where, format string, args ...any) error {
	return &DeclarationError{Where: where, What: fmt.Sprintf(format, args...), Err: err}
}

// RatingError is a rating that the scale does not have, or a rating on an item that the framework does not have. It
// unwraps to aparatur.ErrRange or aparatur.ErrUnknown.
type RatingError struct {
	Item   string // the item's code, or its number where the framework has no such item
	Rating Rating
	Len    int // positions of the scale: 1 to Len
	Err    error
}

// Error names the item and the rating.
func (e *RatingError) Error() string {
	if errors.Is(e.Err, fault.ErrUnknown) {
		return "score: item " + e.Item + " is not in the framework"
	}
	return fmt.Sprintf("score: item %s: rating %d is outside 1 to %d", e.Item, e.Rating, e.Len)
}

// Unwrap returns the sentinel.
func (e *RatingError) Unwrap() error { return e.Err }

// Indonesian writes the error for Indonesian readers.
func (e *RatingError) Indonesian() string {
	if errors.Is(e.Err, fault.ErrUnknown) {
		return "butir " + e.Item + " tidak ada dalam kerangka"
	}
	return fmt.Sprintf("butir %s: jawaban %d di luar 1–%d", e.Item, e.Rating, e.Len)
}

// TooFewError tells why a profile has no total: too few answered items in the named dimensions. It matches [ErrTooFew].
type TooFewError struct {
	Missing []string // codes of the dimensions with fewer answered items than Policy.MinItems, in declared order
	Present int      // dimensions that have an index
	Needed  int      // Policy.MinDimensions
}

// Error names the missing dimensions.
func (e *TooFewError) Error() string {
	return fmt.Sprintf("score: too few answers: %d of the %d needed dimensions; missing %s",
		e.Present, e.Needed, strings.Join(e.Missing, ", "))
}

// Unwrap returns [ErrTooFew].
func (e *TooFewError) Unwrap() error { return ErrTooFew }

// Indonesian writes the error for Indonesian readers.
func (e *TooFewError) Indonesian() string {
	return "belum dapat dihitung: baru " + strconv.Itoa(e.Present) + " dari " + strconv.Itoa(e.Needed) +
		" dimensi; belum ada " + strings.Join(e.Missing, ", ")
}
