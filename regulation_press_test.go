package aparatur

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// No report of this release has a recorded headline, nor is any without a date.
func TestPressCitation(t *testing.T) {
	for _, tt := range []struct {
		name        string
		d           document
		full, short string
	}{
		{"all", document{medium: "Harian Contoh", headline: "Judul", date: day(2023, time.January, 2), event: day(2023, time.January, 1)},
			"Harian Contoh, “Judul”, 2 Januari 2023", "Harian Contoh, 2 Januari 2023"},
		{"event only", document{medium: "Harian Contoh", headline: "Judul", event: day(2023, time.May, 31)},
			"Harian Contoh, “Judul”, 31 Mei 2023", "Harian Contoh, 31 Mei 2023"},
		{"no date", document{medium: "Harian Contoh", headline: "Judul"},
			"Harian Contoh, “Judul”", "Harian Contoh"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.full, tt.d.press(true))
			assert.Equal(t, tt.short, tt.d.press(false))
		})
	}
}

// The days of the data are written without a check.
func TestDaysOfTheData(t *testing.T) {
	for _, d := range documents {
		for _, day := range []Date{d.date, d.from, d.until, d.readOn, d.event} {
			if day.IsZero() {
				continue
			}
			again, err := NewDate(day.Year(), day.Month(), day.Day())
			require.NoError(t, err, d.key)
			require.Equal(t, day, again)
		}
	}
}

// Two documents whose citations fold to the same text could not be told apart.
func TestCitationsFoldApart(t *testing.T) {
	seen := map[string]Regulation{}
	for r := range Regulations() {
		for _, s := range []string{r.Key(), r.Short(), r.String()} {
			key, ok := foldCitation(s)
			require.True(t, ok, s)
			if other, ok := seen[key]; ok {
				require.Equal(t, other, r, "%s and %s", other.Key(), r.Key())
			}
			seen[key] = r
		}
	}
}
