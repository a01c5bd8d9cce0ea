package workload

import (
	"sort"
	"strconv"
	"time"
)

// model is what all rows of a survey have in common.
type model struct {
	random stream
	rows   uint64       // position of the random numbers of the first row
	until  []uint64     // the weights of the units, added up
	unit   []int64      // how far the unit is above the mean, a bell
	item   [Items]int64 // how far the item is above the mean, a bell
	births []byte       // birthDays dates of 8 digits
}

// Each row takes this many random numbers: its unit, its person, and two for each item.
const (
	ofUnit, ofPerson, ofItems = 0, 1, 2
	perRow                    = ofItems + 2*Items
)

func newModel(s Survey) *model {
	m := &model{random: stream(s.Seed), until: make([]uint64, s.Units), unit: make([]int64, s.Units)}
	var sum uint64
	for u := range m.until {
		sum += weight(m.random.bell(2 * uint64(u)))
		m.until[u] = sum
		m.unit[u] = m.random.bell(2*uint64(u) + 1)
	}
	items := 2 * uint64(s.Units)
	for i := range m.item {
		m.item[i] = m.random.bell(items + uint64(i))
	}
	m.rows = items + Items
	first := time.Date(1965, time.January, 1, 0, 0, 0, 0, time.UTC)
	for day := range birthDays {
		m.births = first.AddDate(0, 0, day).AppendFormat(m.births, "20060102")
	}
	return m
}

// octave holds 2 to the power of 1/16, 2/16 …, times 65536.
var octave = [16]uint64{
	65536, 68438, 71468, 74632, 77936, 81386, 84990, 88752, 92682, 96785, 101070, 105545, 110218, 115098, 120194, 125515,
}

// weight makes a unit's share of the respondents from a bell: a power of two with a standard deviation of 27/16, so that many units
// are small and a few are very large.
func weight(bell int64) uint64 {
	sixteenths := max(16, 8*16+bell*27/deviation)
	return octave[sixteenths%16] << (sixteenths / 16) >> 8
}

// appendRows appends the rows from inclusive to exclusive.
func (m *model) appendRows(b []byte, from, to int) []byte {
	for row := from; row < to; row++ {
		b = m.appendNIP(b, row)
		at := m.rows + uint64(row)*perRow
		u := m.unitOf(m.random.at(at + ofUnit))
		b = append(b, ',')
		b = strconv.AppendInt(b, int64(u), 10)
		person := m.random.bell(at+ofPerson)*65 + m.unit[u]*30
		for i := range m.item {
			b = append(b, ',')
			k := at + ofItems + 2*uint64(i)
			if m.random.at(k+1)%100 != 0 {
				b = append(b, '0'+rating(person+m.item[i]*20+m.random.bell(k)*75))
			}
		}
		b = append(b, '\n')
	}
	return b
}

// unitOf chooses a unit by its weight.
func (m *model) unitOf(z uint64) int {
	z %= m.until[len(m.until)-1]
	return sort.Search(len(m.until), func(u int) bool { return z < m.until[u] })
}

// rating rounds an attitude, given as its distance from the mean of 3.95 in hundredths of a deviation, to a rating.
func rating(attitude int64) byte {
	const one = 100 * deviation
	const mean, half = 395 * deviation, 50 * deviation
	return byte(min(max((mean+half+attitude)/one, 1), 5))
}

const (
	birthDays    = 14_000     // 1965-01-01 to 2003-05-01
	months       = 120        // within which people of one birth date were appointed
	appointments = 2 * months // a month and a sex
)

// appendNIP appends a number of the form of a NIP: date of birth, month of appointment at 22 years or more, sex, and sequence.
func (m *model) appendNIP(b []byte, row int) []byte {
	day, turn := row%birthDays, row/birthDays
	b = append(b, m.births[8*day:8*day+8]...)
	month := (1965+22+day*100/36525)*12 + day%12 + turn%months
	b = strconv.AppendInt(b, int64(month/12*100+month%12+1), 10)
	b = append(b, '1'+byte(turn/months%2))
	sequence := 1 + turn/appointments
	return append(b, '0'+byte(sequence/100), '0'+byte(sequence/10%10), '0'+byte(sequence%10))
}
