package score

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"slices"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

// tallyJSONVersion is the version of the object that [Tally.MarshalJSON] writes.
const tallyJSONVersion = 1

// MarshalJSON writes an object that a program in any language can read, and write for [Tally.UnmarshalJSON]:
//
//	{"version":1,"fingerprint":"0b15dec06235fded","stamp":"Budaya Kerja 2025 (…)","words":"Konversi: …","unit":"25",
//	 "sheets":3,"totals":3,"uniform":1,
//	 "bands":[0,1,0,2],
//	 "means":[{"dimension":"C","people":3,"weights":"11","points":"24"},…],
//	 "items":[{"item":"C1","cannot_rate":1,"positions":[0,0,1,1,0]},…],
//	 "persons":[{"dimension":"C","grain":"12","whole":2,"part":1,"people":3,"points":"80","squares":"2240"},…],
//	 "person_total":{"grain":"12","whole":2,"mixed":0,"mixed_whole":0,"people":3,"points":"…","squares":"…"},
//	 "alpha":{"sheets":2,"items":[{"item":"C1","sum":"7","squares":"25","with_total":"116"},…]}}
//
// What the tally does not collect is left out. Dimensions, items, positions and bands stand in declared order, the lowest
// position and band first. A number of people is a number, at most 2^40; a sum, which may be beyond what a double holds, is a
// string of decimal digits. A pooled mean is points / weights × unit, a mean of people is points / (people × grain) × unit, and
// squares are the sum of people's points, squared. Stamp and words are for the reader.
//
// With the bands, a tally of [Means] of a thousand BerAKHLAK sheets takes 0.9 kB, and one of everything 4.5 kB; for very many
// use [Tally.MarshalBinary]. The zero Tally is an error.
func (t *Tally[D, I]) MarshalJSON() ([]byte, error) {
	if t.plan == nil {
		return nil, declaration(fault.ErrEmpty, "tally", "the zero Tally")
	}
	p, b := t.plan, tallyWriter{}
	b.open('{')
	b.count("version", tallyJSONVersion)
	b.text("fingerprint", hex.EncodeToString(p.print[:]))
	b.text("stamp", p.stamp.String())
	b.text("words", p.stamp.Words())
	b.text("unit", p.unitText())
	b.count("sheets", t.w[atSheets])
	b.count("totals", t.w[atTotals])
	b.count("uniform", t.w[atUniform])
	if p.bands > 0 {
		b.counts("bands", t.w[p.at.bands:][:p.bands])
	}
	p.writeMeans(t.w, &b)
	p.writeItems(t.w, &b)
	p.writePersons(t.w, &b)
	p.writeAlpha(t.w, &b)
	b.close('}')
	return b.out, nil
}

// unitText is the scale's unit as an exact fraction.
func (p *plan) unitText() string {
	text, _ := p.core.scale.unit.MarshalText() // a number of points always marshals
	return string(text)
}

func (p *plan) writeMeans(w []uint64, b *tallyWriter) {
	if p.collect&Means == 0 {
		return
	}
	b.list("means")
	for k, d := range p.core.dims {
		people, weights, sum := p.mean(w, k)
		b.open('{')
		b.text("dimension", d.code)
		b.count("people", people)
		b.integer("weights", weights)
		b.integer("points", sum)
		b.close('}')
	}
	b.close(']')
}

func (p *plan) writeItems(w []uint64, b *tallyWriter) {
	if p.collect&Items == 0 {
		return
	}
	b.list("items")
	at := p.at.items
	for _, d := range p.core.dims {
		for _, it := range d.items {
			b.open('{')
			b.text("item", it.code)
			b.count("cannot_rate", w[at])
			b.counts("positions", w[at+1:at+p.itemStride()])
			b.close('}')
			at += p.itemStride()
		}
	}
	b.close(']')
}

// personHeads names the words before those of the grain, of a dimension and of the total.
var (
	personHeads      = []string{atWhole: "whole", atPart: "part"}
	personTotalHeads = []string{atAllWhole: "whole", atMixed: "mixed", atMixedWhole: "mixed_whole"}
)

