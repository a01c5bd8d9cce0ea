// Package bench holds the benchmarks of the whole library: the operations that its users call often, of every package, each as
// they call it, through the exported API alone. It is a module of its own, outside go.work, and exports nothing.
//
// From the root of the repository, ten runs of each benchmark go into a file, and a second file is compared with the first:
//
//	GOWORK=off go -C bench test -run '^$' -bench . -count 10 | tee old.txt
//	(change something)
//	GOWORK=off go -C bench test -run '^$' -bench . -count 10 | tee new.txt
//	GOWORK=off go -C tools tool benchstat ../old.txt ../new.txt
//
// There are some four hundred benchmarks, and a run of each takes a second or more: ten runs of all take well over an hour. With
// -benchtime 100ms they take ten minutes, which is enough for a first look; "-bench BenchmarkScore" measures one package, "-bench
// ScoreTallyMerge" one operation. Both files are measured on the same machine, one soon after the other, with nothing else running.
//
// # Names
//
// A benchmark is called after package and operation, and its variants are pairs of key and value, which benchstat reads, as in
// BenchmarkScoreTallyMerge/collect=means/groups=60000. The keys of growth say how much is worked on in one operation: rows, people,
// groups, units, initiatives, items. The key "by" sets the library beside what is written without it: by=exact and by=float64. So
// one file alone shows how a cost grows, and what exactness costs:
//
//	GOWORK=off go -C tools tool benchstat -filter '/units:(1000 OR 60000)' -col /units ../new.txt
//	GOWORK=off go -C tools tool benchstat -filter '/by:(exact OR float64)' -col /by ../new.txt
//
// # How the output is read
//
// benchstat prints, for sec/op, B/op and allocs/op each, the median of the runs and how far they lie from it (± 2%); for two
// files also the change with its p-value, and "~" where the runs do not tell the files apart. From six runs on a change can be
// told at all, and ten tell small ones. A spread above some 5% says that the machine was busy: measure again before believing a
// change. B/op and allocs/op hardly vary; a change of theirs is one of the code.
//
// Benchmarks of files also print B/s, of the file's bytes, and rows/s; that of reading a register prints live-MB, what of the heap
// the register holds. BenchmarkNothing is the cost of the loop and of the call in it, some 2 ns, which is part of the other figures.
package bench
