import { expect, test } from 'vitest'
import { readAssets } from './read-assets.ts'

const header =
  'Name,Kind,Vendor,Cost,Currency,Billing,Quantity,Bought on,Seats bought,Seats used,Contract end,Renews,Notice days\n'

test('[IMP-13] rows become technologies with cost lines, seats, contract and seller', async () => {
  const assets = await read(
    `${header}Mailchimp,subscription,Intuit,"1,050.00",USD,yearly,1,2026-01-15,10,4,2027-01-14,yes,30\n`,
  )
  expect(assets.technologies).toMatchObject([
    {
      key: 'mailchimp',
      kind: 'subscription',
      vendor: 'intuit',
      costLines: [{ amount: { minor: 105000, currency: 'USD' }, cycle: 'yearly', from: '2026-01-15' }],
      seats: { bought: 10, assigned: null, active: 4 },
      contract: { end: '2027-01-14', renews: true, noticeDays: 30 },
    },
  ])
  expect(assets.vendors).toEqual([{ key: 'intuit', name: 'Intuit', merchantPatterns: [] }])
})

test('[IMP-13] rows of one model are one technology with a cost line each, two names alike get two keys', async () => {
  const assets = await read('Name,Vendor,Cost\nLaptop,Dell,900\nLaptop,Dell,950\nLaptop!,HP,700\n')
  expect(assets.technologies.map(({ key, costLines }) => [key, costLines.map((line) => line.amount.minor)])).toEqual([
    ['laptop', [90000, 95000]],
    ['laptop-2', [70000]],
  ])
  expect([...assets.rowsOf]).toEqual([
    ['laptop', [2, 3]],
    ['laptop-2', [4]],
  ])
})

test('[IMP-13] quantity multiplies the cost', async () => {
  const assets = await read('Name,Kind,Cost,Billing,Quantity\nTablet,device,250.50,once,4\n')
  expect(assets.technologies[0]?.costLines[0]).toMatchObject({ amount: { minor: 100200 }, title: '4 x Tablet' })
})

test('[IMP-7] each bad row is reported with row, column and reason; blank rows are not', async () => {
  const assets = await read(
    'Name,Kind,Cost,Billing,Seats bought,Bought on\nGood,device,1,once,,\n,,,,,\n,device,5,once,,\nA,robot,1,once,,\nB,device,-1,once,,\nC,device,x,once,,\nD,device,1,sometimes,,\nE,device,1,once,1.5,\nF,device,1,once,,31 Feb 2026\n',
  )
  expect(assets.technologies).toHaveLength(1)
  expect(assets.rejected.map(({ row, column }) => [row, column])).toEqual([
    [4, 'Name'],
    [5, 'Kind'],
    [6, 'Cost'],
    [7, 'Cost'],
    [8, 'Billing'],
    [9, 'Seats bought'],
    [10, 'Bought on'],
  ])
})

test('[IMP-13] columns that are not used are named', async () => {
  const assets = await read('Name,Cost,Colour,Shelf\nA,1,red,3\n')
  expect(assets.problems[0]?.reason).toBe('These columns are not used: Colour, Shelf.')
})

test.each([
  ['a list without columns', 'hello\nworld\n', /No row names the columns/],
  ['a header without rows', 'Name,Cost\n', /no row below/],
  ['a web page', '<html></html>', /web page/],
  ['too many rows', `Name,Cost\n${'A,1\n'.repeat(20_001)}`, /at most 20000/],
])('refuses %s', async (_, text, reason) => {
  const reading = await readAssets(Buffer.from(text), { fileName: 'list.csv', currency: 'EUR' })
  expect(reading.kind === 'refused' && reading.problem.reason).toMatch(reason)
})

async function read(text: string) {
  const reading = await readAssets(Buffer.from(text), { fileName: 'list.csv', currency: 'EUR' })
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  return reading
}
