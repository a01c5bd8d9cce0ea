package opd

import (
	"math/big"

	"github.com/aparatur/aparatur/score"
)

// person is the result of one person.
type person[D ~uint8] struct {
	unit   int32
	total  score.Index
	dims   []D
	values []score.Index
}

// peopleSource holds the results of people in the order of the register, so that the people at and below a unit stand
// together.
type peopleSource struct {
	reg    *Register
	people counter
	values [][]score.Index // the total, then each dimension
	has    [][]bool        // whether a person has it; nil for the total
	// weights are those of units by position; nil for MergedPeople.
	weights []int64
}

func newPeopleSource[D ~uint8](reg *Register, people counter, dims []D, all []person[D], weights []int64) *peopleSource {
	s := &peopleSource{reg: reg, people: people, weights: weights,
		values: make([][]score.Index, len(dims)+1), has: make([][]bool, len(dims)+1)}
	for k := range s.values {
		s.values[k] = make([]score.Index, len(all))
	}
	number := make(map[D]int)
	for k, d := range dims {
		number[d] = k + 1
		s.has[k+1] = make([]bool, len(all))
	}
	for n, p := range all {
		s.values[0][n] = p.total
		for j, d := range p.dims {
			s.values[number[d]][n], s.has[number[d]][n] = p.values[j], true
		}
	}
	return s
}

func (s *peopleSource) aggregate(positions []int) (aggregate, error) {
	a := &peopleAggregate{src: s, figures: make([]figure, len(s.values))}
	for k := range a.figures {
		a.figures[k] = s.figure(k, positions)
	}
	return a, nil
}

// figure is an exact mean, if there is one.
type figure struct {
	fraction
	ok bool
}

func (s *peopleSource) figure(k int, positions []int) figure {
	if s.weights == nil {
		var all sum
		for _, i := range positions {
			s.addRange(&all, k, s.people[i], s.people[s.reg.end[i]])
		}
		f, ok := all.mean()
		return figure{f, ok}
	}
	total, weights := fraction{new(big.Int), big.NewInt(1), false}, int64(0)
	for _, i := range positions {
		for j := i; j < int(s.reg.end[i]); j++ {
			var own sum
			s.addRange(&own, k, s.people[j], s.people[j+1])
			if f, ok := own.mean(); ok {
				total = total.plus(f, s.weights[j])
				weights += s.weights[j]
			}
		}
	}
	if weights == 0 {
		return figure{}
	}
	return figure{total.over(weights), true}
}

func (s *peopleSource) addRange(to *sum, k int, from, until int) {
	for n := from; n < until; n++ {
		if s.has[k] == nil || s.has[k][n] {
			to.add(s.values[k][n])
		}
	}
}

type peopleAggregate struct {
	src     *peopleSource
	figures []figure
}

func (a *peopleAggregate) mean(dim int) (score.Index, bool) {
	f := a.figures[dim+1]
	if !f.ok {
		return score.Index{}, false
	}
	x, err := f.index()
	return x, err == nil
}

func (a *peopleAggregate) minus(other aggregate, dim, otherDim int) (score.Index, error) {
	b, ok := other.(*peopleAggregate)
	if !ok || (a.src.weights == nil) != (b.src.weights == nil) {
		return score.Index{}, score.ErrNotComparable
	}
	f, g := a.figures[dim+1], b.figures[otherDim+1]
	if !f.ok || !g.ok {
		return score.Index{}, score.ErrNoTotal
	}
	return f.minus(g.fraction).index()
}
