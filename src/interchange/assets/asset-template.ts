import writeXlsxFile from 'write-excel-file/node'

/** The column names of our asset sheet and one worked row, which the importer reads back as it stands. */
const columns = [
  ['Name', 'Adobe Creative Cloud'],
  ['Kind', 'subscription'],
  ['Vendor', 'Adobe'],
  ['Cost', 59.99],
  ['Currency', 'EUR'],
  ['Billing', 'monthly'],
  ['Quantity', 2],
  ['Bought on', new Date('2026-01-15T00:00:00Z')],
  ['Useful years', null],
  ['Seats bought', 2],
  ['Seats used', 1],
  ['Contract end', new Date('2027-01-14T00:00:00Z')],
  ['Renews', 'yes'],
  ['Notice days', 14],
  ['End of support', null],
  ['Notes', 'One of the two seats is not used.'],
] as const

/** An XLSX to fill in: headings, one worked row, and a second sheet that says what each column takes. [IMP-13] */
export async function assetTemplate(): Promise<Uint8Array> {
  const headings = columns.map(([name]) => ({ value: name, fontWeight: 'bold' as const }))
  const example = columns.map(([, value]) =>
    value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value,
  )
  const workbook = writeXlsxFile([
    { sheet: 'Technology', data: [headings, example], columns: columns.map(() => ({ width: 16 })) },
    { sheet: 'How to fill it in', data: explanations.map((line) => [line]), columns: [{ width: 100 }] },
  ])
  return workbook.toBuffer()
}

const explanations = [
  'One row for each thing you pay for: a subscription, a program, a device, a service. Only the name is needed; replace the worked row.',
  'Kind: subscription, software, device or service.',
  'Cost: what one of it costs each time it is paid. Quantity multiplies it.',
  'Billing: weekly, monthly, quarterly, half-yearly, yearly, or once for something bought.',
  'Useful years: over how many years a thing bought once is spread.',
  'Contract end: the day it ends or renews. Renews: yes or no. Notice days: how many days before you must cancel.',
  'Dates: 2027-03-31, or as your spreadsheet shows dates.',
]
