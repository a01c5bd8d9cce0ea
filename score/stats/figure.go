package stats

import (
	"encoding/json"
	"math"
)

// Figure is a number that need not exist (angka yang mungkin tidak terdefinisi), such as the alpha of what remains of two
// items when one is deleted. The zero value is undefined. It is a plain value, compared with ==.
type Figure struct {
	value   float64
	defined bool
}

// figure is undefined for what is not a number.
func figure(x float64) Figure {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Figure{}
	}
	return Figure{x, true}
}

// Value returns the number; false, and 0, if it is undefined.
func (f Figure) Value() (float64, bool) { return f.value, f.defined }

// MarshalJSON writes the number, or null.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.defined {
		return []byte("null"), nil
	}
	return json.Marshal(f.value)
}

// Confidence is a confidence interval (interval kepercayaan), in the unit of the number that it belongs to. A limit of -∞,
// which the reliability of a mean can have, is written as -math.MaxFloat64.
type Confidence struct {
	Level        float64 // between 0 and 1: 0.95 for 95 percent
	Lower, Upper float64
}

func clamp(x, low, high float64) float64 { return min(max(x, low), high) }
