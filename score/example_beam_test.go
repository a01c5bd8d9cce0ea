package score_test

import (
	"bytes"
	"fmt"

	"github.com/aparatur/aparatur/score"
)

// satuan is what stands behind an accumulator: the tally of one unit.
type satuan = score.Tally[Aspek, Butir]

// rekapUnit is a CombineFn of the Go SDK of Apache Beam, without the SDK: the runner finds these four methods by their names. The
// accumulator is a tally. That is what the model asks for: merging is associative and commutative and exact, so that the
// runner may cut the sheets into any bundles, merge them in any order and repeat what failed, and the result has the same bits.
//
// With the SDK (github.com/apache/beam/sdks/v2/go/pkg/beam) it takes a coder for the way between workers, a registration, and
// the transform of a PCollection of keys, the codes of the units, and sheets:
//
//	func init() {
//		beam.RegisterCoder(reflect.TypeFor[*satuan](), encodeSatuan, decodeSatuan)
//		register.Combiner3[*satuan, score.Sheet[Butir], score.Published[Aspek, Butir]](&rekapUnit{})
//	}
//	published := beam.CombinePerKey(scope, &rekapUnit{Minimum: 5}, sheetsByUnit)
//
// [Tally.MarshalJSON] suits a pipeline whose steps are written in several languages. To publish the units beside their total,
// let the output be the tally itself and collect the tallies for [PublishGroupsWithTotal].
type rekapUnit struct {
	Minimum int // exported: the runner sends the struct to its workers as JSON
}

// CreateAccumulator returns an empty tally.
func (f *rekapUnit) CreateAccumulator() (*satuan, error) { return newSatuan() }

// AddInput counts one sheet; a bad one ends the bundle with an error.
func (f *rekapUnit) AddInput(unit *satuan, sheet score.Sheet[Butir]) (*satuan, error) {
	return unit, unit.Add(&sheet)
}

// MergeAccumulators adds b to a.
func (f *rekapUnit) MergeAccumulators(a, b *satuan) (*satuan, error) { return a, a.Merge(b) }

// ExtractOutput returns what may be shown of the unit; of a small one nothing.
func (f *rekapUnit) ExtractOutput(unit *satuan) score.Published[Aspek, Butir] {
	published, err := unit.Publish(f.Minimum)
	if err != nil {
		return score.Published[Aspek, Butir]{}
	}
	return published
}

func newSatuan() (*satuan, error) {
	f, err := newFormulir()
	if err != nil {
		return nil, err
	}
	return score.NewTally(f, score.Means|score.PerPerson)
}

// encodeSatuan and decodeSatuan are the coder: a tally on the way from one worker to another is some hundred bytes, however many
// sheets it counts, and the other worker refuses it if it scores by another framework.
func encodeSatuan(unit *satuan) ([]byte, error) { return unit.MarshalBinary() }

func decodeSatuan(data []byte) (*satuan, error) {
	unit, err := newSatuan()
	if err != nil {
		return nil, err
	}
	return unit, unit.UnmarshalBinary(data)
}

// A tally as the accumulator of a CombineFn of Apache Beam: two bundles of sheets are counted on two workers, their accumulators
// travel as bytes and are merged. The bits are those of one worker that counts all.
func ExampleTally_combineFn() {
	fn := &rekapUnit{Minimum: 3}
	bundle := func(sheets ...*score.Sheet[Butir]) []byte {
		unit, err := fn.CreateAccumulator()
		for _, sheet := range sheets {
			if err == nil {
				unit, err = fn.AddInput(unit, *sheet)
			}
		}
		if err != nil {
			fmt.Println(err)
			return nil
		}
		data, err := encodeSatuan(unit)
		if err != nil {
			fmt.Println(err)
		}
		return data
	}
	first := bundle(lembar(5, 5, 4, 4, 3, 3), lembar(4, 0, 3, 3, 5, 5))
	second := bundle(lembar(4, 4, 4, 4, 4, 4), lembar(2, 0, 3, 4, 4, 5))

	merged, err := fn.CreateAccumulator()
	for _, data := range [][]byte{second, first} {
		unit, decoding := decodeSatuan(data)
		if err == nil && decoding == nil {
			merged, err = fn.MergeAccumulators(merged, unit)
		}
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := encodeSatuan(merged)
	whole := bundle(lembar(5, 5, 4, 4, 3, 3), lembar(4, 4, 4, 4, 4, 4), lembar(4, 0, 3, 3, 5, 5), lembar(2, 0, 3, 4, 4, 5))
	fmt.Println(len(data), "bytes, the same as of one bundle:", bytes.Equal(data, whole), err)

	published := fn.ExtractOutput(merged)
	total, ok := published.PooledTotal()
	fmt.Println(published.Sheets(), "orang:", total.Decimal(2), ok)
	// Output:
	// 56 bytes, the same as of one bundle: true <nil>
	// 4 orang: 72.92 true
}