func (p *plan) writePersons(w []uint64, b *tallyWriter) {
	if p.collect&PerPerson == 0 {
		return
	}
	write := func(k int, heads []string) {
		g, head, own := p.persons(w, k)
		b.integer("grain", g.den)
		for i, name := range heads {
			b.count(name, head[i])
		}
		b.count("people", own[0])
		b.integer("points", signed(own[1:1+g.sumWords]))
		b.integer("squares", signed(own[1+g.sumWords:]))
		b.close('}')
	}
	b.list("persons")
	for k, d := range p.core.dims {
		b.open('{')
		b.text("dimension", d.code)
		write(k, personHeads)
	}
	b.close(']')
	b.key("person_total")
	b.open('{')
	write(len(p.dims), personTotalHeads)
}

// alphaSums names the words of an item.
var alphaSums = []string{"sum", "squares", "with_total"}

func (p *plan) writeAlpha(w []uint64, b *tallyWriter) {
	if p.collect&Alpha == 0 {
		return
	}
	m := w[p.at.alpha:]
	b.key("alpha")
	b.open('{')
	b.count("sheets", m[0])
	b.list("items")
	m = m[1:]
	for _, d := range p.core.dims {
		for _, it := range d.items {
			b.open('{')
			b.text("item", it.code)
			for i, name := range alphaSums {
				b.integer(name, new(big.Int).SetUint64(m[i]))
			}
			b.close('}')
			m = m[len(alphaSums):]
		}
	}
	b.close(']')
	b.close('}')
}

// tallyWriter writes JSON, with the commas where they belong.
type tallyWriter struct {
	out  []byte
	next bool // something stands before in the same object or list
}

func (b *tallyWriter) comma() {
	if b.next {
		b.out = append(b.out, ',')
	}
	b.next = true
}

func (b *tallyWriter) open(c byte) {
	if len(b.out) == 0 || b.out[len(b.out)-1] != ':' {
		b.comma()
	}
	b.out, b.next = append(b.out, c), false
}

func (b *tallyWriter) close(c byte) { b.out, b.next = append(b.out, c), true }

func (b *tallyWriter) key(name string) {
	b.comma()
	b.out = append(strconv.AppendQuote(b.out, name), ':') // a name of this file
}

func (b *tallyWriter) list(name string) {
	b.key(name)
	b.open('[')
}

func (b *tallyWriter) text(name, value string) {
	b.key(name)
	text, _ := json.Marshal(value) // a string always marshals
	b.out = append(b.out, text...)
}

// integer writes the digits as a string.
func (b *tallyWriter) integer(name string, n *big.Int) {
	b.key(name)
	b.out = append(n.Append(append(b.out, '"'), 10), '"')
}

func (b *tallyWriter) count(name string, n uint64) {
	b.key(name)
	b.out = strconv.AppendUint(b.out, n, 10)
}

func (b *tallyWriter) counts(name string, counts []uint64) {
	b.list(name)
	for _, n := range counts {
		b.comma()
		b.out = strconv.AppendUint(b.out, n, 10)
	}
	b.close(']')
}

// UnmarshalJSON reads what [Tally.MarshalJSON] writes, and the text of [Tally.MarshalText]. The receiver must come from [NewTally]
// or [NewTallyBands] with the same arguments as the tally that was marshalled; its content is replaced. A program that makes
// such an object starts from the one of an empty tally. All members must be there, and no others; stamp and words are not
// read and may be missing. Every integer may be a number or a string.
//
// The error matches [ErrNotComparable] for a tally of something else, by its fingerprint; and [ErrCodec] for another version,
// for null, and for what is damaged or cannot have come from sheets: it then says where. The receiver keeps its content.
func (t *Tally[D, I]) UnmarshalJSON(data []byte) error {
	if t.plan == nil {
		return declaration(fault.ErrEmpty, "tally", "the zero Tally: make it with NewTally before reading into it")
	}
	var text string
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte{'"'}) && json.Unmarshal(data, &text) == nil {
		return t.UnmarshalText([]byte(text))
	}
	w, err := t.plan.readJSON(data)
	if err == nil {
		t.w = w
	}
	return err
}

