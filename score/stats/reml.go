package stats

import "math"

// mixed is a table for the model rating = mean + person + rater + residual, the last three random.
type mixed struct {
	persons [][]observed
	raters  int
	ratings int
}

type observed struct {
	rater int
	y     float64
}

// newMixed numbers the raters who rated anybody.
func newMixed(r Ratings) *mixed {
	m := &mixed{}
	number := make([]int, r.columns)
	first := origin(r.cells)
	for i := range r.rows {
		var person []observed
		for j, x := range r.row(i) {
			if math.IsNaN(x) {
				continue
			}
			if number[j] == 0 {
				m.raters++
				number[j] = m.raters
			}
			person = append(person, observed{number[j] - 1, x - first})
		}
		if person != nil {
			m.persons = append(m.persons, person)
			m.ratings += len(person)
		}
	}
	return m
}

// additive reports whether the table is person + rater exactly, by fitting both: it is what is left when both components go
// to infinity.
func (m *mixed) additive() bool {
	far := 0.
	for _, p := range m.persons {
		for _, o := range p {
			far = max(far, math.Abs(o.y))
		}
	}
	// Within a person only differences between raters are left; the raters' means are then the least squares.
	q := m.raters
	normal, right := newMatrix(q), make([]float64, q)
	total := 0.
	for _, p := range m.persons {
		n, sum := float64(len(p)), 0.
		for _, o := range p {
			sum += o.y
		}
		for _, a := range p {
			d := a.y - sum/n
			total += d * d
			right[a.rater] += d
			normal[a.rater][a.rater]++
			for _, b := range p {
				normal[a.rater][b.rater] -= 1 / n
			}
		}
	}
	// The sum of the raters' effects is free: hold each group of linked raters by a small weight on all.
	for j := range q {
		normal[j][j] += 1e-9
	}
	chol := cholesky(normal)
	effect := chol.solve(right)
	left := 0.
	for _, p := range m.persons {
		n, sum := float64(len(p)), 0.
		for _, o := range p {
			sum += o.y - effect[o.rater]
		}
		for _, o := range p {
			d := o.y - effect[o.rater] - sum/n
			left += d * d
		}
	}
	return left <= 1e-14*total || nothing(left, m.ratings, far)
}

// state is the restricted likelihood at one pair of components, both relative to the residual, and its derivatives.
type state struct {
	criterion     float64 // -2 log likelihood, but for a constant
	person, rater float64 // its derivatives
	squares       float64 // weighted residual sum of squares
	df            float64
}

func (s state) residual() float64 { return s.squares / s.df }

// at evaluates the likelihood. With V = I + p·ZZ' + r·UU' (Z for persons, U for raters), the persons are eliminated one by one
// and the raters, who are few, by a Cholesky factor of I + r·U'A⁻¹U with A = I + p·ZZ'; Searle, Casella & McCulloch 1992,
// "Variance Components", chapter 6.
func (m *mixed) at(p, r float64) state {
	q := m.raters
	w := newMatrix(q)                                  // U'A⁻¹U
	bb := newMatrix(q)                                 // B'B of B = Z'A⁻¹U
	ux, uy := make([]float64, q), make([]float64, q)   // U'A⁻¹x and U'A⁻¹y of the constant x and the ratings y
	bx, by := make([]float64, q), make([]float64, q)   // B'Z'A⁻¹x and B'Z'A⁻¹y
	var logA, xx, xy, yy, zz, zxzx, zxzy, zyzy float64 // zz is the trace of Z'A⁻¹Z
	for _, person := range m.persons {
		n := float64(len(person))
		s, shrink := 0., 1/(1+n*p)
		for _, o := range person {
			s += o.y
		}
		mean := p * s * shrink // what A⁻¹ takes from each rating
		logA -= math.Log(shrink)
		zx, zy := n*shrink, s*shrink
		for _, o := range person {
			y := o.y - mean
			xy += y
			yy += o.y * y
			ux[o.rater] += shrink
			uy[o.rater] += y
			bx[o.rater] += shrink * zx
			by[o.rater] += shrink * zy
			w[o.rater][o.rater]++
			for _, other := range person {
				w[o.rater][other.rater] -= p * shrink
				bb[o.rater][other.rater] += shrink * shrink
			}
		}
		xx += zx
		zz += n * shrink
		zxzx, zxzy, zyzy = zxzx+zx*zx, zxzy+zx*zy, zyzy+zy*zy
	}
	h := newMatrix(q)
	for i := range h {
		for j := range h {
			h[i][j] = r * w[i][j]
		}
		h[i][i]++
	}
	chol := cholesky(h)
	hx, hy := chol.solve(ux), chol.solve(uy) // U'V⁻¹x and U'V⁻¹y
	xx -= r * dot(ux, hx)
	xy -= r * dot(ux, hy)
	yy -= r * dot(uy, hy)
	beta := xy / xx
	out := state{df: float64(m.ratings - 1), squares: yy - beta*xy}
	out.criterion = logA + chol.logDet() + math.Log(xx) + out.df*math.Log(out.squares)

	// tr(P·UU') and |U'Py|².
	trace, uPy := 0., 0.
	traceB := 0.
	for j := range q {
		column, columnB := make([]float64, q), make([]float64, q)
		for i := range q {
			column[i], columnB[i] = w[i][j], bb[i][j]
		}
		trace += chol.solve(column)[j]
		traceB += chol.solve(columnB)[j]
		d := hy[j] - beta*hx[j]
		uPy += d * d
	}
	out.rater = trace - dot(hx, hx)/xx - out.df*uPy/out.squares

	// tr(P·ZZ') and |Z'Py|², with Z'V⁻¹x = Z'A⁻¹x - r·B·hx.
	square := func(base, cross float64, a, b []float64) float64 {
		return base - cross + r*r*dot(a, bb.times(b))
	}
	xxZ := square(zxzx, 2*r*dot(bx, hx), hx, hx)
	xyZ := square(zxzy, r*(dot(bx, hy)+dot(by, hx)), hx, hy)
	yyZ := square(zyzy, 2*r*dot(by, hy), hy, hy)
	zPy := yyZ - 2*beta*xyZ + beta*beta*xxZ
	out.person = zz - r*traceB - xxZ/xx - out.df*zPy/out.squares
	return out
}

