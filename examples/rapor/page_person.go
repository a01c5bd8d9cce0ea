package main

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/aparatur/aparatur/bahasa"
	"github.com/aparatur/aparatur/berakhlak"
	"github.com/aparatur/aparatur/examples/internal/chart"
	"github.com/aparatur/aparatur/examples/internal/page"
	"github.com/aparatur/aparatur/score"
)

// personPage is the report card of one person, under an opaque code and without the unit: in a small unit the two together
// would tell who it is.
type personPage struct {
	Frame     page.Frame
	Tiles     []tile
	Narrative []string
	Values    []personValue
	Codes     []codeName
	Roles     []roleRow
	Work      []behaviour
	WorkNote  string
	Comments  []commentGroup
	Closing   string
}

type personValue struct {
	Name, Value, Self, Gap string
	Bar                    template.HTML
}

// roleRow is what one role says, or why it says nothing.
type roleRow struct {
	Role, N string
	Cells   []string
	Total   string
	Why     string
}

type behaviour struct{ Text, Value string }

type commentGroup struct {
	Role  string
	Texts []string
}

// missing stands where there is no figure.
const missing = "–"

func newPersonPage(set *settings, p *person) personPage {
	out := personPage{
		Frame: newFrame(set, "Kode "+p.code, true),
		Codes: codeNames(),
	}
	out.Frame.Running = title + " · " + p.code + out.Frame.Running[len(title):]
	out.Frame.Method = append(out.Frame.Method,
		"Urutan komentar tidak mengikuti urutan penilai. Identitas yang tercatat pada berkas jawaban disamarkan bila ditulis lengkap dan terdiri atas sedikitnya "+count(minKnown)+
			" karakter, begitu pula alamat surel dan nomor panjang; selain itu komentar ditampilkan seperti ditulis.")
	sentences := berakhlak.PersonNarrative(p.result, minDifference, minGap)
	out.Narrative, out.Closing = sentences[:len(sentences)-1], sentences[len(sentences)-1]
	out.tiles(p)
	out.values(p)
	out.roles(set, p)
	out.Work, out.WorkNote = toWorkOn(set, p)
	for _, c := range p.comments {
		out.Comments = append(out.Comments, commentGroup{c.role, c.texts})
	}
	return out
}

func (out *personPage) tiles(p *person) {
	raters := 0
	for role := range p.result.Roles() {
		if role.Weight() > 0 {
			raters += role.Raters()
		}
	}
	index, note := "belum ada", "belum dapat dihitung"
	if p.result.HasTotal() {
		index, note = decimal(p.result.Total()), "dari "+count(raters)+" penilai yang dihitung"
	}
	out.Tiles = []tile{{"Indeks", index, note}}
	if gap, ok := p.result.TotalGap(); ok {
		words := gapWords(gap)
		if gap.Round(places).Sign() != 0 {
			words += " poin"
		}
		out.Tiles = append(out.Tiles, tile{"Penilaian diri", words, "dibandingkan dengan penilai lain"})
	}
}

func (out *personPage) values(p *person) {
	self, _ := p.result.Role(score.Self)
	for v := range berakhlak.Values() {
		row := personValue{Name: v.String(), Value: missing, Self: missing, Gap: missing}
		var second *score.Index
		if x, ok := self.Of(v); ok {
			row.Self, second = decimal(x), &x
		}
		if x, ok := p.result.Of(v); ok {
			row.Value, row.Bar = decimal(x), chart.Bar(x, second)
		}
		if gap, ok := p.result.Gap(v); ok {
			row.Gap = gapWords(gap)
		}
		out.Values = append(out.Values, row)
	}
}

func (out *personPage) roles(set *settings, p *person) {
	for role := range p.result.Roles() {
		row := roleRow{Role: role.Name(), N: count(role.Raters())}
		switch {
		case role.Shown():
			for v := range berakhlak.Values() {
				row.Cells = append(row.Cells, roleCell(role, v))
			}
			row.Total = missing
			if x, ok := role.Total(); ok {
				row.Total = decimal(x)
			}
		case role.Sheets() == 0:
			row.N, row.Why = "0", "tidak ada penilai"
		case role.Withheld() == 0:
			row.N, row.Why = count(role.Sheets()), "tidak ada jawaban yang dapat dihitung"
		default:
			row.N = count(role.Sheets())
			row.Why = "tidak ditampilkan dan tidak dihitung: kurang dari " + count(set.minRaters) + " penilai"
		}
		out.Roles = append(out.Roles, row)
	}
}

// roleCell is the mean of a role in one value, with its number of raters where that is not the number of the row.
func roleCell(role score.RoleResult[berakhlak.Value, berakhlak.Behaviour], v berakhlak.Value) string {
	x, ok := role.Of(v)
	switch n := role.N(v); {
	case !ok:
		return missing
	case n != role.Raters():
		return fmt.Sprintf("%s (n = %s)", decimal(x), count(n))
	}
	return decimal(x)
}

// toWorkOn returns the behaviours with the lowest values, at most as many as -top asks for. Those that are printed with the
// same value stand or fall together; where already the lowest value is shared by more, none is named. Only behaviours with the
// same roles behind them are compared: a severe superior alone would put a behaviour before one that the peers rated too.
func toWorkOn(set *settings, p *person) ([]behaviour, string) {
	type valued struct {
		b berakhlak.Behaviour
		x score.Index
	}
	var list []valued
	behaviours, by := comparable(p)
	for _, b := range behaviours {
		x, _ := p.result.Item(b)
		list = append(list, valued{b, x.Round(places)})
	}
	if len(list) == 0 || set.top == 0 {
		return nil, ""
	}
	slices.SortStableFunc(list, func(a, b valued) int { return cmp.Or(a.x.Cmp(b.x), int(a.b)-int(b.b)) })
	end := 0
	for end < len(list) {
		next := end + 1
		for next < len(list) && list[next].x == list[end].x {
			next++
		}
		if next > set.top {
			break
		}
		end = next
	}
	if end == 0 {
		same := 0
		for same < len(list) && list[same].x == list[0].x {
			same++
		}
		return nil, fmt.Sprintf("Nilai terendah, %s, dimiliki bersama oleh %s dari %s perilaku yang dinilai oleh %s, sehingga tidak ada yang disebut khusus.",
			decimal(list[0].x), count(same), count(len(list)), by)
	}
	var out []behaviour
	for _, v := range list[:end] {
		out = append(out, behaviour{v.b.Text(set.edition), decimal(v.x)})
	}
	return out, "Perilaku dengan nilai terendah dari " + bahasa.Integer(int64(len(list))) + " perilaku yang dinilai oleh " + by + "."
}

// comparable returns the largest group of behaviours that the same roles rated, of two equal groups that with more roles, and
// the names of the roles.
func comparable(p *person) (behaviours []berakhlak.Behaviour, by string) {
	var most []string
	groups := map[string][]berakhlak.Behaviour{}
	for b := range p.result.Items() {
		var names []string
		for r := range p.result.ItemRoles(b) {
			role, _ := p.result.Role(r)
			names = append(names, strings.ToLower(role.Name()))
		}
		key := bahasa.And(names...)
		groups[key] = append(groups[key], b)
		if n, m := len(groups[key]), len(groups[by]); n > m || n == m && len(names) > len(most) {
			most, by = names, key
		}
	}
	return groups[by], by
}
