package privacytest_test

import (
	"fmt"
	"log/slog"
	"reflect"
	"testing"
	"unique"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/internal/privacytest"
)

type secret string

type open struct{ S secret }

// Methods are not enough: %p and %w call none. The text stands behind a handle.
type closed struct{ s unique.Handle[secret] }

func hide(s secret) closed { return closed{unique.Make(s)} }

// Only methods guard the text.
type thin struct{ s secret }

func (thin) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (thin) LogValue() slog.Value          { return slog.StringValue("***") }

func (closed) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (closed) LogValue() slog.Value          { return slog.StringValue("***") }

// Only the pointer prints itself: a copy does not.
type half struct{ s secret }

func (*half) Format(s fmt.State, verb rune) { fmt.Fprint(s, "***") }
func (*half) LogValue() slog.Value          { return slog.StringValue("***") }

func TestLeaks(t *testing.T) {
	assert.NotEmpty(t, privacytest.Leaks(open{"Siti"}, "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(half{"Siti"}, "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(thin{"Siti"}, "Siti"))
	assert.Empty(t, privacytest.Leaks(hide("Siti"), "Siti"))
	assert.NotEmpty(t, privacytest.Leaks(struct{ B []byte }{[]byte("Siti")}, "Siti"), "in hexadecimal")
	privacytest.Masks(t, hide("Siti"), "Siti")
}

func TestHolds(t *testing.T) {
	want := reflect.TypeFor[secret]()
	type list struct {
		Next *list
		M    map[string][]*[2]thin
		C    chan int
	}
	for _, v := range []any{secret(""), open{}, thin{}, &open{}, []open{}, map[secret]int{}, map[int]open{}, list{}} {
		assert.True(t, privacytest.Holds(reflect.TypeOf(v), want), "%T", v)
	}
	for _, v := range []any{1, "", struct{ A, B int }{}, map[string]int{}} {
		assert.False(t, privacytest.Holds(reflect.TypeOf(v), want), "%T", v)
	}
	assert.True(t, privacytest.Guarded(reflect.TypeFor[closed]()))
	assert.False(t, privacytest.Guarded(reflect.TypeFor[half]()))
	assert.False(t, privacytest.Guarded(reflect.TypeFor[open]()))
}

func TestExportedTypes(t *testing.T) {
	names, err := privacytest.ExportedTypes("../fault")
	require.NoError(t, err)
	assert.Equal(t, []string{"ParseError", "Reason", "RowError"}, names)
	_, err = privacytest.ExportedTypes("no such folder")
	assert.Error(t, err)
}
