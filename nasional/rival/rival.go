// Package rival holds the programs that the SDK is measured against: those in Go as commands, those in other languages as the files of
// [Scripts].
package rival

import "embed"

// Scripts are the rivals that are not in Go, each in a directory of its own.
//
//go:embed duckdb polars datatable pandas
var Scripts embed.FS
