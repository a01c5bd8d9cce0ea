package bahasa_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur"
	"github.com/aparatur/aparatur/bahasa"
)

// appends are all Append forms, each with arguments that make it write much.
func appends(t testing.TB) map[string]func(dst []byte) []byte {
	x, big := index(t, 123_456_7, 100), index(t, math.MinInt64, 3)
	at := time.Date(2022, 12, 30, 23, 35, 20, 0, bahasa.WIB())
	later := at.AddDate(0, 1, 3).In(bahasa.WITA())
	semester, err := aparatur.Semester(2025, 2)
	require.NoError(t, err)
	name := bahasa.ParseName("Prof. Dr. (H.C.) Siti Aminah, S.T., QWERTY, M.Si.")
	list := []string{"atasan", "rekan kerja", "bawahan"}
	figures := []bahasa.Figure{{Name: "Kolaboratif", Value: x}, {Name: "Loyal", Value: big}, {Name: "Adaptif", Value: x}}
	counts := []bahasa.Count{{Name: "Atasan langsung", N: 1}, {Name: "Rekan kerja setingkat", N: 1200}, {Name: "Bawahan", N: 3}}
	const n = math.MinInt64
	return map[string]func([]byte) []byte{
		"AppendInteger":            func(b []byte) []byte { return bahasa.AppendInteger(b, n) },
		"AppendDecimal":            func(b []byte) []byte { return bahasa.AppendDecimal(b, big, 8) },
		"AppendDecimalScaled":      func(b []byte) []byte { return bahasa.AppendDecimalScaled(b, n, 40) },
		"AppendPercent":            func(b []byte) []byte { return bahasa.AppendPercent(b, x, 2) },
		"AppendRange":              func(b []byte) []byte { return bahasa.AppendRange(b, n, math.MaxInt64) },
		"AppendCompact":            func(b []byte) []byte { return bahasa.AppendCompact(b, n) },
		"AppendRupiah":             func(b []byte) []byte { return bahasa.AppendRupiah(b, n) },
		"AppendRupiahSen":          func(b []byte) []byte { return bahasa.AppendRupiahSen(b, n) },
		"AppendRupiahCompact":      func(b []byte) []byte { return bahasa.AppendRupiahCompact(b, n) },
		"AppendRupiahTerbilang":    func(b []byte) []byte { return bahasa.AppendRupiahTerbilang(b, n) },
		"AppendRupiahSenTerbilang": func(b []byte) []byte { return bahasa.AppendRupiahSenTerbilang(b, n) },
		"AppendTerbilang":          func(b []byte) []byte { return bahasa.AppendTerbilang(b, n) },
		"AppendTerbilangDecimal":   func(b []byte) []byte { return bahasa.AppendTerbilangDecimal(b, big, 8) },
		"AppendTerbilangRupiah":    func(b []byte) []byte { return bahasa.AppendTerbilangRupiah(b, n) },
		"AppendTerbilangSen":       func(b []byte) []byte { return bahasa.AppendTerbilangSen(b, n) },
		"AppendIntegerTerbilang":   func(b []byte) []byte { return bahasa.AppendIntegerTerbilang(b, n) },
		"AppendDecimalTerbilang":   func(b []byte) []byte { return bahasa.AppendDecimalTerbilang(b, big, 8) },
		"AppendOrdinal":            func(b []byte) []byte { return bahasa.AppendOrdinal(b, n) },
		"AppendOrdinalWord":        func(b []byte) []byte { return bahasa.AppendOrdinalWord(b, n) },
		"AppendRoman": func(b []byte) []byte {
			b, _ = bahasa.AppendRoman(b, 3888)
			return b
		},
		"AppendPeriod":      func(b []byte) []byte { return bahasa.AppendPeriod(b, semester) },
		"AppendPeriodDates": func(b []byte) []byte { return bahasa.AppendPeriodDates(b, semester) },
		"AppendDate":        func(b []byte) []byte { return bahasa.AppendDate(b, at) },
		"AppendDateFull":    func(b []byte) []byte { return bahasa.AppendDateFull(b, at) },
		"AppendDateShort":   func(b []byte) []byte { return bahasa.AppendDateShort(b, at) },
		"AppendDateNumeric": func(b []byte) []byte { return bahasa.AppendDateNumeric(b, at) },
		"AppendDateWords":   func(b []byte) []byte { return bahasa.AppendDateWords(b, at) },
		"AppendDateRange":   func(b []byte) []byte { return bahasa.AppendDateRange(b, at, later) },
		"AppendPlaceDate":   func(b []byte) []byte { return bahasa.AppendPlaceDate(b, "Surabaya", at) },
		"AppendClock":       func(b []byte) []byte { return bahasa.AppendClock(b, at) },
		"AppendClockRange":  func(b []byte) []byte { return bahasa.AppendClockRange(b, at, later) },
		"AppendAnd":         func(b []byte) []byte { return bahasa.AppendAnd(b, list...) },
		"AppendOr":          func(b []byte) []byte { return bahasa.AppendOr(b, list...) },
		"AppendTitleCase": func(b []byte) []byte {
			return bahasa.AppendTitleCase(b, "UNDANG-UNDANG DINAS BRIDA DAN K.H. DR.", list...)
		},
		"AppendRank": func(b []byte) []byte { return bahasa.AppendRank(b, 4, 24, "perangkat daerah", list...) },
		"AppendRankSentence": func(b []byte) []byte {
			return bahasa.AppendRankSentence(b, "Dinas", 4, 24, "perangkat daerah", list...)
		},
		"AppendShare":                 func(b []byte) []byte { return bahasa.AppendShare(b, 54, 61, "orang") },
		"AppendDifferenceSentence":    func(b []byte) []byte { return bahasa.AppendDifferenceSentence(b, "A", big, 8, "B") },
		"AppendChangeSentence":        func(b []byte) []byte { return bahasa.AppendChangeSentence(b, "A", big, 8, "B") },
		"AppendProminentSentence":     func(b []byte) []byte { return bahasa.AppendProminentSentence(b, "nilai", figures, figures, 1) },
		"AppendEvenSentence":          func(b []byte) []byte { return bahasa.AppendEvenSentence(b, "nilai", 27) },
		"AppendCompleteSentence":      func(b []byte) []byte { return bahasa.AppendCompleteSentence(b, 54, 61, "pejabat") },
		"AppendSelfGapSentence":       func(b []byte) []byte { return bahasa.AppendSelfGapSentence(b, big, 8, "nilai Adaptif") },
		"AppendTotalSentence":         func(b []byte) []byte { return bahasa.AppendTotalSentence(b, "Indeks", big, 8) },
		"AppendNotComputedSentence":   func(b []byte) []byte { return bahasa.AppendNotComputedSentence(b, "Indeks") },
		"AppendRatersSentence":        func(b []byte) []byte { return bahasa.AppendRatersSentence(b, counts...) },
		"AppendWithheldSentence":      func(b []byte) []byte { return bahasa.AppendWithheldSentence(b, 1200) },
		"AppendGroupWithheldSentence": func(b []byte) []byte { return bahasa.AppendGroupWithheldSentence(b, "unit", 1200) },
		"Name.AppendFull":             name.AppendFull,
		"Name.AppendBare":             name.AppendBare,
		"Name.AppendSorted":           name.AppendSorted,
		"Name.AppendText": func(b []byte) []byte {
			b, _ = name.AppendText(b)
			return b
		},
	}
}

