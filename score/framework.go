package score

import (
	"iter"
	"math"
	"slices"
	"strconv"

	"github.com/aparatur/aparatur/internal/fault"
)

const (
	maxDimensions = 32
	maxWeight     = 1_000_000
)

// Dimension declares a dimension (dimensi, unsur) of a [Framework]: its constant, its code ("BP") and name, its weight in
// the total (1 or more) and its items.
type Dimension[D, I ~uint8] struct {
	ID         D
	Code, Name string
	Weight     int
	Items      []Item[I]
}

// Item declares an item (butir, pernyataan): its constant, its code ("BP1"), its sentence as printed on the form, its
// weight in its dimension (1 or more), and whether it is reverse-keyed (butir negatif: agreeing lowers the score).
type Item[I ~uint8] struct {
	ID         I
	Code, Text string
	Weight     int
	Reverse    bool
}

// Identity names a framework in stamps and reports (identitas kerangka): what it is, in which edition of the official
// text, with which edition of the library's data. All three are free text and may be empty.
type Identity struct {
	Name    string `json:"name"`
	Edition string `json:"edition,omitzero"`
	Data    string `json:"data,omitzero"`
}

// Framework scores sheets of items I into profiles of dimensions D (kerangka penilaian). It is made by [New], immutable
// and safe for concurrent use. The enumerations D and I are the caller's: any types of underlying type uint8 with constants
// from 1. A nil or zero Framework has no dimensions and refuses to score.
type Framework[D, I ~uint8] struct {
	*core
	parse func(string) (I, error)
}

// made is the core of f; that of a Framework that New did not make is empty and has no scale.
func (f *Framework[D, I]) made() *core {
	if f == nil || f.core == nil {
		return &noCore
	}
	return f.core
}

var (
	noCore      core
	errNoScores = &DeclarationError{Where: "framework", What: "not made by New", Err: fault.ErrEmpty}
)

// core is what a framework knows without its type parameters; profiles, panels and tallies hold on to it.
type core struct {
	identity Identity
	scale    *scale
	policy   Policy
	dims     []dimension
	byDim    [256]uint8 // position in dims + 1
	items    [256]*item
	known    set // items of the framework
	byCode   map[string]uint8
	byText   map[string]uint8 // 0 for a sentence that stands twice
	stamp    Stamp
	scoring
}

type dimension struct {
	id         uint8
	code, name string
	weight     int64
	items      []item
	answer     []answered
	sum        int64 // of the items' weights
	mask       set   // of the items
}

type item struct {
	id         uint8
	dim        uint8 // position in dims
	code, text string
	weight     int64
	reverse    bool
}

// answered is what aggregates need of an item, small and side by side.
type answered struct {
	weight int64
	id     uint8
	turned uint8
}

// New returns the framework of these dimensions, in this order. It accepts any declaration that can be scored and refuses
// the rest with a *[DeclarationError]: the zero scale or policy; no dimension, or more than 32; an ID of 0 or one used twice
// (so that there are at most 255 items); constants with a hole (IDs must be 1 to n, in any order); an empty code, one used
// twice (whatever its case), or the dimension code "total"; an empty name or text; a dimension without items; a weight below
// 1 (leave the item out instead) or above 1,000,000; MinItems above the number of items of a dimension, MinDimensions above
// the number of dimensions; and points so large that weighted sums would not fit into int64.
func New[D, I ~uint8](scale Scale, policy Policy, dims ...Dimension[D, I]) (*Framework[D, I], error) {
	if !scale.IsValid() {
		return nil, declaration(fault.ErrEmpty, "framework", "the zero Scale")
	}
	if len(dims) == 0 || len(dims) > maxDimensions {
		return nil, declaration(fault.ErrRange, "framework", "%d dimensions; 1 to %d are possible", len(dims), maxDimensions)
	}
	if !policy.Total.IsValid() {
		return nil, declaration(fault.ErrUnknown, "policy", "no rule for the total named")
	}
	if policy.MinItems < 1 || policy.MinDimensions < 1 || policy.MinDimensions > len(dims) {
		return nil, declaration(fault.ErrRange, "policy", "MinItems %d, MinDimensions %d: each is 1 or more, MinDimensions at most %d",
			policy.MinItems, policy.MinDimensions, len(dims))
	}
	c := &core{scale: scale.s, policy: policy, byCode: map[string]uint8{}, byText: map[string]uint8{}}
	count := 0
	for _, d := range dims {
		if err := addDimension(c, d); err != nil {
			return nil, err
		}
		count += len(d.Items)
	}
	if hole := c.hole(len(dims), count); hole != "" {
		return nil, declaration(fault.ErrRange, "framework", "%s is missing: constants run from 1 without holes", hole)
	}
	c.stamp, c.scoring = c.makeStamp(), c.makeScoring()
	return &Framework[D, I]{core: c}, nil
}

