package main

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/stats"
)

//go:embed lampiran.html
var files embed.FS

// annexPage is the data of the page.
type annexPage struct {
	Frame   page.Frame
	Tiles   []tile
	Roles   []string // heads of the table of alphas
	Alphas  []row
	Whole   []line
	Uniform string
	Items   []itemRow
	Panels  []string // heads of the table of agreement
	ICC     []row
	Steps   []stepRow
	Needed  []string
}

type tile struct{ Name, Value, Note string }

// row is a name with a cell for each column.
type row struct {
	Name  string
	Total bool
	Cells []cell
}

// cell is a coefficient with its interval, or why there is none.
type cell struct {
	Value, Span, Note string
	Mark              template.HTML
	None              string
}

type line struct {
	Name string
	Cell cell
}

type itemRow struct {
	Value, Code, Text        string // Value only before the first of a value
	Mean, Deviation          string
	Rest, Deleted, CannotPct string
	None                     string
}

type stepRow struct {
	Raters string
	Cells  []string // reliability and half width, for each panel
}

func write(w io.Writer, set *settings, in *input, a *annex) error {
	pages, err := page.Templates(files, "lampiran.html")
	if err != nil {
		return err
	}
	return page.Execute(w, pages["lampiran.html"], newPage(set, in, a))
}

func newPage(set *settings, in *input, a *annex) annexPage {
	p := annexPage{
		Frame: page.Frame{
			Generator: "aparatur/examples/keandalan",
			Title:     "Lampiran teknis: keandalan penilaian",
			Subtitle:  "Penilaian 360 derajat perilaku BerAKHLAK",
			Method:    method(in),
			Running:   "Lampiran teknis: keandalan penilaian",
			Paper:     set.paper,
		},
		Tiles: []tile{
			{"Lembar", count(len(in.responses)), ""},
			{"Orang yang dinilai", count(in.people), ""},
			{"Lembar diganti", count(in.superseded), "kiriman ulang penilai yang sama"},
			{"Baris tidak terbaca", count(in.bad), ""},
		},
	}
	if set.synthetic {
		p.Frame.Synthetic = "DATA SINTETIS: bukan pegawai nyata"
		p.Frame.Running += " · DATA SINTETIS"
	}
	for role := range score.Roles() {
		p.Roles = append(p.Roles, role.String())
	}
	for v := range berakhlak.Values() {
		r := row{Name: v.String()}
		for role := range score.Roles() {
			r.Cells = append(r.Cells, alphaCell(a.alpha[role][v]))
		}
		p.Alphas = append(p.Alphas, r)
		p.addItems(a, v)
	}
	p.Whole = []line{{"Semua lembar lengkap", alphaCell(a.whole[0])}, {"Tanpa lembar seragam", alphaCell(a.whole[1])}}
	if u := a.uniform; u.N >= minSheets {
		share, c := u.Proportion, u.Confidence
		c.Lower, c.Upper = 100*c.Lower, 100*c.Upper
		p.Uniform = fmt.Sprintf("Lembar seragam, yaitu semua butir dijawab sama: %s dari %s lembar penilai lain (%s%%; interval 95%% menurut Wilson %s%%).",
			count(u.Successes), count(u.N), decimal(100*share, pointPlaces), span(c, pointPlaces))
	}
	p.addAgreement(a)
	return p
}

func alphaCell(o outcome[stats.AlphaResult]) cell {
	if !o.ok() {
		return cell{None: why(o.err)}
	}
	return cell{Value: decimal(o.value.Alpha, places), Span: span(o.value.Confidence, places),
		Note: "n = " + count(o.value.Cases), Mark: mark(o.value.Confidence, o.value.Alpha)}
}

func (p *annexPage) addItems(a *annex, v berakhlak.Value) {
	o := a.items[v]
	i := 0
	for b := range v.Behaviours() {
		r := itemRow{Code: b.Code(), Text: b.Text(berakhlak.SE2021)}
		if i == 0 {
			r.Value = v.String()
		}
		if !o.ok() {
			r.None = why(o.err)
		} else {
			x := o.value.PerItem[i]
			r.Mean, r.Deviation = decimal(x.Mean, places), decimal(x.Deviation, places)
			r.Rest, r.Deleted = optional(x.ItemRest), optional(x.IfDeleted)
			r.CannotPct = "–"
			if n, ok := a.cannot.Item(b); ok && n.Answered+n.CannotRate > 0 {
				r.CannotPct = decimal(100*float64(n.CannotRate)/float64(n.Answered+n.CannotRate), pointPlaces) + "%"
			}
		}
		p.Items = append(p.Items, r)
		i++
	}
}