// fit returns the components relative to the residual, at which the likelihood is largest. Each is 0 or where its derivative
// is: the persons' for every trial of the raters', and the raters' with the persons' following.
func (m *mixed) fit() (person, rater float64) {
	hint := 0.
	persons := func(r float64) float64 {
		hint = lowest(func(p float64) (float64, float64) { s := m.at(p, r); return s.criterion, s.person }, hint)
		return hint
	}
	rater = lowest(func(r float64) (float64, float64) { s := m.at(persons(r), r); return s.criterion, s.rater }, 0)
	return persons(rater), rater
}

// lowest finds the smallest value of a smooth function for arguments of 0 and more, given with its derivative: the best point
// of a coarse grid shows where the root of the derivative lies, unless it lies around the hint.
func lowest(f func(float64) (value, slope float64), hint float64) float64 {
	slope := func(x float64) float64 { _, s := f(x); return s }
	if hint > 0 {
		low, high := hint*0.8, hint*1.25
		if a, b := slope(low), slope(high); a < 0 && b > 0 {
			return root(slope, low, high, a, b)
		}
	}
	var grid [18]float64 // 0, then 1e-5 to 1e11 by tens
	best, least := 0, math.Inf(1)
	for i := range grid {
		if i > 0 {
			grid[i] = math.Pow10(i - 6)
		}
		if v, _ := f(grid[i]); v < least {
			best, least = i, v
		}
	}
	if best == 0 && slope(0) >= 0 {
		return 0
	}
	low, high := grid[max(best-1, 0)], grid[min(best+1, len(grid)-1)]
	return root(slope, low, high, slope(low), slope(high))
}

// root finds where a function that is a at low and b at high crosses 0, by Ridders' method, which halves the interval at
// least and mostly squares the error.
func root(f func(float64) float64, low, high, a, b float64) float64 {
	at := low
	for range 100 {
		middle := low + (high-low)/2
		y := f(middle)
		step := (middle - low) * y / math.Sqrt(y*y-a*b)
		if y == 0 || math.IsNaN(step) {
			return middle
		}
		if a < b {
			step = -step
		}
		last := at
		at = clamp(middle+step, low, high)
		z := f(at)
		if z == 0 || math.Abs(at-last) <= 1e-15*at {
			break
		}
		// The narrowest pair of neighbours of opposite sign.
		for _, p := range [...][2]float64{{middle, y}, {at, z}} {
			if p[0] > low && p[0] < high {
				if p[1] < 0 {
					low, a = p[0], p[1]
				} else {
					high, b = p[0], p[1]
				}
			}
		}
		if high-low <= 1e-15*high {
			break
		}
	}
	return at
}

// matrix is square and symmetric, or the lower triangle of one.
type matrix [][]float64

func newMatrix(n int) matrix {
	cells := make([]float64, n*n)
	m := make(matrix, n)
	for i := range m {
		m[i] = cells[i*n:][:n]
	}
	return m
}

func (m matrix) times(x []float64) []float64 {
	out := make([]float64, len(m))
	for i, row := range m {
		out[i] = dot(row, x)
	}
	return out
}

// cholesky factors a positive definite matrix in place.
func cholesky(m matrix) matrix {
	for i := range m {
		for j := range i + 1 {
			x := m[i][j] - dot(m[i][:j], m[j][:j])
			if i == j {
				m[i][i] = math.Sqrt(x)
			} else {
				m[i][j] = x / m[j][j]
			}
		}
	}
	return m
}

// solve is for a factor by cholesky.
func (m matrix) solve(right []float64) []float64 {
	x := make([]float64, len(right))
	for i := range m {
		x[i] = (right[i] - dot(m[i][:i], x[:i])) / m[i][i]
	}
	for i := len(m) - 1; i >= 0; i-- {
		x[i] /= m[i][i]
		for j := range i {
			x[j] -= m[i][j] * x[i]
		}
	}
	return x
}

func (m matrix) logDet() float64 {
	sum := 0.
	for i := range m {
		sum += 2 * math.Log(m[i][i])
	}
	return sum
}

func dot(a, b []float64) float64 {
	sum := 0.
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}