func addDimension[D, I ~uint8](c *core, d Dimension[D, I]) error {
	where := "dimension " + name(d.Code, uint8(d.ID))
	nd := dimension{id: uint8(d.ID), code: d.Code, name: d.Name, weight: int64(d.Weight)}
	if err := checkNamed(where, nd.id, d.Code, d.Name, d.Weight); err != nil {
		return err
	}
	if foldText(d.Code) == "total" {
		return declaration(fault.ErrDuplicate, where, `the code "total" is the total's`)
	}
	if c.byDim[d.ID] != 0 {
		return declaration(fault.ErrDuplicate, where, "ID %d is used twice", d.ID)
	}
	for _, other := range c.dims {
		if foldText(other.code) == foldText(d.Code) {
			return declaration(fault.ErrDuplicate, where, "the code is used twice")
		}
	}
	if len(d.Items) < c.policy.MinItems {
		return declaration(fault.ErrRange, where, "%d items; the policy needs %d", len(d.Items), c.policy.MinItems)
	}
	for _, i := range d.Items {
		where := where + ", item " + name(i.Code, uint8(i.ID))
		if err := checkNamed(where, uint8(i.ID), i.Code, i.Text, i.Weight); err != nil {
			return err
		}
		key := foldText(i.Code)
		if _, dup := c.byCode[key]; dup || c.items[i.ID] != nil {
			return declaration(fault.ErrDuplicate, where, "the code or ID is used twice")
		}
		nd.sum += int64(i.Weight)
		if c.scale.largest > math.MaxInt64/2/(nd.sum*256) {
			return declaration(ErrOverflow, where, "weights and scale are too large to be summed")
		}
		it := &item{id: uint8(i.ID), dim: uint8(len(c.dims)), code: i.Code, text: i.Text, weight: int64(i.Weight), reverse: i.Reverse}
		a := answered{weight: it.weight, id: it.id}
		if i.Reverse {
			a.turned = 1
		}
		nd.items, nd.answer = append(nd.items, *it), append(nd.answer, a)
		c.items[i.ID], c.byCode[key] = it, it.id
		c.known.add(it.id)
		nd.mask.add(it.id)
		text := foldText(i.Text)
		if _, dup := c.byText[text]; dup {
			c.byText[text] = 0
		} else {
			c.byText[text] = it.id
		}
	}
	c.dims = append(c.dims, nd)
	c.byDim[d.ID] = uint8(len(c.dims))
	return nil
}

func checkNamed(where string, id uint8, code, text string, weight int) error {
	switch {
	case id == 0:
		return declaration(fault.ErrRange, where, "ID 0 means not filled in")
	case foldText(code) == "":
		return declaration(fault.ErrEmpty, where, "no code")
	case foldText(text) == "":
		return declaration(fault.ErrEmpty, where, "no name or text")
	case weight < 1 || weight > maxWeight:
		return declaration(fault.ErrRange, where, "weight %d is outside 1 to %d", weight, maxWeight)
	}
	return nil
}

func (c *core) hole(dims, items int) string {
	for id := 1; id <= dims; id++ {
		if c.byDim[id] == 0 {
			return "dimension " + strconv.Itoa(id)
		}
	}
	for id := 1; id <= items; id++ {
		if c.items[id] == nil {
			return "item " + strconv.Itoa(id)
		}
	}
	return ""
}

func name(code string, id uint8) string {
	if code != "" {
		return code
	}
	return number(int(id))
}

