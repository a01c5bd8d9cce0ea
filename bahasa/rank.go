package bahasa

import "github.com/aparatur/aparatur/score"

// Rank writes a place in a ranking with those that share it: "peringkat ke-4 dari 24 perangkat daerah (sama dengan Dinas
// Sosial)". The noun is what is ranked, as inside a sentence; ties are the others on the same rank. Without a total (of below
// 1) the words from "dari" are left out, and a rank below 1 is the empty string. The rank is written as an ordinal; Roman
// figures, Peringkat IV, are for quoting an award ([Roman]).
func Rank(rank, of int, noun string, ties ...string) string {
	return string(AppendRank(make([]byte, 0, 96), rank, of, noun, ties...))
}

// AppendRank appends what [Rank] writes to dst.
func AppendRank(dst []byte, rank, of int, noun string, ties ...string) []byte {
	if rank < 1 {
		return dst
	}
	dst = AppendOrdinal(append(dst, "peringkat "...), int64(rank))
	if of > 0 {
		dst = appendCount(append(dst, " dari "...), of, noun)
	}
	if len(ties) > 0 {
		dst = append(AppendAnd(append(dst, " (sama dengan "...), ties...), ')')
	}
	return dst
}

// RankSentence writes a place in a ranking as a sentence: "Dinas Kesehatan berada pada peringkat ke-4 dari 24 perangkat
// daerah (sama dengan Dinas Sosial)." The rest is as in [Rank].
func RankSentence(name string, rank, of int, noun string, ties ...string) string {
	return string(AppendRankSentence(make([]byte, 0, 128), name, rank, of, noun, ties...))
}

// AppendRankSentence appends what [RankSentence] writes to dst.
func AppendRankSentence(dst []byte, name string, rank, of int, noun string, ties ...string) []byte {
	if rank < 1 {
		return dst
	}
	dst = append(append(dst, name...), " berada pada "...)
	return append(AppendRank(dst, rank, of, noun, ties...), '.')
}

// Share writes a count with its part of a total: "54 orang (88,5%)". The percentage is exact and has one decimal, or as many
// more (up to eight) as keep a part from being printed as 0% or 100%. The noun is what is counted. Counts below 0 are taken
// as 0, and an n above total as total; of a total of 0 there is no percentage: "0 orang".
func Share(n, total int, noun string) string {
	return string(AppendShare(make([]byte, 0, 48), n, total, noun))
}

// AppendShare appends what [Share] writes to dst.
func AppendShare(dst []byte, n, total int, noun string) []byte {
	total = max(total, 0)
	n = min(max(n, 0), total)
	dst = appendCount(dst, n, noun)
	switch {
	case total == 0:
		return dst
	case n == 0:
		return append(dst, " (0,0%)"...)
	}
	return append(appendShare(append(dst, " ("...), n, total), ')')
}

// DifferenceSentence writes how far a result is from another one: "Indeks Dinas Kesehatan lebih tinggi 2,5 poin daripada
// rata-rata perangkat daerah." The difference is the first minus the second, computed from the exact values and rounded
// once, to places decimals; it is therefore not always the difference of the two as they are printed. One that is 0 when
// rounded is written as equal: "… sama dengan rata-rata perangkat daerah."
func DifferenceSentence(name string, difference score.Index, places int, than string) string {
	return string(AppendDifferenceSentence(make([]byte, 0, 128), name, difference, places, than))
}

// AppendDifferenceSentence appends what [DifferenceSentence] writes to dst.
func AppendDifferenceSentence(dst []byte, name string, difference score.Index, places int, than string) []byte {
	dst = append(dst, name...)
	switch difference.Round(places).Sign() {
	case 0:
		dst = append(dst, " sama dengan "...)
	case 1:
		dst = appendDistance(append(dst, " lebih tinggi "...), difference, places)
		dst = append(dst, " poin daripada "...)
	default:
		dst = appendDistance(append(dst, " lebih rendah "...), difference, places)
		dst = append(dst, " poin daripada "...)
	}
	return append(append(dst, than...), '.')
}

// ChangeSentence writes how a result has changed: "Indeks BerAKHLAK naik 2,5 poin dibandingkan dengan Semester I Tahun 2025."
// The change is the later minus the earlier value; what is said of the difference in [DifferenceSentence] holds for it. One
// that is 0 when rounded is written "tidak berubah dibandingkan dengan …".
func ChangeSentence(name string, change score.Index, places int, since string) string {
	return string(AppendChangeSentence(make([]byte, 0, 128), name, change, places, since))
}

// AppendChangeSentence appends what [ChangeSentence] writes to dst.
func AppendChangeSentence(dst []byte, name string, change score.Index, places int, since string) []byte {
	dst = append(dst, name...)
	switch change.Round(places).Sign() {
	case 0:
		dst = append(dst, " tidak berubah"...)
	case 1:
		dst = append(appendDistance(append(dst, " naik "...), change, places), " poin"...)
	default:
		dst = append(appendDistance(append(dst, " turun "...), change, places), " poin"...)
	}
	return append(append(append(dst, " dibandingkan dengan "...), since...), '.')
}