// TestAppendAllocatesNothing: no Append form allocates when the buffer is large enough.
func TestAppendAllocatesNothing(t *testing.T) {
	buf := make([]byte, 0, 1024)
	for name, f := range appends(t) {
		assert.NotEmpty(t, f(buf[:0]), name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { buf = f(buf[:0]) }), name)
	}
}

// TestAppendKeepsWhatIsThere: what was in the buffer stays, and the text does not depend on it.
func TestAppendKeepsWhatIsThere(t *testing.T) {
	for name, f := range appends(t) {
		alone := string(f(nil))
		assert.Equal(t, "1.234-"+alone, string(f([]byte("1.234-"))), name)
		small := make([]byte, 3, 4)
		assert.Equal(t, "\x00\x00\x00"+alone, string(f(small)), name)
	}
}

// TestEveryFormatterAppends looks at the source: what returns text has an Append form, and that is in the list above.
func TestEveryFormatterAppends(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	funcs := map[string]*ast.FuncType{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() {
				continue
			}
			name := f.Name.Name
			if f.Recv != nil {
				receiver, ok := f.Recv.List[0].Type.(*ast.Ident)
				if !ok || receiver.Name != "Name" {
					continue
				}
				name = "Name." + name
			}
			funcs[name] = f.Type
		}
	}
	require.NotEmpty(t, funcs)
	listed := appends(t)
	for name, f := range funcs {
		prefix, base := "", name
		if method, ok := strings.CutPrefix(name, "Name."); ok {
			prefix, base = "Name.", method
		}
		if strings.HasPrefix(base, "Append") {
			assert.Contains(t, listed, name)
			continue
		}
		if f.Results == nil || !isIdent(f.Results.List[0].Type, "string") {
			continue
		}
		assert.Contains(t, funcs, prefix+"Append"+base, "no Append form of "+name)
	}
	for name := range listed {
		assert.Contains(t, funcs, name)
	}
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}
