package chart_test

import (
	"encoding/xml"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/examples/internal/chart"
	"github.com/aparatur/aparatur/score"
)

func index(t *testing.T, s string) score.Index {
	t.Helper()
	x, err := score.ParseIndex(s)
	require.NoError(t, err)
	return x
}

// wellFormed fails unless the drawing is XML.
func wellFormed(t *testing.T, drawing string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(drawing))
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		require.NoError(t, err)
	}
}

func axes(t *testing.T, values ...string) []chart.Axis {
	t.Helper()
	var out []chart.Axis
	for i, v := range values {
		out = append(out, chart.Axis{Name: []string{"N" + strconv.Itoa(i+1)}, Value: index(t, v)})
	}
	return out
}

func TestRadar(t *testing.T) {
	drawing := string(chart.Radar(`A & "B"`, axes(t, "100", "75", "50", "25", "0", "76.25", "33.33"), chart.Small))
	wellFormed(t, drawing)
	assert.Contains(t, drawing, `aria-label="A &amp; &#34;B&#34;: N1 100,0; N2 75,0; N3 50,0; N4 25,0; N5 0,0; N6 76,3; N7 33,3"`)
	for _, label := range []string{">N1<", ">100,0<", ">76,3<", ">33,3<"} {
		assert.Contains(t, drawing, label)
	}
	// 100 lies at the top of the outer ring, 0 in the centre.
	assert.Contains(t, drawing, `<circle cx="130" cy="41" r="3"`)
	assert.Contains(t, drawing, `<circle cx="130" cy="125" r="3"`)
}

// TestRadarLabels: no label lies on another one, and all lie in the drawing.
func TestRadarLabels(t *testing.T) {
	text := regexp.MustCompile(`<text x="([0-9.]+)" y="([0-9.]+)" font-size="([0-9.]+)" text-anchor="(\w+)"[^>]*>([^<]*)<`)
	for _, c := range []struct {
		size  chart.Size
		names []string
	}{
		{chart.Small, []string{"BP", "AK", "KP", "HM", "LY", "AD", "KB"}},
		{chart.Large, []string{"Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"}},
	} {
		list := axes(t, "100", "100", "100", "100", "100", "100", "100")
		for i, name := range c.names {
			list[i].Name = []string{name}
		}
		type box struct {
			text                     string
			left, right, top, bottom float64
		}
		var boxes []box
		for _, m := range text.FindAllStringSubmatch(string(chart.Radar("r", list, c.size)), -1) {
			number := func(s string) float64 {
				f, err := strconv.ParseFloat(s, 64)
				require.NoError(t, err)
				return f
			}
			x, y, font := number(m[1]), number(m[2]), number(m[3])
			width := 0.55 * font * float64(len(m[5])) // of an average letter
			b := box{text: m[5], left: x, right: x + width, top: y - 0.75*font, bottom: y + 0.2*font}
			switch m[4] {
			case "middle":
				b.left, b.right = x-width/2, x+width/2
			case "end":
				b.left, b.right = x-width, x
			}
			assert.GreaterOrEqual(t, b.left, 0.0, b.text)
			assert.LessOrEqual(t, b.right, c.size.Width, b.text)
			assert.GreaterOrEqual(t, b.top, 0.0, b.text)
			assert.LessOrEqual(t, b.bottom, c.size.Height, b.text)
			boxes = append(boxes, b)
		}
		require.Len(t, boxes, 2+14)
		for i, a := range boxes {
			for _, b := range boxes[:i] {
				apart := a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
				assert.True(t, apart, "%s and %s", a.text, b.text)
			}
		}
	}
}

func TestBar(t *testing.T) {
	second := index(t, "100")
	for _, drawing := range []string{string(chart.Bar(index(t, "66.666"), nil)), string(chart.Bar(index(t, "0"), &second))} {
		wellFormed(t, drawing)
		assert.Contains(t, drawing, `aria-hidden="true"`)
	}
	assert.Contains(t, string(chart.Bar(index(t, "66.666"), nil)), `width="66.7%"`)
	assert.Contains(t, string(chart.Bar(index(t, "0"), &second)), `<svg x="100%"`)
}

// TestStep: the step goes by the number as it is printed.
func TestStep(t *testing.T) {
	for text, want := range map[string]int{
		"0": 0, "49.9": 0, "49.94": 0, "49.95": 1, "50": 1, "59.9": 1, "60": 2, "69.95": 3, "79.9": 3, "80": 4, "89.94": 4, "89.95": 5, "100": 5,
	} {
		assert.Equal(t, want, chart.Step(index(t, text)), text)
	}
	assert.Len(t, chart.StepNames(), chart.Steps)
}
