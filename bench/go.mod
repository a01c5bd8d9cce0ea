module github.com/aparatur/aparatur/bench

go 1.25.0

require github.com/aparatur/aparatur v0.0.0

require golang.org/x/text v0.41.0

replace github.com/aparatur/aparatur => ../
