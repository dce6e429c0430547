import { expect, test } from 'vitest'
import { aCatalogue } from '../../../test/builders/catalogue.ts'
import { aSpendLine, aTechnology, aVendor } from '../../../test/builders/technology.ts'
import { euros } from '../../../test/builders/money.ts'
import { recogniseVendor } from './recognise-vendor.ts'
import { sortLines } from './sort-lines.ts'
import { vendorIndex } from './vendor-index.ts'

const catalogue = aCatalogue({
  vendors: [
    vendor('zoom', ['ZOOM.US', 'ZOOM']),
    vendor('google-ads', ['GOOGLE*ADS']),
    vendor('google', ['GOOGLE*']),
    vendor('aws', ['AWS']),
    vendor('canva', ['CANVA*']),
    vendor('dropbox', ['DROPBOX*']),
  ],
  payees: [{ key: 'rent', title: 'Rent', merchantPatterns: ['RENT', 'LEASE PAYMENT'] }],
})
const own = aVendor({ key: 'brot-it', name: 'Brot IT', merchantPatterns: ['BROTIT'] })
const index = vendorIndex({
  vendors: [own],
  technologies: [aTechnology({ key: 'till', vendor: 'brot-it' })],
  catalogue,
})

test.each([
  ['ZOOM.US 888-799-9666', 'zoom'],
  ['zoom.us san jose', 'zoom'],
  ['PAYPAL *ZOOM', 'zoom'],
  ['ZOOMERS PETS', null],
  ['GOOGLE *ADS1234567 CC@GOOGLE.COM', 'google-ads'],
  ['GOOGLE *SOMETHING', 'google'],
  ['AWS EMEA', 'aws'],
  ['LAWS AWS', null],
  ['CANVA* 04123', 'canva'],
  ['CANVAS FRAMES', null],
  ['DROPBOXPLUS', 'dropbox'],
  ['ZOOM COFFEE BAR', null],
  ['SQ *ROSIE', null],
  ['RENT MARCH', 'rent'],
  ['TRENTON STORES', null],
  ['BROT IT GMBH', 'brot-it'],
  ['Brotit Rechnung', 'brot-it'],
  ['', null],
])('[REC-3] %j is paid to %j', (description, key) => {
  expect(recogniseVendor(description, index)?.key ?? null).toBe(key)
})

test('[REC-3] the longest pattern wins, and on a tie the business before the catalogue', () => {
  const mine = vendorIndex({
    vendors: [aVendor({ key: 'mine', name: 'x', merchantPatterns: ['ZOOM'] })],
    technologies: [],
    catalogue,
  })
  expect(recogniseVendor('ZOOM', mine)?.key).toBe('mine')
  expect(recogniseVendor('ZOOM.US', mine)?.key).toBe('zoom')
})

test('[REC-4] lines are sorted with state, technology and reason, and what a person decided stays', () => {
  const lines = [
    aSpendLine({ description: 'BROTIT 12', amount: euros(-9) }),
    aSpendLine({ description: 'ZOOM.US', amount: euros(-9) }),
    aSpendLine({ description: 'RENT', amount: euros(-900) }),
    aSpendLine({ description: 'ANNA MILLER', amount: euros(90) }),
    aSpendLine({ description: 'NIMBLE SOFTWARE', amount: euros(-9) }),
    aSpendLine({ description: 'ZOOM.US', amount: euros(-9), state: 'ignored' }),
  ]
  const found = sortLines(lines, index)
  expect(found.map(({ line }) => [line.sorting, line.state, line.vendor, line.technology])).toEqual([
    ['technology', 'matched', 'brot-it', 'till'],
    ['technology', 'proposed', 'zoom', null],
    ['not-technology', 'matched', null, null],
    ['not-technology', 'matched', null, null],
    ['unsure', 'proposed', null, null],
    ['unsure', 'ignored', null, null],
  ])
  expect(found.every(({ reason }) => reason.endsWith('.'))).toBe(true)
})

function vendor(key: string, merchantPatterns: readonly string[]) {
  return {
    key,
    name: key,
    systemKind: 'crm',
    productTitle: key,
    technologyKind: 'subscription' as const,
    merchantPatterns,
  }
}
