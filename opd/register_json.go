package opd

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/aparatur/aparatur/internal/fault"
)

// registerJSON is a register as JSON has it.
type registerJSON struct {
	RegisterInfo
	Units []Unit `json:"units"`
}

// MarshalJSON writes an object of the fields of [RegisterInfo] and "units", an array of units in the order of [Register.All];
// [ReadJSON] reads it back. A nil Register is null.
func (r *Register) MarshalJSON() ([]byte, error) {
	if r == nil {
		return []byte("null"), nil
	}
	return json.Marshal(registerJSON{r.info, r.units})
}

// ReadJSON reads a register as [Register.MarshalJSON] writes it, units in any order. Unknown keys are refused, so that a
// misspelt one does not go unnoticed. The error is a *[RegisterError] as of [NewRegister], with a *aparatur.RowError for each
// unit that cannot be read, or that of package encoding/json or of src.
func ReadJSON(src io.Reader) (*Register, error) {
	data, err := io.ReadAll(src)
	if err != nil {
		return nil, err
	}
	var v struct {
		RegisterInfo
		Units []json.RawMessage `json:"units"`
	}
	if err := decode(data, &v); err != nil {
		return nil, err
	}
	var problems []error
	rows := make([]row, len(v.Units))
	for i, raw := range v.Units {
		rows[i].line = i + 1
		if err := decode(raw, &rows[i].unit); err != nil {
			problems = append(problems, &fault.RowError{Line: i + 1, Err: err})
		}
	}
	if len(problems) > 0 {
		return nil, &RegisterError{Problems: problems}
	}
	return build(v.RegisterInfo, rows, nil)
}

// decode reads one JSON value that is all of data.
func decode(data []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return &fault.ParseError{Type: "opd.Register", Err: fault.ErrSyntax}
	}
	return nil
}
