// Command gen writes the synthetic sample into the directory above it; go generate calls it.
package main

import (
	"log"
	"os"

	"github.com/aparatur/aparatur/examples/internal/sample"
)

func main() {
	if err := os.WriteFile("respons.csv", sample.Generate(), 0o644); err != nil {
		log.Fatal(err)
	}
}
