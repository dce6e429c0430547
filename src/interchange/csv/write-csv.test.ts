import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allRecords } from './csv-records.ts'
import { unprotectedText, writeCsv } from './write-csv.ts'

test('[IMP-9] numbers stay numbers and formulas become text', () => {
  expect(writeCsv([[-5, '-5+cmd', '=1+1', 'a,b', 'say "no"', null, true]])).toBe(
    `-5,'-5+cmd,'=1+1,"a,b","say ""no""",,true\r\n`,
  )
})

test('[IMP-9] no text begins a formula, and reading back gives the text that was written', () => {
  const dangerous = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', "'", "'=")
  const text = fc.oneof(
    fc.string(),
    fc.tuple(dangerous, fc.string()).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read = allRecords(writeCsv(rows), ',')
      expect(read.flat().filter((cell) => /^[=+\-@\t\r\n\0]/.test(cell))).toEqual([])
      expect(read.map((row) => row.map(unprotectedText))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))),
      )
    }),
  )
})
