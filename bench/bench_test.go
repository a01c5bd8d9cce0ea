package bench

import (
	"math/rand/v2"
	"testing"
)

// many is the number of different arguments that a cheap operation goes through, so that the processor does not learn the one that
// it is measured on. It is a power of two.
const many = 1024

// seeded returns the same numbers in every run.
func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(20, seed)) }

// must returns what is made before anything is measured, which cannot fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// calls measures an operation with the arguments 0 to many-1, again and again. What it returns passes through a function value, so
// that no compiler leaves the work out.
func calls[T any](b *testing.B, call func(i int) T) {
	b.Helper()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		call(i % many)
		i++
	}
}

// tries is calls for an operation that must succeed.
func tries[T any](b *testing.B, try func(i int) (T, error)) {
	b.Helper()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := try(i % many); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// appends measures a form that appends, into a buffer that is large enough.
func appends(b *testing.B, write func(dst []byte, i int) []byte) {
	b.Helper()
	buf := make([]byte, 0, 1024)
	if len(write(buf, 0)) == 0 {
		b.Fatal("nothing written")
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		buf = write(buf[:0], i%many)
		i++
	}
}

// parses measures a parser on texts by turns, all of which it must read.
func parses[T any](b *testing.B, parse func(string) (T, error), texts ...string) {
	b.Helper()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := parse(texts[i]); err != nil {
			b.Fatal(err)
		}
		if i++; i == len(texts) {
			i = 0
		}
	}
}

// refuses measures a parser on texts by turns, none of which it may read.
func refuses[T any](b *testing.B, parse func(string) (T, error), texts ...string) {
	b.Helper()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := parse(texts[i]); err == nil {
			b.Fatal("read: " + texts[i])
		}
		if i++; i == len(texts) {
			i = 0
		}
	}
}

func BenchmarkNothing(b *testing.B) { calls(b, func(i int) int { return i }) }
