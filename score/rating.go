package score

// Rating is an answer (jawaban) as its position on a [Scale]: 1 for the lowest, up to the number of positions (at most
// [MaxPositions]). The zero value means not answered (tidak dijawab), [CannotRate] that the rater is not able to judge;
// neither counts in a mean, and both are counted apart. The number printed on a form may differ from the position (a
// scale of 0 to 4 has the positions 1 to 5): [Scale.Rating] converts.
type Rating uint8

const (
	// CannotRate is the answer "tidak dapat menilai" (TT).
	CannotRate Rating = 255
	// MaxPositions is the largest number of positions of a scale.
	MaxPositions = 250
)

// IsAnswered reports whether r is a position: neither unanswered nor [CannotRate]. Whether the scale has that position is
// for the scale to say.
func (r Rating) IsAnswered() bool { return r != 0 && r != CannotRate }