// number names what has no code.
func number(id int) string { return "#" + strconv.Itoa(id) }

// Named returns a copy of f with this identity in its stamps.
func (f *Framework[D, I]) Named(id Identity) *Framework[D, I] {
	c := *f.made()
	if c.scale == nil {
		return f
	}
	c.identity = id
	c.stamp = c.makeStamp()
	return &Framework[D, I]{core: &c, parse: f.parse}
}

// WithParser returns a copy of f whose [Framework.ParseItem] is parse, for a framework whose sentences are written in
// several ways. It must be safe for concurrent use.
func (f *Framework[D, I]) WithParser(parse func(string) (I, error)) *Framework[D, I] {
	if f.made().scale == nil {
		return f
	}
	return &Framework[D, I]{core: f.core, parse: parse}
}

// ParseItem returns the item of a code or sentence, in any case and with any white space, or what the parser given to
// [Framework.WithParser] reads. The error is a *aparatur.ParseError that matches aparatur.ErrEmpty, aparatur.ErrUnknown, or
// aparatur.ErrAmbiguous for a sentence that several items share, or what that parser returns.
func (f *Framework[D, I]) ParseItem(s string) (I, error) {
	c := f.made()
	if c.scale != nil && f.parse != nil {
		id, err := f.parse(s)
		if err == nil && c.items[id] == nil {
			err = refuseItem(s, fault.ErrUnknown)
		}
		if err != nil {
			return 0, err
		}
		return id, nil
	}
	key := foldText(s)
	if key == "" {
		return 0, refuseItem(s, fault.ErrEmpty)
	}
	if id, ok := c.byCode[key]; ok {
		return I(id), nil
	}
	id, ok := c.byText[key]
	switch {
	case !ok:
		return 0, refuseItem(s, fault.ErrUnknown)
	case id == 0:
		return 0, refuseItem(s, fault.ErrAmbiguous)
	}
	return I(id), nil
}

func refuseItem(s string, reason error) error {
	return &fault.ParseError{Type: "score.Item", Input: s, Err: reason}
}

// Dimensions yields the dimensions with their items in declared order, to draw a form. What is yielded is a copy.
func (f *Framework[D, I]) Dimensions() iter.Seq[Dimension[D, I]] {
	return func(yield func(Dimension[D, I]) bool) {
		for _, d := range f.made().dims {
			out := Dimension[D, I]{ID: D(d.id), Code: d.code, Name: d.name, Weight: int(d.weight)}
			out.Items = slices.AppendSeq(make([]Item[I], 0, len(d.items)), f.Items(out.ID))
			if !yield(out) {
				return
			}
		}
	}
}

// Items yields the items of dimension d in declared order; none for an unknown dimension.
func (f *Framework[D, I]) Items(d D) iter.Seq[Item[I]] {
	return func(yield func(Item[I]) bool) {
		c := f.made()
		pos := c.byDim[d]
		if pos == 0 {
			return
		}
		for _, it := range c.dims[pos-1].items {
			if !yield(declaredItem[I](it)) {
				return
			}
		}
	}
}

// Item returns the declaration of item i and its dimension; false for an unknown item.
func (f *Framework[D, I]) Item(i I) (Item[I], D, bool) {
	c := f.made()
	it := c.items[i]
	if it == nil {
		return Item[I]{}, 0, false
	}
	return declaredItem[I](*it), D(c.dims[it.dim].id), true
}

func declaredItem[I ~uint8](it item) Item[I] {
	return Item[I]{ID: I(it.id), Code: it.code, Text: it.text, Weight: int(it.weight), Reverse: it.reverse}
}

// Scale returns the scale of the framework's answers.
func (f *Framework[D, I]) Scale() Scale { return Scale{f.made().scale} }

// Policy returns the policy that the framework was made with.
func (f *Framework[D, I]) Policy() Policy { return f.made().policy }

// Identity returns what [Framework.Named] set.
func (f *Framework[D, I]) Identity() Identity { return f.made().identity }

// Stamp describes how the framework scores; every result carries it.
func (f *Framework[D, I]) Stamp() Stamp { return f.made().stamp }
