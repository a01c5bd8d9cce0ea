package fault

// Reason is a sentinel error with its text in both languages. It is compared
// by identity: errors.Is(err, fault.ErrRange). A Reason is immutable.
type Reason struct{ en, id string }

// NewReason returns a sentinel with the English text en and the Indonesian
// text id. Two calls with the same texts give two different sentinels.
func NewReason(en, id string) *Reason { return &Reason{en: en, id: id} }

// Error returns the English text.
func (r *Reason) Error() string { return r.en }

// Indonesian returns the Indonesian text.
func (r *Reason) Indonesian() string { return r.id }

// The sentinels that all packages share.
var (
	// ErrEmpty: there is nothing where something must be.
	ErrEmpty error = NewReason("empty", "kosong")
	// ErrSyntax: the text is not written as it has to be.
	ErrSyntax error = NewReason("not in the expected form", "bentuknya tidak sesuai")
	// ErrUnknown: the text or number names nothing that is known.
	ErrUnknown error = NewReason("not known", "tidak dikenal")
	// ErrRange: well-formed, but too small or too large.
	ErrRange error = NewReason("out of range", "di luar rentang")
	// ErrAmbiguous: more than one thing could be meant.
	ErrAmbiguous error = NewReason("ambiguous", "bermakna ganda")
	// ErrDuplicate: given twice where it may be given once.
	ErrDuplicate error = NewReason("duplicate", "tercatat lebih dari sekali")
	// ErrSpreadsheet: a number that a spreadsheet has damaged (1.98601E+17).
	ErrSpreadsheet error = NewReason(
		"number damaged by a spreadsheet; export it again as text",
		"angka rusak oleh Excel; ambil ulang sebagai teks")
	// ErrType: a Go type, or a type of a database column, that cannot be read.
	ErrType error = NewReason("unsupported type", "tipe data tidak didukung")
)

// Because returns an error that wraps reason and says more in both languages:
// Because(ErrRange, "scale 1-5", "skala 1–5") prints "out of range: scale 1-5"
// and, in Indonesian, "di luar rentang: skala 1–5".
func Because(reason error, en, id string) error {
	return &detailed{reason: reason, en: en, id: id}
}

type detailed struct {
	reason error
	en, id string
}

func (d *detailed) Error() string      { return d.reason.Error() + ": " + d.en }
func (d *detailed) Indonesian() string { return Indonesian(d.reason) + ": " + d.id }
func (d *detailed) Unwrap() error      { return d.reason }
