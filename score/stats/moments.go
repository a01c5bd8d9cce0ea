package stats

import "math"

// origin is a number to subtract from all others before anything is squared: the first that is there. Equal numbers then
// give exactly 0, and a large common part takes no digits away.
func origin(values []float64) float64 {
	for _, x := range values {
		if !math.IsNaN(x) {
			return x
		}
	}
	return 0
}

// meanAndSquares returns how many values are there, their mean and the sum of squared deviations from it.
func meanAndSquares(values []float64) (n int, mean, squares float64) {
	first := origin(values)
	sum := 0.
	for _, x := range values {
		if !math.IsNaN(x) {
			sum += x - first
			n++
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	shifted := sum / float64(n)
	for _, x := range values {
		if !math.IsNaN(x) {
			d := x - first - shifted
			squares += d * d
		}
	}
	return n, first + shifted, squares
}

// covariance returns the sample covariance of the pairs in which both are there, and how many they are.
func covariance(a, b []float64) (n int, c float64) {
	x0, y0 := origin(a), origin(b)
	var sx, sy float64
	for i, x := range a {
		if y := b[i]; !math.IsNaN(x) && !math.IsNaN(y) {
			sx, sy, n = sx+x-x0, sy+y-y0, n+1
		}
	}
	if n < 2 {
		return n, 0
	}
	mx, my := sx/float64(n), sy/float64(n)
	for i, x := range a {
		if y := b[i]; !math.IsNaN(x) && !math.IsNaN(y) {
			c += (x - x0 - mx) * (y - y0 - my)
		}
	}
	return n, c / float64(n-1)
}

// nothing reports whether a sum of n squares is only what rounding leaves of 0, among numbers that lie within spread of
// their origin.
func nothing(squares float64, n int, spread float64) bool {
	e := 16 * 0x1p-52 * spread
	return squares <= float64(n)*e*e
}

// spread is the largest distance of a value from the origin.
func spread(values []float64) float64 {
	first, far := origin(values), 0.
	for _, x := range values {
		if !math.IsNaN(x) {
			far = max(far, math.Abs(x-first))
		}
	}
	return far
}

// column copies a column.
func (r Ratings) column(j int) []float64 {
	out := make([]float64, r.rows)
	for i := range out {
		out[i] = r.cells[i*r.columns+j]
	}
	return out
}
