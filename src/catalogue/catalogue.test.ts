import { describe, expect, test } from 'vitest'
import { recogniseVendor } from '../domain/charges/recognise-vendor.ts'
import { vendorIndex } from '../domain/charges/vendor-index.ts'
import { isKey } from '../domain/values/key.ts'
import { catalogue } from './catalogue.ts'

const { trades, capabilities, systemKinds, solutionTypes, vendors, payees } = catalogue
const boxes = capabilities.filter(({ parent }) => parent === null)
const capabilityKeys = new Set(capabilities.map(({ key }) => key))
const index = vendorIndex({ vendors: [], technologies: [], catalogue })

/** The kinds of system the product must know. */
const requiredKinds = [
  'point-of-sale', 'stock', 'online-shop', 'social-media', 'digital-marketing', 'marketing-automation', 'crm', 'customer-service',
  'internal-communication', 'accounting', 'business-intelligence', 'cloud-platform', 'low-code', 'managed-service', 'cybersecurity', 'training',
] // prettier-ignore

test('there is as much of everything as was promised', () => {
  expect(trades).toHaveLength(6)
  expect(boxes.length).toBeGreaterThanOrEqual(8)
  expect(boxes.length).toBeLessThanOrEqual(15)
  expect(capabilities.length - boxes.length).toBeGreaterThanOrEqual(40)
  expect(capabilities.length - boxes.length).toBeLessThanOrEqual(60)
  expect(vendors.length).toBeGreaterThanOrEqual(150)
  expect(payees.flatMap(({ merchantPatterns }) => merchantPatterns).length).toBeGreaterThanOrEqual(60)
  expect(solutionTypes.length).toBeGreaterThanOrEqual(25)
  expect(systemKinds.map(({ key }) => key)).toEqual(expect.arrayContaining(requiredKinds))
  for (const { goals } of trades) expect([6, 7, 8, 9, 10]).toContain(goals.length)
})

test('keys are well formed and none appears twice', () => {
  const families = [
    trades,
    trades.flatMap(({ goals }) => goals),
    capabilities,
    systemKinds,
    solutionTypes,
    vendors,
    payees,
  ]
  for (const family of families) {
    const keys = family.map(({ key }) => key)
    expect(keys.filter((key) => !isKey(key))).toEqual([])
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  }
})

describe('every key that is referred to exists', () => {
  test('capabilities', () => {
    const referred = [
      ...trades.flatMap((trade) => [
        ...trade.capabilities,
        ...trade.goals.flatMap(({ asks }) => asks.map((ask) => ask.capability)),
      ]),
      ...capabilities.flatMap(({ parent }) => parent ?? []),
      ...systemKinds.flatMap(({ supplies }) => supplies.map(({ capability }) => capability)),
      ...solutionTypes.flatMap(({ closes }) => closes.map(({ capability }) => capability)),
    ]
    expect(referred.filter((key) => !capabilityKeys.has(key))).toEqual([])
  })

  test('kinds of system', () => {
    const kinds = new Set(systemKinds.map(({ key }) => key))
    expect([...vendors, ...solutionTypes].filter(({ systemKind }) => !kinds.has(systemKind))).toEqual([])
  })
})

test('what a goal asks for, some kind of system supplies, and some solution type closes', () => {
  const asked = new Set(
    trades.flatMap(({ goals }) => goals.flatMap(({ asks }) => asks.map(({ capability }) => capability))),
  )
  const closed = new Set(solutionTypes.flatMap(({ closes }) => closes.map(({ capability }) => capability)))
  expect([...asked].filter((key) => !closed.has(key))).toEqual([])
})

test('importances, fits and gains are on their scales, and ranges are in order', () => {
  const steps = new Set([0, 0.25, 0.5, 0.75, 1])
  for (const { asks } of trades.flatMap(({ goals }) => goals))
    for (const { importance } of asks) expect(steps).toContain(importance)
  for (const { supplies } of systemKinds) for (const { fit } of supplies) expect(steps).toContain(fit)
  for (const { closes } of solutionTypes) {
    for (const { gain } of closes) expect(gain > 0 && gain <= 1).toBe(true)
  }
  const ranges = solutionTypes.flatMap((type) => [
    type.oneOffCost,
    type.oneOffCostPerHead,
    type.runningCostPerYear,
    type.runningCostPerHeadPerYear,
    ...type.benefits.flatMap(({ perYear, perHeadPerYear }) => [perYear, perHeadPerYear]),
  ])
  expect(ranges.filter(({ low, likely, high }) => !(low >= 0 && low <= likely && likely <= high))).toEqual([])
})

describe('names on statements', () => {
  test('each form of a vendor is recognised as that vendor', () => {
    const wrong = vendors.flatMap(({ key, merchantPatterns }) =>
      merchantPatterns
        .filter((pattern) => recogniseVendor(printed(pattern), index)?.key !== key)
        .map((pattern) => `${key}: ${pattern}`),
    )
    expect(wrong).toEqual([])
  })

  test('each form of an ordinary payee is recognised as that payee, so none catches a vendor', () => {
    const wrong = payees.flatMap(({ key, merchantPatterns }) =>
      merchantPatterns
        .filter((pattern) => recogniseVendor(printed(pattern), index)?.key !== key)
        .map((pattern) => `${key}: ${pattern}`),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['GOOGLE *GSUITE_bakery.example CC@GOOGLE.COM', 'google-workspace'],
    ['MSFT * E0500HX2Z1 MSBILL.INFO', 'microsoft'],
    ['ADOBE *CREATIVE CLD 408-536-6000', 'adobe'],
    ['PAYPAL *SLACK 4029357733', 'slack'],
    ['SQ *ROSIES COFFEE CART', 'coffee'],
    ['INTUIT *QBooks Online CL.INTUIT.COM', 'quickbooks'],
    ['Intuit Mailchimp 678-9990141', 'mailchimp'],
    ['CARD PAYMENT TO ZOOM.US 888-799-9666', 'zoom'],
    ['AMZN MKTP US*2K4TY7', 'marketplace-buying'],
    ['AMAZON WEB SERVICES AWS.AMAZON.CO', 'aws'],
    ['DIRECT DEBIT HMRC VAT 123456789', 'vat'],
    ['LOHN/GEHALT 10/2026 A. BECKER', 'wages'],
    ['UBER *TRIP HELP.UBER.COM', 'rail-and-air'],
  ])('%s is %s', (description, key) => {
    expect(recogniseVendor(description, index)?.key).toBe(key)
  })
})

/** What a statement shows where a pattern leaves room. */
function printed(pattern: string): string {
  return pattern.replaceAll('*', ' ')
}
