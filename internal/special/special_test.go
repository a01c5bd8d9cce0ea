package special_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/special"
)

// precision is the relative error that the package promises.
const precision = 1e-12

func near(t *testing.T, want, got float64, msg ...any) {
	t.Helper()
	if want == 0 {
		assert.Zero(t, got, msg...)
		return
	}
	assert.InEpsilon(t, want, got, precision, msg...)
}

func TestTables(t *testing.T) {
	for _, c := range betaTable {
		lower, upper := special.Beta(c.a, c.b, c.x, 1-c.x)
		near(t, c.lower, lower, "lower", c)
		near(t, c.upper, upper, "upper", c)
		upper, lower = special.Beta(c.b, c.a, 1-c.x, c.x)
		near(t, c.lower, lower, "mirrored lower", c)
		near(t, c.upper, upper, "mirrored upper", c)
	}
	for _, c := range gammaTable {
		lower, upper := special.Gamma(c.a, c.x)
		near(t, c.lower, lower, "lower", c)
		near(t, c.upper, upper, "upper", c)
	}
	for _, c := range normalTable {
		near(t, c.z, special.NormalQuantile(c.p), c)
	}
	for _, c := range tTable {
		near(t, c.t, special.TQuantile(c.p, c.df), c)
	}
	for _, c := range fTable {
		near(t, c.f, special.FQuantile(c.p, c.d1, c.d2), c)
	}
	for _, c := range chiSquareTable {
		near(t, c.x, special.ChiSquareQuantile(c.p, c.df), c)
	}
}

// The percentage points that textbooks print.
func TestPublishedPercentagePoints(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
		places    float64
	}{
		{"normal 97.5 %", special.NormalQuantile(0.975), 1.959964, 6},
		{"t 97.5 %, 10", special.TQuantile(0.975, 10), 2.228, 3},
		{"t 99.5 %, 30", special.TQuantile(0.995, 30), 2.750, 3},
		{"chi-square 95 %, 1", special.ChiSquareQuantile(0.95, 1), 3.841, 3},
		{"chi-square 99 %, 20", special.ChiSquareQuantile(0.99, 20), 37.566, 3},
		{"F 95 %, 3 and 20", special.FQuantile(0.95, 3, 20), 3.10, 2},
		{"F 99 %, 10 and 60", special.FQuantile(0.99, 10, 60), 2.63, 2},
	} {
		scale := math.Pow(10, c.places)
		assert.Equal(t, c.want, math.Round(c.got*scale)/scale, c.name)
	}
}

// Of whole a and b, I_x(a, b) is a binomial tail, which rational arithmetic gives exactly.
func slowBeta(a, b int, x *big.Rat) (lower, upper float64) {
	n := a + b - 1
	y := new(big.Rat).Sub(big.NewRat(1, 1), x)
	low, high := new(big.Rat), new(big.Rat)
	for j := 0; j <= n; j++ {
		term := new(big.Rat).SetInt(new(big.Int).Binomial(int64(n), int64(j)))
		for range j {
			term.Mul(term, x)
		}
		for range n - j {
			term.Mul(term, y)
		}
		if j >= a {
			low.Add(low, term)
		} else {
			high.Add(high, term)
		}
	}
	lower, _ = low.Float64()
	upper, _ = high.Float64()
	return lower, upper
}

func TestBetaAgreesWithTheBinomialTail(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 1))
	for range 150 {
		a, b := 1+r.IntN(20), 1+r.IntN(20)
		num := 1 + r.Int64N(63)
		x := big.NewRat(num, 64)
		lower, upper := special.Beta(float64(a), float64(b), float64(num)/64, float64(64-num)/64)
		wantLower, wantUpper := slowBeta(a, b, x)
		near(t, wantLower, lower, a, b, x)
		near(t, wantUpper, upper, a, b, x)
	}
}

// Of whole a, Q(a, x) is e^-x times a polynomial.
func TestGammaAgreesWithThePoissonSum(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 2))
	for range 200 {
		a, x := 1+r.IntN(30), 40*r.Float64()
		term, sum := math.Exp(-x), 0.
		for j := range a {
			sum += term
			term *= x / float64(j+1)
		}
		_, upper := special.Gamma(float64(a), x)
		near(t, sum, upper, a, x)
	}
}

