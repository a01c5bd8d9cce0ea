// Package rivals holds the benchmarks of package bahasa against golang.org/x/text/message and github.com/dustin/go-humanize
// on the same output. It is a module of its own, outside go.work, so that nobody who imports the library needs them:
//
//	cd rivals && GOWORK=off go test -bench .
//
// Its tests hold that the three write the same, so that the benchmarks compare the same work.
package rivals
