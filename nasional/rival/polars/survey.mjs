// The report in polars: columns of small integers, two queries.
//
//   node survey.mjs survey.csv report.csv
import { writeFileSync } from 'node:fs'
import pl from 'nodejs-polars'

const [input, output] = process.argv.slice(2)
const items = Array.from({ length: 21 }, (_, i) => `q${i + 1}`)
const values = Array.from({ length: 7 }, (_, v) => ({ sum: `s${v}`, count: `c${v}`, items: items.slice(3 * v, 3 * v + 3) }))
const bands = [['AA', 9000], ['A', 8000], ['BB', 7000], ['B', 6000], ['CC', 5000], ['C', 3000], ['D', -1]]
const add = columns => columns.reduce((a, b) => a.add(b))
const total = column => pl.col(column).cast(pl.Int64).sum()

const types = Object.fromEntries([['unit', pl.Int32], ...items.map(q => [q, pl.UInt8])])
const survey = pl.readCSV(input, { columns: Object.keys(types), dtypes: types }).lazy()

const people = survey
  .select('unit', ...values.flatMap(v => [
    add(v.items.map(q => pl.col(q).fillNull(0))).alias(v.sum),
    add(v.items.map(q => pl.col(q).isNotNull().cast(pl.UInt8))).alias(v.count),
  ]))
  .withColumns(
    add(values.map(v => pl.col(v.sum))).cast(pl.Int32).alias('s'),
    add(values.map(v => pl.col(v.count))).cast(pl.Int32).alias('c'),
  )
  // The quotient of two small integers is never so near to a whole number that its floor is wrong.
  .withColumns(pl.col('s').sub(pl.col('c')).mul(5000).add(pl.col('c')).div(pl.col('c').mul(2)).floor().alias('h'))
const units = people.groupBy('unit').agg(
  pl.len().alias('n'),
  ...values.flatMap(v => [total(v.sum).alias(v.sum), total(v.count).alias(v.count)]),
  ...bands.map(([band, above], i) => {
    const upTo = i ? bands[i - 1][1] : 10000
    return pl.col('h').greaterThan(above).and(pl.col('h').lessThanEquals(upTo)).cast(pl.Int64).sum().alias(band)
  }),
).sort('unit').collectSync()

// A sum of UInt8 holds a respondent's total, and is null as soon as one rating is; one of UInt16 the squares.
const whole = survey
  .select(...items, add(items.map(q => pl.col(q))).alias('t'),
    add(items.map(q => pl.col(q).mul(pl.col(q)).cast(pl.UInt16))).alias('squares'))
  .filter(pl.col('t').isNotNull())
  .withColumns(pl.col('t').cast(pl.Int64))
  .select(pl.len().alias('n'), total('t'), pl.col('t').mul(pl.col('t')).sum().alias('tt'), total('squares'), ...items.map(total))
  .collectSync().row(0).map(Number)

const halfUp = (a, b) => b ? Math.floor((2 * a + b) / (2 * b)) : ''
const line = ([unit, n, ...x]) => {
  let sum = 0, count = 0
  const means = values.map((_, v) => {
    const [s, c] = x.slice(2 * v)
    sum += s
    count += c
    return halfUp(10000 * s, c)
  })
  return [unit, n, ...means, halfUp(2500 * (sum - count), count), ...x.slice(14)].join()
}
const rows = units.rows().map(row => row.map(Number))
const nation = rows.reduce((a, b) => a.map((x, i) => x + b[i]), rows[0].map(() => 0))
nation[0] = -1
const [n, t, tt, squares, ...sums] = whole
const ofItems = n * squares - sums.reduce((a, x) => a + x * x, 0), ofTotal = n * tt - t * t
writeFileSync(output, ['unit,n,m1,m2,m3,m4,m5,m6,m7,index,AA,A,BB,B,CC,C,D', line(nation), ...rows.map(line),
  `alpha,${(21 / 20 * (1 - ofItems / ofTotal)).toFixed(12)},${n}`, ''].join('\n'))
