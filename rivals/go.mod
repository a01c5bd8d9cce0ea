module github.com/aparatur/aparatur/rivals

go 1.25.0

require (
	github.com/aparatur/aparatur v0.0.0
	github.com/dustin/go-humanize v1.0.1
	golang.org/x/text v0.41.0
)

replace github.com/aparatur/aparatur => ../
