module github.com/aparatur/aparatur/nasional

go 1.25.0

require (
	github.com/aparatur/aparatur v0.0.0
	github.com/stretchr/testify v1.12.1
	gonum.org/v1/gonum v0.16.0
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.41.0 // indirect
)

replace github.com/aparatur/aparatur => ../