func (p *plan) readJSON(data []byte) ([]uint64, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if !json.Valid(data) {
		return nil, damaged("JSON")
	}
	first, _ := dec.Token() // of valid JSON: never an error
	value, ok := readTree(dec, first)
	all, _ := value.(map[string]any)
	r := tallyReader{w: make([]uint64, p.size)}
	switch {
	case !ok || all == nil:
		return nil, damaged("object")
	case all["version"] != json.Number(strconv.Itoa(tallyJSONVersion)):
		return nil, damaged("version")
	}
	switch print, ok := all["fingerprint"].(string); {
	case !ok:
		return nil, damaged("fingerprint")
	case print != hex.EncodeToString(p.print[:]):
		return nil, ErrNotComparable
	}
	delete(all, "stamp")
	delete(all, "words")
	p.readMembers(&r, all)
	switch {
	case r.err != nil:
		return nil, r.err
	case !p.plausible(r.w):
		return nil, fault.Because(ErrCodec, "numbers that no sheets give", "angka yang tidak mungkin berasal dari lembar jawaban")
	}
	return r.w, nil
}

// damaged says where an object is wrong; names of members are the same in every language.
func damaged(where string) error { return fault.Because(ErrCodec, where, where) }

// readTree reads a value of valid JSON that begins with this token; false where a member stands twice.
func readTree(dec *json.Decoder, first json.Token) (any, bool) {
	switch first {
	case json.Delim('{'):
		out := make(map[string]any)
		for dec.More() {
			key, _ := dec.Token()
			name, _ := key.(string)
			begin, _ := dec.Token()
			value, ok := readTree(dec, begin)
			if _, twice := out[name]; twice || !ok {
				return nil, false
			}
			out[name] = value
		}
		_, _ = dec.Token()
		return out, true
	case json.Delim('['):
		out := []any{}
		for dec.More() {
			begin, _ := dec.Token()
			value, ok := readTree(dec, begin)
			if !ok {
				return nil, false
			}
			out = append(out, value)
		}
		_, _ = dec.Token()
		return out, true
	default:
		return first, true
	}
}

func (p *plan) readMembers(r *tallyReader, all map[string]any) {
	names := []string{"version", "fingerprint", "unit", "sheets", "totals", "uniform"}
	for _, member := range []struct {
		name string
		ok   bool
	}{{"bands", p.bands > 0}, {"means", p.collect&Means != 0}, {"items", p.collect&Items != 0},
		{"persons", p.collect&PerPerson != 0}, {"person_total", p.collect&PerPerson != 0}, {"alpha", p.collect&Alpha != 0}} {
		if member.ok {
			names = append(names, member.name)
		}
	}
	o := r.object(all, "", names...)
	o.text("unit", p.unitText())
	o.count("sheets", &r.w[atSheets])
	o.count("totals", &r.w[atTotals])
	o.count("uniform", &r.w[atUniform])
	if p.bands > 0 {
		o.counts("bands", r.w[p.at.bands:][:p.bands])
	}
	if p.collect&Means != 0 {
		p.readMeans(o)
	}
	if p.collect&Items != 0 {
		p.readItems(o)
	}
	if p.collect&PerPerson != 0 {
		p.readPersons(o)
	}
	if p.collect&Alpha != 0 {
		p.readAlpha(o)
	}
}

func (p *plan) readMeans(o tallyObject) {
	for k, d := range o.list("means", len(p.core.dims), "dimension", "people", "weights", "points") {
		m := o.r.w[p.at.means+k*p.meanStride():][:p.meanStride()]
		d.text("dimension", p.core.dims[k].code)
		d.count("people", &m[0])
		d.integer("weights", m[1:1+p.weightWords], false)
		d.integer("points", m[1+p.weightWords:], true)
	}
}

func (p *plan) itemCodes() (codes []string) {
	for _, d := range p.core.dims {
		for _, it := range d.items {
			codes = append(codes, it.code)
		}
	}
	return codes
}

func (p *plan) readItems(o tallyObject) {
	codes := p.itemCodes()
	for i, it := range o.list("items", len(codes), "item", "cannot_rate", "positions") {
		m := o.r.w[p.at.items+i*p.itemStride():][:p.itemStride()]
		it.text("item", codes[i])
		it.count("cannot_rate", &m[0])
		it.counts("positions", m[1:])
	}
}

