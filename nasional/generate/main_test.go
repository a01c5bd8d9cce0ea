package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/nasional/workload"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run([]string{"-rows", "30000", "-units", "1000", "-seed", "1"}, &out, io.Discard))
	assert.Equal(t, "7aa20425ffff17285d2a2f8f58bee7cae4eae89ffb9514016f90b87757d0c895", fmt.Sprintf("%x", sha256.Sum256(out.Bytes())))
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestRunStops(t *testing.T) {
	for _, tt := range []struct {
		args []string
		err  error
	}{
		{[]string{"-rows", "-1"}, workload.ErrSize},
		{[]string{"-h"}, flag.ErrHelp},
		{[]string{"-rows", "1"}, errFull},
		{[]string{"-rows", "50000"}, errFull},
	} {
		require.ErrorIs(t, run(tt.args, full{}, io.Discard), tt.err, tt.args)
	}
	require.EqualError(t, run([]string{"x"}, io.Discard, io.Discard), "want no arguments, got 1")
	require.Error(t, run([]string{"-seed", "-1"}, io.Discard, io.Discard))
}
