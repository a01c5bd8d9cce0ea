package sheets_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// No verb and no log handler prints who rates or is rated, or what was written about them.
func TestResponseMasks(t *testing.T) {
	r := sheets.Response[item]{Line: 7, Person: nip1, Name: "Siti Aminah", Rater: "budi@x.id", Unit: "Dinas A", Role: score.Peer,
		Time: time.Date(2023, 1, 13, 10, 15, 0, 0, time.UTC), Comments: []sheets.Comment{{Question: "Saran", Text: "Siti rajin"}}}
	require.NoError(t, r.Sheet.Set(c1, 4))
	var log strings.Builder
	for _, h := range []slog.Handler{slog.NewTextHandler(&log, nil), slog.NewJSONHandler(&log, nil)} {
		slog.New(h).Info("read", "response", r, "comment", r.Comments[0], "pointer", &r)
	}
	texts := []string{log.String()}
	type holder struct{ R sheets.Response[item] }
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%c"} {
		for _, v := range []any{r, &r, []sheets.Response[item]{r}, holder{r}, r.Comments, r.Comments[0]} {
			texts = append(texts, fmt.Sprintf(verb, v))
		}
	}
	for _, text := range texts {
		for _, secret := range []string{nip1, "Siti", "budi", "rajin", fmt.Sprintf("%x", "Siti")} {
			assert.NotContains(t, text, secret)
		}
	}
	assert.Equal(t, `{Line:7 Person:*** Rater:*** Unit:"Dinas A" Role:Rekan kerja setingkat Time:2023-01-13T10:15:00Z Comments:1 Rated:1}`, fmt.Sprint(r))
	assert.Equal(t, "{Line:0 Person: Rater: Comments:0 Rated:0}", fmt.Sprint(sheets.Response[item]{}))
	assert.Equal(t, `"Saran": ***`, fmt.Sprint(r.Comments[0]))
	assert.Contains(t, log.String(), `response.line=7 response.person=*** response.rater=*** response.unit="Dinas A" `+
		`response.role="Rekan kerja setingkat" response.rated=1 response.comments=1`)
	log.Reset()
	slog.New(slog.NewTextHandler(&log, nil)).Info("read", "r", sheets.Response[item]{})
	assert.Contains(t, log.String(), `r.line=0 r.person="" r.rater="" r.rated=0 r.comments=0`)
}
