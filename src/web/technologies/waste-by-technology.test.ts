import { expect, test } from 'vitest'
import type { Finding } from '../../domain/spend/finding.ts'
import { wasteByTechnology } from './waste-by-technology.ts'

function finding(kind: Finding['kind'], technology: string, minor: number): Finding {
  const money = { minor, currency: 'EUR' }
  const range = { low: money, likely: money, high: money }
  return {
    key: `${kind}:${technology}`,
    kind,
    technology,
    keep: null,
    money: range,
    evidence: [],
    reason: '',
    action: '',
    actBy: null,
  }
}

test('findings about one technology become one line, led by the one with the most money', () => {
  const waste = wasteByTechnology([
    finding('orphan', 'crm', 500),
    finding('duplicate', 'crm', 900),
    finding('orphan', 'fax', 100),
  ])
  expect(waste.map(({ finding: { key } }) => key)).toEqual(['duplicate:crm', 'orphan:fax'])
  expect(waste[0]?.alsoBecause.map(({ key }) => key)).toEqual(['orphan:crm'])
})

test('a renewal alone is no waste', () => {
  expect(wasteByTechnology([finding('renewal', 'crm', 500)])).toEqual([])
})
