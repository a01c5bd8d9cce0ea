package bahasa_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/aparatur/aparatur/bahasa"
)

func TestLists(t *testing.T) {
	for _, c := range []struct {
		items   []string
		and, or string
	}{
		{nil, "", ""},
		{[]string{"A"}, "A", "A"},
		{[]string{"A", "B"}, "A dan B", "A atau B"},
		{[]string{"A", "B", "C"}, "A, B, dan C", "A, B, atau C"},
		{[]string{"A", "B", "C", "D"}, "A, B, C, dan D", "A, B, C, atau D"},
	} {
		assert.Equal(t, c.and, bahasa.And(c.items...))
		assert.Equal(t, c.or, bahasa.Or(c.items...))
		assert.Equal(t, "yaitu "+c.and, string(bahasa.AppendAnd([]byte("yaitu "), c.items...)))
		assert.Equal(t, "yaitu "+c.or, string(bahasa.AppendOr([]byte("yaitu "), c.items...)))
	}
}
