import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { alignment } from '../domain/alignment/alignment.ts'
import { convert } from '../domain/exchange.ts'
import { recogniseVendor } from '../domain/charges/recognise-vendor.ts'
import { vendorIndex } from '../domain/charges/vendor-index.ts'
import { spend } from '../domain/spend/spend.ts'
import type { Seat } from '../domain/spend-line.ts'
import { majorOf } from '../domain/values/money.ts'
import { readBusinessFile } from '../interchange/business-file/read-business-file.ts'
import { bakeryStatement } from './bakery/bakery-statement.ts'
import { buildingServicesStatement } from './building-services/building-services-statement.ts'
import { demos } from './demos.ts'
import { statementCsv } from './statement/statement-csv.ts'

const today = '2026-11-23'
const plans = { bakery: bakeryStatement, 'building-services': buildingServicesStatement }

test('both examples are offered', () => {
  expect(demos.map(({ folder }) => folder)).toEqual(Object.keys(plans))
})

/** The statements are made here: `npx vitest run src/demo --update` writes them anew. */
test.each(Object.entries(plans))('the statement of %s is the one its plan gives', async (folder, plan) => {
  await expect(statementCsv(plan)).toMatchFileSnapshot(`./${folder}/statement.csv`)
})

describe.each(Object.entries(plans))('%s', (folder, plan) => {
  const { business, problems } = readBusinessFile(text(folder, 'plumbline.yaml'), 'plumbline.yaml', today)
  const seats = seatsOf(text(folder, 'seats.csv'))

  test('the file reads without a problem', () => {
    expect(problems).toEqual([])
  })

  test('there is enough of everything to show', () => {
    expect(business?.goals.length).toBeGreaterThanOrEqual(10)
    expect(business?.goals.filter(({ keyResults }) => keyResults.length === 0)).toEqual([])
    expect(business?.technologies.length).toBeGreaterThanOrEqual(25)
    expect(business?.initiatives.length).toBeGreaterThanOrEqual(20)
    expect(business?.initiatives.filter(({ essential }) => essential)).not.toEqual([])
    expect(business?.initiatives.filter(({ mandatoryBy }) => mandatoryBy !== null)).not.toEqual([])
    expect(business?.initiatives.filter(({ exclusiveGroup }) => exclusiveGroup !== null).length).toBeGreaterThanOrEqual(
      2,
    )
    expect(plan.months).toBe(24)
  })

  test('capabilities and kinds of system are those of the catalogue', () => {
    const known = new Set(catalogue.capabilities.map(({ key }) => key))
    const kinds = new Set(catalogue.systemKinds.map(({ key }) => key))
    expect(business?.capabilities.filter(({ key }) => !known.has(key))).toEqual([])
    expect(business?.technologies.filter(({ systemKind }) => systemKind !== null && !kinds.has(systemKind))).toEqual([])
  })

  test('the score is neither hopeless nor perfect, and waste is 8 to 22 % of spend', () => {
    if (business === null) throw new Error('The example does not read.')
    const { score } = alignment(business, today)
    const { saving, annualCost } = spend(business, today, seats)
    expect(score).toBeGreaterThan(0.4)
    expect(score).toBeLessThan(0.7)
    expect(saving.likely.minor / annualCost.minor).toBeGreaterThan(0.08)
    expect(saving.likely.minor / annualCost.minor).toBeLessThan(0.22)
  })

  test('seats belong to people of the firm and to technologies that exist, and count as the file says', () => {
    for (const [technology, rows] of Map.groupBy(seats, (seat) => seat.technology)) {
      const found = business?.technologies.find(({ key }) => key === technology)
      expect(found?.seats?.assigned, technology).toBe(rows.length)
    }
    expect(seats.filter(({ email }) => !email.endsWith('.example'))).toEqual([])
  })

  test('what the statement charges today is what the file says each technology costs', () => {
    if (business === null) throw new Error('The example does not read.')
    const { organization } = business
    const index = vendorIndex({ ...business, catalogue })
    const charged = new Map<string, number>()
    for (const line of plan.recurring.filter(({ until }) => until === undefined)) {
      const found = recogniseVendor(line.description.replaceAll('#', '7'), index)
      if (found?.kind === 'vendor') charged.set(found.key, line.prices.at(-1)?.[1] ?? 0)
    }
    const differing = business.technologies.flatMap(({ key, vendor, costLines }) => {
      const paid = costLines.find(({ cycle }) => cycle !== 'once')
      if (paid === undefined || vendor === null) return []
      const cost = convert(paid.amount, { to: organization.currency, rates: organization.exchangeRates, on: today })
      return Math.abs((cost === null ? NaN : majorOf(cost)) - (charged.get(vendor) ?? NaN)) < 0.01 ? [] : [key]
    })
    expect(differing).toEqual([])
  })

  test('every line of the statement is recognised, so that the example leaves little to sort', () => {
    if (business === null) throw new Error('The example does not read.')
    const index = vendorIndex({ ...business, catalogue })
    const descriptions = [...plan.recurring, ...plan.everyday, ...plan.single].map(({ description }) => description)
    const unknown = descriptions.filter((each) => recogniseVendor(each.replaceAll('#', '7'), index) === null)
    expect(unknown.length).toBeLessThanOrEqual(descriptions.length * 0.1)
  })
})

function text(folder: string, file: string): string {
  return readFileSync(new URL(`./${folder}/${file}`, import.meta.url), 'utf8')
}

function seatsOf(csv: string): Seat[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [technology = '', email = '', assigned = '', active = '', second = ''] = row.split(',')
      return {
        technology,
        email,
        assignedOn: assigned || null,
        lastActiveOn: active || null,
        secondSignInStep: second === '' ? null : second === 'yes',
      }
    })
}