func optional(f stats.Figure) string {
	x, ok := f.Value()
	if !ok {
		return "–"
	}
	return decimal(x, places)
}

func (p *annexPage) addAgreement(a *annex) {
	columns := make([][]step, len(panels))
	for i, role := range panels {
		p.Panels = append(p.Panels, role.String())
		one := a.icc[role].single[0]
		columns[i] = steps(one)
		if s := needed(role, one); s != "" {
			p.Needed = append(p.Needed, s)
		}
	}
	for v := berakhlak.Value(0); v <= berakhlak.Kolaboratif; v++ {
		r := row{Name: "Indeks", Total: v == 0}
		if v > 0 {
			r.Name = v.String()
		}
		for _, role := range panels {
			r.Cells = append(r.Cells, iccCell(a.icc[role].single[v], true), iccCell(a.icc[role].mean[v], false))
		}
		p.ICC = append(p.ICC, r)
	}
	most := max(len(columns[0]), len(columns[1]))
	for i := range most {
		var r stepRow
		for _, c := range columns {
			if c == nil {
				r.Cells = append(r.Cells, "–", "–")
				continue
			}
			r.Raters = count(c[i].raters)
			r.Cells = append(r.Cells, decimal(c[i].reliability, places), "± "+decimal(c[i].halfWidth, pointPlaces))
		}
		p.Steps = append(p.Steps, r)
	}
}

func iccCell(o outcome[stats.ICCResult], single bool) cell {
	if !o.ok() {
		return cell{None: why(o.err)}
	}
	c := cell{Value: decimal(o.value.ICC, places), Span: span(o.value.Confidence, places), Mark: mark(o.value.Confidence, o.value.ICC)}
	if f, ok := o.value.F.Value(); ok && single {
		c.Note = fmt.Sprintf("F(%s, %s) = %s, %s", count(int(o.value.DF1)), count(int(o.value.DF2)), decimal(f, places), probability(o.value.P))
	} else if !single {
		c.Note = fmt.Sprintf("k₀ = %s, %s orang", decimal(o.value.Raters, places), count(o.value.Cases))
	}
	return c
}

// needed says in a sentence how many raters of a role would be enough.
func needed(role score.Role, one outcome[stats.ICCResult]) string {
	if !one.ok() || one.value.ICC <= 0 {
		return ""
	}
	var parts []string
	for _, target := range []float64{0.7, 0.8, 0.9} {
		n, err := stats.RatersNeeded(one.value.ICC, target)
		if err != nil {
			return ""
		}
		text := count(n.Ceiling) + " penilai untuk keandalan " + decimal(target, 1)
		if worst, err := stats.RatersNeeded(one.value.Confidence.Lower, target); err == nil {
			text += " (" + count(worst.Ceiling) + " menurut batas bawah)"
		}
		parts = append(parts, text)
	}
	return "Yang diperlukan dari " + strings.ToLower(role.String()) + ": " + bahasa.And(parts...) + "."
}

func method(in *input) []string {
	return []string{
		"Angka pada halaman ini untuk pembaca yang memahami statistika. Tidak ada peraturan yang memintanya, dan tidak satu pun di antaranya angka resmi.",
		in.framework.Stamp().Words(),
		fmt.Sprintf("Tidak ada angka yang dihitung dari kurang dari %d lembar. Semua interval ialah interval kepercayaan 95%%.", minSheets),
		"Alfa: Cronbach (1951), kasus lengkap, posisi jawaban 1–5; interval Feldt (1965). Lembar yang tidak lengkap pada butir yang dihitung dikeluarkan.",
		"ICC: satu arah, acak, penilai bersarang pada orang (Shrout & Fleiss 1979; McGraw & Wong 1996), dari indeks 0–100 setiap lembar; interval Wald (1940), eksak juga bila jumlah penilai tidak sama. ICC dua arah tidak sesuai karena setiap orang dinilai oleh penilai yang berbeda.",
		"Banyaknya penilai: Spearman–Brown (1910) dari ICC(1); ± ialah 1,96 kali galat baku pengukuran.",
		"Cap penghitungan: " + strings.TrimSuffix(in.framework.Stamp().String(), ".") + ".",
	}
}