func TestQuantilesInvertTheirDistributions(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 3))
	for range 300 {
		// Probabilities on a grid of 2^-40, so that 1-p and p/2 are exact.
		const grid = 1 << 40
		p := float64(1+r.Int64N(grid-1)) / grid
		if r.IntN(2) == 0 {
			p = math.Ceil(math.Exp(-20*r.Float64())*grid) / grid
		}
		if p == 1 {
			continue
		}
		d1, d2 := math.Exp(9*r.Float64()-1), math.Exp(9*r.Float64()-1)
		smaller := func(lower, upper float64) float64 {
			if p <= 0.5 {
				return lower / p
			}
			return upper / (1 - p)
		}
		assert.InDelta(t, 1, smaller(special.Normal(special.NormalQuantile(p))), 1e-11, "normal %v", p)
		assert.InDelta(t, 1, smaller(special.F(special.FQuantile(p, d1, d2), d1, d2)), 1e-10, "F %v %v %v", p, d1, d2)
		assert.InDelta(t, 1, smaller(special.ChiSquare(special.ChiSquareQuantile(p, d1), d1)), 1e-10, "chi-square %v %v", p, d1)
		// Reciprocal, symmetry, and the square of t.
		near(t, special.FQuantile(p, d1, d2), 1/special.FQuantile(1-p, d2, d1), "F %v %v %v", p, d1, d2)
		x := special.TQuantile(0.5+p/2, d2)
		near(t, x, -special.TQuantile(0.5-p/2, d2), "t %v %v", p, d2)
		near(t, special.FQuantile(p, 1, d2), x*x, "t² %v %v", p, d2)
	}
}

// The Clopper-Pearson limits that R gave are quantiles of the beta distribution.
func TestClopperPearsonOfR(t *testing.T) {
	data, err := os.ReadFile("../../score/stats/testdata/results.json")
	require.NoError(t, err)
	var results struct {
		Populations map[string]struct {
			Proportion struct {
				X, N   float64
				Limits []float64 `json:"clopper_pearson95"`
			}
		} `json:"finite_population"`
	}
	require.NoError(t, json.Unmarshal(data, &results))
	require.NotEmpty(t, results.Populations)
	for name, p := range results.Populations {
		x, n := p.Proportion.X, p.Proportion.N
		if x > 0 {
			f := special.FQuantile(0.025, 2*x, 2*(n-x+1))
			assert.InDelta(t, p.Proportion.Limits[0], x*f/(n-x+1+x*f), 1e-12, name)
		}
		if x < n {
			f := special.FQuantile(0.975, 2*(x+1), 2*(n-x))
			assert.InDelta(t, p.Proportion.Limits[1], (x+1)*f/(n-x+(x+1)*f), 1e-12, name)
		}
	}
}

func TestEndsAndNonsense(t *testing.T) {
	lower, upper := special.Beta(2, 3, 0, 1)
	assert.Equal(t, []float64{0, 1}, []float64{lower, upper})
	lower, upper = special.Beta(2, 3, 1, 0)
	assert.Equal(t, []float64{1, 0}, []float64{lower, upper})
	lower, upper = special.Gamma(2, 0)
	assert.Equal(t, []float64{0, 1}, []float64{lower, upper})
	lower, upper = special.Gamma(2, math.Inf(1))
	assert.Equal(t, []float64{1, 0}, []float64{lower, upper})
	lower, upper = special.F(math.Inf(1), 2, 3)
	assert.Equal(t, []float64{1, 0}, []float64{lower, upper})
	lower, upper = special.Gamma(1, 1) // where the fraction's first divisor is 1
	assert.InDelta(t, 1, lower+upper, 1e-15)
	assert.Zero(t, special.TQuantile(0.5, 7))

	nan := math.NaN()
	lower, upper = special.Beta(0, 1, 0.5, 0.5)
	assert.True(t, math.IsNaN(lower) && math.IsNaN(upper))
	lower, upper = special.Gamma(-1, 1)
	assert.True(t, math.IsNaN(lower) && math.IsNaN(upper))
	for _, p := range []float64{0, 1, -1, 2, nan} {
		assert.True(t, math.IsNaN(special.NormalQuantile(p)), p)
		assert.True(t, math.IsNaN(special.TQuantile(p, 3)), p)
		assert.True(t, math.IsNaN(special.FQuantile(p, 3, 3)), p)
		assert.True(t, math.IsNaN(special.ChiSquareQuantile(p, 3)), p)
	}
	assert.True(t, math.IsNaN(special.TQuantile(0.9, 0)))
	assert.True(t, math.IsNaN(special.FQuantile(0.9, 3, nan)))
	assert.True(t, math.IsNaN(special.ChiSquareQuantile(0.9, -1)))
}

func FuzzF(f *testing.F) {
	f.Add(1.7946, 5.0, 18.0)
	f.Add(15.33, 39.0, 160.0)
	f.Add(1e-9, 0.3, 1e6)
	f.Fuzz(func(t *testing.T, x, d1, d2 float64) {
		if !(x >= 0 && x < 1e12 && d1 > 1e-3 && d1 < 1e7 && d2 > 1e-3 && d2 < 1e7) {
			return
		}
		lower, upper := special.F(x, d1, d2)
		if !(lower >= 0 && upper >= 0 && math.Abs(lower+upper-1) < 1e-9) {
			t.Fatalf("F(%v, %v, %v) = %v, %v", x, d1, d2, lower, upper)
		}
	})
}

func BenchmarkFQuantile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		special.FQuantile(0.975, 59, 1180)
	}
}
