package sheets_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/aparatur/aparatur/score"
	"github.com/aparatur/aparatur/score/sheets"
)

// Whatever the bytes of a file are, nothing panics, and as many responses and errors come out as rows that are not empty
// went in.
func FuzzWide(f *testing.F) {
	const header = "NIP,Penilai,Peran,Waktu,C1,C2,R1,R2,Saran\n"
	for _, s := range []string{
		"", header, header + "p,x,rekan,13/01/2023,1,2,3,4,baik\n", header + ",,,,,,,,\n", header + "p,x,rekan,,TT,,4.5,0,\n",
		header + "1.98601E+17,x,rekan,,1,1,1,1,\np,\"x\n", strings.ReplaceAll(header, ",", ";") + "p;x;rekan;;\xe9;1;1;1;\"a\nb\"\n",
		"C1. Menyapa pengunjung,C2,R1,R2\n", "[C1],(C2),1. R1,R2 *\n\u00a0,\ufeff,\u200b, \n", "C1,C2,R1\n1,2,3\n",
		"sep=;\nC1;C2;R1;R2\n4 - Sering;Selalu;5,0;1\n", "\xff\xfeC\x001\x00",
	} {
		f.Add([]byte(s))
	}
	framework := service(f)
	f.Fuzz(func(t *testing.T, in []byte) {
		if len(in) > 4<<10 {
			t.Skip()
		}
		counted := sheets.CSV(bytes.NewReader(in))
		rows := 0
		for rec, err := range counted.All() {
			if err != nil || strings.Trim(strings.Join(rec.Fields, ""), blanks) != "" {
				rows++
			}
		}
		r, err := sheets.NewWide(sheets.CSV(bytes.NewReader(in)), framework, sheets.WithMissingItems())
		if err != nil {
			require.Nil(t, r)
			return
		}
		out := 0
		for response, err := range r.All() {
			out++
			if err != nil {
				require.True(t, isRow(err), "%v", err)
				require.Empty(t, response)
				continue
			}
			require.Positive(t, response.Line)
			for i, x := range response.Sheet.All() {
				require.True(t, x == score.CannotRate || framework.Scale().Has(x), "item %d", i)
			}
		}
		first, err := sheets.CSV(bytes.NewReader(in)).Read()
		require.NoError(t, err)
		if strings.Trim(strings.Join(first.Fields, ""), blanks) != "" {
			rows-- // the header
		}
		require.Equal(t, rows, out)
	})
}

const blanks = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029" +
	"\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff"

// survey is a file of 21 items and n rows.
func survey(n int) []byte {
	var b bytes.Buffer
	b.WriteString("Stempel waktu,Alamat email,NIP,Nama,Unit kerja,Peran")
	for i := range 21 {
		fmt.Fprintf(&b, ",q%d", i+1)
	}
	b.WriteString(",Saran\n")
	for i := range n {
		fmt.Fprintf(&b, "13/01/2023 10:15:00,penilai%d@contoh.id,1990023020200%04d1,Pegawai %d,Dinas %d,rekan", i%977, i, i, i%60)
		for j := range 21 {
			fmt.Fprintf(&b, ",%d", 1+(i*7+j*3)%5)
		}
		b.WriteString(",\n")
	}
	return b.Bytes()
}

// questions is a framework of 21 items named q1 to q21.
func questions(t testing.TB) *score.Framework[aspect, item] {
	t.Helper()
	scale, err := score.Likert(1, 5, score.POMP)
	require.NoError(t, err)
	d := score.Dimension[aspect, item]{ID: quick, Code: "A", Name: "A", Weight: 1}
	for i := range 21 {
		code := fmt.Sprintf("q%d", i+1)
		d.Items = append(d.Items, score.Item[item]{ID: item(i + 1), Code: code, Text: "Pernyataan " + code, Weight: 1})
	}
	f, err := score.New(scale, score.Policy{MinItems: 1, MinDimensions: 1, Total: score.TotalOfItems}, d)
	require.NoError(t, err)
	return f
}

// A row costs one allocation, the text of its cells, besides what the parser of roles needs.
func TestWideAllocations(t *testing.T) {
	const rows = 1000
	file, framework := survey(rows), questions(t)
	role := sheets.WithRoles(func(string) (score.Role, error) { return score.Peer, nil })
	n := testing.AllocsPerRun(5, func() {
		r, err := sheets.NewWide(sheets.CSV(bytes.NewReader(file)), framework, role)
		require.NoError(t, err)
		for _, err := range r.All() {
			require.NoError(t, err)
		}
	})
	r, err := sheets.NewWide(sheets.CSV(bytes.NewReader(file)), framework, role)
	require.NoError(t, err)
	require.NotNil(t, r)
	start := testing.AllocsPerRun(5, func() {
		_, err := sheets.NewWide(sheets.CSV(bytes.NewReader(file[:bytes.IndexByte(file, '\n')+1])), framework, role)
		require.NoError(t, err)
	})
	assert.LessOrEqual(t, (n-start)/rows, 1.01)
}
