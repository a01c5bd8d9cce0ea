// Command nasional measures the SDK by a national survey: 4.8 million respondents in 60,000 units, from CSV to report. It is run in
// its own directory, and needs Go alone; rivals that are not at hand are left out:
//
//	cd nasional && GOWORK=off go run . -markdown
//
// It writes the survey (package workload), builds examples/survei and the rivals, runs all of them in turn, each as a process of its
// own, and prints the median time, the largest resident set, and how many lines of the report are not exactly right. Further
// sections show how time and memory of examples/survei grow with rows, units and cores, and what it costs to import each package of
// the SDK. The files, 320 MB for the survey and 2.7 GB for all sections, stay in the directory -dir for the next time.
//
// The module stands outside go.work, so that nobody who imports the SDK needs what the rivals need.
package main