func (p *plan) readPersons(o tallyObject) {
	read := func(o tallyObject, k int, heads []string) {
		g, head, own := p.persons(o.r.w, k)
		o.text("grain", g.den.String())
		for i, name := range heads {
			o.count(name, &head[i])
		}
		o.count("people", &own[0])
		o.integer("points", own[1:1+g.sumWords], true)
		o.integer("squares", own[1+g.sumWords:], true)
	}
	common := []string{"grain", "people", "points", "squares"}
	for k, d := range o.list("persons", len(p.dims), slices.Concat([]string{"dimension"}, common, personHeads)...) {
		d.text("dimension", p.core.dims[k].code)
		read(d, k, personHeads)
	}
	total := o.r.object(o.members["person_total"], "person_total", slices.Concat(common, personTotalHeads)...)
	read(total, len(p.dims), personTotalHeads)
}

func (p *plan) readAlpha(o tallyObject) {
	m, codes := o.r.w[p.at.alpha:], p.itemCodes()
	o = o.r.object(o.members["alpha"], "alpha", "sheets", "items")
	o.count("sheets", &m[0])
	for i, it := range o.list("items", len(codes), append([]string{"item"}, alphaSums...)...) {
		it.text("item", codes[i])
		for j, name := range alphaSums {
			it.integer(name, m[1+len(alphaSums)*i+j:][:1], false)
		}
	}
}

// tallyReader fills the words of a tally and keeps the first error.
type tallyReader struct {
	w   []uint64
	err error
}

// tallyObject is an object of JSON with all of its members; of what is refused it has none.
type tallyObject struct {
	r       *tallyReader
	where   string
	members map[string]any
}

func (r *tallyReader) refuse(where string) {
	if r.err == nil {
		r.err = damaged(where)
	}
}

// object checks that x is an object with these members.
func (r *tallyReader) object(x any, where string, names ...string) tallyObject {
	members, _ := x.(map[string]any)
	ok := len(members) == len(names)
	for _, name := range names {
		_, has := members[name]
		ok = ok && has
	}
	if !ok {
		r.refuse("members of " + where + "{}")
		members = nil
	}
	return tallyObject{r, where, members}
}

func (o tallyObject) refuse(name string) {
	if o.where != "" {
		name = o.where + "." + name
	}
	o.r.refuse(name)
}

// list checks that a member is a list of n objects.
func (o tallyObject) list(name string, n int, names ...string) []tallyObject {
	list, _ := o.members[name].([]any)
	if len(list) != n {
		o.refuse(name)
		return nil
	}
	out := make([]tallyObject, n)
	for i, x := range list {
		out[i] = o.r.object(x, name+"["+strconv.Itoa(i)+"]", names...)
	}
	return out
}

// text checks that a member is this text.
func (o tallyObject) text(name, want string) {
	if o.members[name] != want {
		o.refuse(name)
	}
}

func (o tallyObject) count(name string, n *uint64) {
	w := []uint64{0}
	o.integer(name, w, false)
	*n = w[0]
}

func (o tallyObject) counts(name string, counts []uint64) {
	list, _ := o.members[name].([]any)
	if len(list) != len(counts) {
		o.refuse(name)
		return
	}
	for i, x := range list {
		if !readInteger(x, counts[i:i+1], false) {
			o.refuse(name)
		}
	}
}

func (o tallyObject) integer(name string, w []uint64, negative bool) {
	if !readInteger(o.members[name], w, negative) {
		o.refuse(name)
	}
}

// readInteger reads an integer of decimal digits, as it is written, into words that are 0; false if they are too few.
func readInteger(x any, w []uint64, negative bool) bool {
	var text string
	switch x := x.(type) {
	case json.Number:
		text = string(x)
	case string:
		text = x
	}
	const digits = 20 // of a word at most
	if len(text) > 1+digits*len(w) {
		return false
	}
	n, ok := new(big.Int).SetString(text, 10)
	if !ok || n.String() != text || n.BitLen() > 64*len(w) || n.Sign() < 0 && !negative {
		return false
	}
	addSigned(w, n)
	return !negative || signed(w).Cmp(n) == 0
}
