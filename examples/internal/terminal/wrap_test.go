package terminal_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/examples/internal/terminal"
)

func TestWrap(t *testing.T) {
	wrapped := func(text string) string {
		var b strings.Builder
		terminal.Wrap(&b, text)
		return b.String()
	}
	assert.Equal(t, "\n", wrapped(" "))
	assert.Equal(t, "dua kata\n", wrapped("dua  kata"))
	full := strings.Repeat("é", terminal.Width-2) + " x"
	assert.Equal(t, full+"\n", wrapped(full), "characters count, not bytes")
	assert.Equal(t, full+"\n  y\n", wrapped(full+" y"))
}
