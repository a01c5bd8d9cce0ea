package opd

//go:generate go run internal/gen/main.go
