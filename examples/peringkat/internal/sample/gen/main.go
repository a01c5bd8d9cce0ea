// Command gen writes the synthetic files into the directory above it; go generate calls it. The answers are those of
// examples/rapor, from where they are copied, because a package may embed only what is below it.
package main

import (
	"log"
	"os"

	"github.com/aparatur/aparatur/examples/peringkat/internal/sample"
)

func main() {
	responses, err := os.ReadFile("../../../rapor/internal/sample/respons.csv")
	if err != nil {
		log.Fatal(err)
	}
	units, placements := sample.Generate()
	for name, data := range map[string][]byte{"respons.csv": responses, "unit.csv": units, "penempatan.csv": placements} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
