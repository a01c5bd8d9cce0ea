package score_test

import (
	"bytes"
	"encoding"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
)

var (
	_ encoding.BinaryMarshaler   = (*panelTally)(nil)
	_ encoding.BinaryUnmarshaler = (*panelTally)(nil)
	_ encoding.TextMarshaler     = (*panelTally)(nil)
	_ encoding.TextUnmarshaler   = (*panelTally)(nil)
)

// tallyTestSealed gives data that were tampered with the right checksum.
func tallyTestSealed(body []byte) []byte {
	return binary.BigEndian.AppendUint32(slices.Clone(body), crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
}

// tallyTestBody is what the checksum covers.
func tallyTestBody(b []byte) []byte { return b[:len(b)-4] }

const tallyHeader = 16 // magic and fingerprint

// tallyTestWords reads the integers of an encoding.
func tallyTestWords(t testing.TB, b []byte) (words []uint64) {
	t.Helper()
	for body := tallyTestBody(b)[tallyHeader:]; len(body) > 0; {
		x, n := binary.Uvarint(body)
		require.Positive(t, n)
		words, body = append(words, x), body[n:]
	}
	return words
}

func tallyTestOfWords(header []byte, words []uint64) []byte {
	b := slices.Clone(header[:tallyHeader])
	for _, w := range words {
		b = binary.AppendUvarint(b, w)
	}
	return tallyTestSealed(b)
}

func tallyTestFull(t testing.TB) *panelTally {
	f := panelTestFramework(t, panelTestLikert(t), score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfDimensions}, 2, 1)
	tally, err := score.NewTallyBands(f, tallyTestBands(t), tallyEverything)
	require.NoError(t, err)
	for _, s := range []*panelSheet{panelTestSheet(4, 5, 3), panelTestSheet(2, 0, score.CannotRate), panelTestSheet(1, 1, 1), panelTestSheet()} {
		require.NoError(t, tally.Add(s))
	}
	return tally
}

func TestTallyCodecs(t *testing.T) {
	tally := tallyTestFull(t)
	want := tallyTestBytes(t, tally)
	assert.Equal(t, "APTALLY1", string(want[:8]))
	read := tally.Fresh()
	require.NoError(t, read.UnmarshalBinary(want))
	assert.Equal(t, want, tallyTestBytes(t, read))
	clear(want[:8])
	assert.NotEqual(t, want, tallyTestBytes(t, read), "keeps nothing of what it read")
	want = tallyTestBytes(t, tally)

	text, err := tally.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, base64.StdEncoding.EncodeToString(want), string(text))
	read = tally.Fresh()
	require.NoError(t, read.Add(panelTestSheet(1)), "what it held is replaced")
	require.NoError(t, read.UnmarshalText(text))
	assert.Equal(t, want, tallyTestBytes(t, read))

	b, err := json.Marshal(struct{ T *panelTally }{tally})
	require.NoError(t, err)
	into := struct{ T *panelTally }{tally.Fresh()}
	require.NoError(t, json.Unmarshal(b, &into))
	assert.Equal(t, want, tallyTestBytes(t, into.T))
}

func TestTallyUnmarshalDamaged(t *testing.T) {
	tally := tallyTestFull(t)
	good := tallyTestBytes(t, tally)
	refuse := func(data []byte, want error, what string) {
		t.Helper()
		read := tallyTestFull(t)
		require.ErrorIs(t, read.UnmarshalBinary(data), want, what)
		require.Equal(t, good, tallyTestBytes(t, read), what)
	}
	for n := range good {
		refuse(good[:n], score.ErrCodec, "cut off")
	}
	for i := range good {
		for bit := range 8 {
			flipped := slices.Clone(good)
			flipped[i] ^= 1 << bit
			refuse(flipped, score.ErrCodec, "a bit flipped")
		}
	}
	body := tallyTestBody(good)
	refuse(append(slices.Clone(good), 0), score.ErrCodec, "a byte more")
	refuse(tallyTestSealed(append(slices.Clone(body), 0)), score.ErrCodec, "a word more")
	refuse(tallyTestSealed(body[:len(body)-1]), score.ErrCodec, "a word less")
	refuse(tallyTestSealed(body[:tallyHeader]), score.ErrCodec, "no words")
	refuse(tallyTestSealed(append(slices.Clone(body[:len(body)-1]), 0x80)), score.ErrCodec, "a word that does not end")
	refuse(tallyTestSealed(append(slices.Clone(body[:len(body)-1]), body[len(body)-1]|0x80, 0)), score.ErrCodec, "a word longer than it was written")
	refuse(tallyTestSealed(append(slices.Clone(body[:len(body)-1]), bytes.Repeat([]byte{0xff}, 11)...)), score.ErrCodec, "a word too large")
	other := slices.Clone(body)
	other[8] ^= 1
	refuse(tallyTestSealed(other), score.ErrNotComparable, "another fingerprint")
	other = slices.Clone(body)
	other[7] = '2'
	refuse(tallyTestSealed(other), score.ErrCodec, "another version")

	read := tallyTestFull(t)
	require.ErrorIs(t, read.UnmarshalText([]byte("*")), score.ErrCodec)
	require.ErrorIs(t, read.UnmarshalText(nil), score.ErrCodec)
	require.Equal(t, good, tallyTestBytes(t, read))
}

