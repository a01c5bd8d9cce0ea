package sheets

import (
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/aparatur/aparatur/internal/fault"
	"github.com/aparatur/aparatur/score"
)

// Response is one rater's answers about one person, with what the file says of both (respons). It
// is a plain value, held by nobody else. It holds names: package fmt and package slog print who
// rates, who is rated and the comments only as "***". A struct of the caller's that holds a
// Response in an unexported field has no such protection.
type Response[I ~uint8] struct {
	Line     int        // line of the file where the row begins, from 1; of a long file, the first row of the sheet
	Person   string     // key of who is rated; empty if the file has no such column
	Name     string     // name of who is rated, if the key is another column
	Rater    string     // who rates; empty in an anonymous form
	Unit     string     // unit of who is rated
	Role     score.Role // what the rater is to the person; 0 if the file has no such column
	Time     time.Time  // when the form was sent; the zero time if that is unknown
	Comments []Comment  // those that are not empty, in order of the columns
	Sheet    score.Sheet[I]
}

// Format prints for every verb the line, the role, the unit, and how many items were rated, with
// "***" for names.
func (r Response[I]) Format(s fmt.State, verb rune) { format(s, verb, r.text()) }

// LogValue returns a group of line, person, rater, unit, role, and how many items were rated, with
// "***" for names.
func (r Response[I]) LogValue() slog.Value {
	attrs := []slog.Attr{slog.Int("line", r.Line), slog.String("person", hide(r.Person)), slog.String("rater", hide(r.Rater))}
	if r.Unit != "" {
		attrs = append(attrs, slog.String("unit", r.Unit))
	}
	if r.Role != 0 {
		attrs = append(attrs, slog.String("role", r.Role.String()))
	}
	return slog.GroupValue(append(attrs, slog.Int("rated", r.Sheet.Len()), slog.Int("comments", len(r.Comments)))...)
}

func (r Response[I]) text() string {
	text := "{Line:" + strconv.Itoa(r.Line) + " Person:" + hide(r.Person) + " Rater:" + hide(r.Rater)
	if r.Unit != "" {
		text += " Unit:" + fault.Show(r.Unit, false)
	}
	if r.Role != 0 {
		text += " Role:" + r.Role.String()
	}
	if !r.Time.IsZero() {
		text += " Time:" + r.Time.Format(time.RFC3339)
	}
	return text + fmt.Sprintf(" Comments:%d Rated:%d}", len(r.Comments), r.Sheet.Len())
}

// hide shows whether there is something, and no more.
func hide(s string) string {
	if s == "" {
		return ""
	}
	return "***"
}

// Comment is free text that a rater wrote about the person (komentar). Package fmt and package slog
// do not print the text, which may hold names.
type Comment struct {
	Question string // the header of the column; of a grid, without the name of the person
	Text     string // as written, without white space around it
}

// Format prints the question for every verb, and "***" for the text.
func (c Comment) Format(s fmt.State, verb rune) { format(s, verb, c.text()) }

// LogValue returns the question, and "***" for the text.
func (c Comment) LogValue() slog.Value { return slog.StringValue(c.text()) }

func (c Comment) text() string { return fault.Show(c.Question, false) + ": " + hide(c.Text) }
