// The report in DuckDB: everything in SQL, in the narrowest integers that hold it.
//
//   node survey.mjs survey.csv report.csv [file]
//
// By default the columns are loaded into a table first; with "file" each of the two queries reads the file.
import { appendFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [input, output, mode] = process.argv.slice(2)
const items = Array.from({ length: 21 }, (_, i) => `q${i + 1}`)
const values = Array.from({ length: 7 }, (_, v) => ({ sum: `s${v + 1}`, count: `c${v + 1}`, items: items.slice(3 * v, 3 * v + 3) }))
const bands = [['AA', 9000], ['A', 8000], ['BB', 7000], ['B', 6000], ['CC', 5000], ['C', 3000], ['D', -1]]
const list = (xs, f, separator = ', ') => xs.map(f).join(separator)
const halfUp = (a, b) => `(2 * (${a}) + (${b})) // (2 * (${b}))`

const connection = await (await DuckDBInstance.create()).connect()
const file = `read_csv('${input.replaceAll("'", "''")}', auto_detect = false, header = true, delim = ',', quote = '', escape = '',
  columns = {'nip': 'VARCHAR', 'unit': 'UINTEGER', ${list(items, q => `'${q}': 'UTINYINT'`)}})`
let survey = file
if (mode !== 'file') {
  await connection.run(`create temp table survey as select unit, ${items} from ${file}`)
  survey = 'survey'
}

const sums = list(values, v => v.sum, ' + '), counts = list(values, v => v.count, ' + ')
await connection.run(`create temp table units as
  with
  people as (select unit, ${list(values, v => `
    ${list(v.items, q => `coalesce(${q}, 0::utinyint)`, ' + ')} as ${v.sum},
    ${list(v.items, q => `(${q} is not null)::utinyint`, ' + ')} as ${v.count}`)}
    from ${survey}),
  indexed as (select *, (${sums})::integer as s, (${counts})::integer as c, ${halfUp('2500 * (s - c)', 'c')} as h from people)
  select unit::integer as unit, count(*) as n, ${list(values, v => `sum(${v.sum}) as ${v.sum}, sum(${v.count}) as ${v.count}`)},
    ${list(bands, ([band, above], i) => `count(*) filter (h > ${above} and h <= ${i ? bands[i - 1][1] : 10000}) as ${band}_`)}
  from indexed group by unit`)
await connection.run(`insert into units select -1, sum(n), ${list(values, v => `sum(${v.sum}), sum(${v.count})`)},
  ${list(bands, ([band]) => `sum(${band}_)`)} from units`)
await connection.run(`copy (
  select unit, n, ${list(values, (v, i) => `${halfUp(`10000 * ${v.sum}`, v.count)} as m${i + 1}`)},
    ${halfUp(`2500 * (${sums} - (${counts}))`, counts)} as index, ${list(bands, ([band]) => `${band}_ as ${band}`)}
  from units order by unit) to '${output.replaceAll("'", "''")}' (format csv, header true)`)

// One missing rating makes the total null, so that the row drops out.
const rows = await (await connection.runAndReadAll(`
  with whole as (
    select ${items}, ${items.join(' + ')} as t, ${list(items, q => `(${q} * ${q})::usmallint`, ' + ')} as squares
    from ${survey})
  select count(*), sum(t), sum(t::integer * t), sum(squares), ${list(items, q => `sum(${q})`)}
  from whole where t is not null`)).getRows()
const [n, t, tt, squares, ...x] = rows[0].map(Number)
const ofItems = n * squares - x.reduce((a, b) => a + b * b, 0), ofTotal = n * tt - t * t
appendFileSync(output, `alpha,${(21 / 20 * (1 - ofItems / ofTotal)).toFixed(12)},${n}\n`)