// TestTallyUnmarshalImplausible sets one word after the other to numbers that the sheets cannot have given. What is accepted
// all the same must be harmless.
func TestTallyUnmarshalImplausible(t *testing.T) {
	tally := tallyTestFull(t)
	good := tallyTestBytes(t, tally)
	words := tallyTestWords(t, good)
	refused := 0
	for i := range words {
		for _, w := range []uint64{0, 1, words[i] + 1, words[i] - 1, 1 << 40, 1<<40 + 1, 1 << 62, 1 << 63, math.MaxUint64} {
			bad := slices.Clone(words)
			bad[i] = w
			read := tally.Fresh()
			if err := read.UnmarshalBinary(tallyTestOfWords(good, bad)); err != nil {
				require.ErrorIs(t, err, score.ErrCodec)
				refused++
				continue
			}
			tallyTestUse(t, read)
		}
		bad := slices.Clone(words)
		bad[i] = 1 << 62
		require.ErrorIs(t, tally.Fresh().UnmarshalBinary(tallyTestOfWords(good, bad)), score.ErrCodec, "word %d", i)
	}
	assert.Greater(t, refused, 5*len(words))

	fewer := slices.Clone(words)
	fewer[11]-- // of two people with one item of weight 1 the weights are at least 2
	require.Equal(t, []uint64{2, 1}, fewer[10:12])
	require.ErrorIs(t, tally.Fresh().UnmarshalBinary(tallyTestOfWords(good, fewer)), score.ErrCodec)

	empty := tally.Fresh()
	none := tallyTestWords(t, tallyTestBytes(t, empty))
	for i := range none {
		for _, w := range []uint64{1, 1 << 63, math.MaxUint64} {
			bad := slices.Clone(none)
			bad[i] = w
			if i == 0 && w == 1 {
				continue // one empty sheet
			}
			require.ErrorIs(t, tally.Fresh().UnmarshalBinary(tallyTestOfWords(good, bad)), score.ErrCodec, "word %d of an empty tally", i)
		}
	}
}

// tallyTestUse calls every method, and adds to the tally until it would overflow.
func tallyTestUse(t testing.TB, tally *panelTally) {
	t.Helper()
	deviation := func(x float64, ok bool) {
		require.False(t, math.IsNaN(x) || math.IsInf(x, 0) || x < 0)
		require.True(t, ok || x == 0)
	}
	for d := range panelDim(4) {
		_, _ = tally.Pooled(d)
		_, _ = tally.PersonMean(d)
		require.GreaterOrEqual(t, tally.People(d), 0)
		deviation(tally.PersonDeviation(d))
		_, err := tally.PooledDifference(tally, d)
		require.True(t, err == nil || err == score.ErrTooFew)
	}
	_, _ = tally.PooledTotal()
	_, _ = tally.PersonTotal()
	deviation(tally.PersonTotalDeviation())
	for i := range panelItem(5) {
		c, _ := tally.Item(i)
		require.GreaterOrEqual(t, min(c.Answered, c.CannotRate, c.Missing), 0)
		_, _ = tally.ItemMean(i)
	}
	m, ok := tally.Moments()
	require.True(t, ok)
	_, _, _ = m.Of(1)
	counts, err := score.BandCounts(tallyTestBands(t), tally)
	require.NoError(t, err)
	n := 0
	for _, c := range counts {
		require.GreaterOrEqual(t, c.N, 0)
		n += c.N
	}
	require.Equal(t, tally.Totals(), n)
	if p, err := tally.Publish(1); err == nil {
		_, err := p.MarshalJSON()
		require.NoError(t, err)
	}
	b := tallyTestBytes(t, tally)
	again := tally.Fresh()
	require.NoError(t, again.UnmarshalBinary(b))
	require.Equal(t, b, tallyTestBytes(t, again), "read and written again")
	for again.Sheets() > 0 && again.Merge(again) == nil {
		deviation(again.PersonTotalDeviation())
		deviation(again.PersonDeviation(1))
	}
}

// FuzzTallyUnmarshal reads damaged words with the right header and checksum, so that what the checksum would catch is tried
// too.
func FuzzTallyUnmarshal(f *testing.F) {
	tally := tallyTestFull(f)
	good := tallyTestBytes(f, tally)
	f.Add(tallyTestBody(good)[tallyHeader:])
	f.Add(make([]byte, len(tallyTestWords(f, good))))
	f.Add(bytes.Repeat([]byte{0xff}, 300))
	rng := rand.New(rand.NewPCG(6, 40))
	for range 5 {
		words := tallyTestWords(f, good)
		words[rng.IntN(len(words))] = rng.Uint64() >> rng.IntN(64)
		f.Add(tallyTestBody(tallyTestOfWords(good, words))[tallyHeader:])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		require.Error(t, tally.Fresh().UnmarshalBinary(data), "without header")
		read := tallyTestFull(t)
		if err := read.UnmarshalBinary(tallyTestSealed(append(slices.Clone(good[:tallyHeader]), data...))); err != nil {
			require.ErrorIs(t, err, score.ErrCodec)
			require.Equal(t, good, tallyTestBytes(t, read))
			return
		}
		tallyTestUse(t, read)
	})
}

// FuzzTallyUnmarshalText reads any text.
func FuzzTallyUnmarshalText(f *testing.F) {
	tally := tallyTestFull(f)
	text, err := tally.MarshalText()
	require.NoError(f, err)
	for _, s := range []string{"", "QVBUQUxMWTE=", "=", string(text), string(text[:20])} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		read := tally.Fresh()
		if err := read.UnmarshalText([]byte(s)); err == nil {
			tallyTestUse(t, read)
		}
	})
}
