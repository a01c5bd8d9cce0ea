// Command gen writes the synthetic files into the directory above it; go generate calls it.
package main

import (
	"log"
	"os"

	"github.com/aparatur/aparatur/examples/peringkat/internal/sample"
)

func main() {
	units, placements := sample.Generate()
	for name, data := range map[string][]byte{"unit.csv": units, "penempatan.csv": placements} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
