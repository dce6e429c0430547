type Charge = {
  /** What the bank prints; `#` becomes a number that changes each time. */
  readonly text: string
  readonly amount: number
  readonly day: number
  /** Months of the year in which it comes; left out = each month. */
  readonly months?: readonly number[]
  /** Price from the second year on. */
  readonly later?: number
}

// Names as banks and card companies print them: prefixes, cities, reference numbers, halves of words.
const charges: readonly Charge[] = [
  { text: 'PAYPAL *ADOBE INC 4029357733 IE', amount: -66.45, day: 3, later: -72.59 },
  { text: 'MSFT * E0700R#  MSBILL.INFO', amount: -117, day: 8 },
  { text: 'Google*Workspace_halden g.co/helppay#', amount: -64.8, day: 2 },
  { text: 'SLACK T0#  DUBLIN', amount: -78.75, day: 5 },
  { text: 'ZOOM.US 888-799-9666', amount: -41.97, day: 14 },
  { text: 'Dropbox*#  db.tt/cchelp', amount: -54, day: 17 },
  { text: 'SQ *SQSP* WEBSIT#  SQUARESPACE.COM', amount: -23, day: 21 },
  { text: 'INTUIT *MAILCHIMP ATLANTA', amount: -45, day: 11, later: -59 },
  { text: 'HUBSPOT IRELAND LIMITED RE#', amount: -89, day: 19 },
  { text: 'CANVA* 0#-  CANVA.COM', amount: -11.99, day: 23 },
  { text: 'Lexware Office RECHNUNG #', amount: -26.9, day: 6 },
  { text: 'GODADDY.COM #', amount: -143.88, day: 9, months: [4] },
  { text: 'NORTON *AP#', amount: -94.99, day: 27, months: [9] },
  { text: 'TELEKOM DEUTSCHLAND GMBH KD #', amount: -139.9, day: 12 },
  { text: 'DAUERAUFTRAG MIETE LADEN HALDENSTR 5', amount: -1850, day: 1 },
  { text: 'LOHN UND GEHALT SAMMLER #', amount: -14230.55, day: 28 },
  { text: 'FINANZAMT UMSATZSTEUER #', amount: -2310.4, day: 10 },
  { text: 'AOK BEITRAG #', amount: -2870.12, day: 26 },
  { text: 'METRO CASH&CARRY SAGT DANKE #', amount: -412.37, day: 16 },
  { text: 'FJORDKASSE ABO NR #', amount: -39, day: 13 },
  { text: 'SHELL 3391 BERLIN', amount: -88.4, day: 15 },
  { text: 'KONTOFUEHRUNG ENTGELT', amount: -12.9, day: 30 },
  { text: 'SUMUP PAYOUT #', amount: 21940.6, day: 20 },
]

const monthsAll = 24

/** Two years of an account up to last month, as a bank writes it: a preamble, semicolons, decimal commas, days first. */
export function aStatement(now = new Date()): {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
} {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAll, 1))
  const lines = Array.from({ length: monthsAll }, (_, index) => linesOf(first, index)).flat()
  const preamble = ['Kontoauszug;DE02 1203 0000 0000 2020 51', 'Inhaber;Halden Rad & Werkstatt', '']
  const heading = 'Buchungstag;Wertstellung;Verwendungszweck;Betrag;Währung'
  const text = [...preamble, heading, ...lines].join('\r\n')
  return { name: 'umsaetze.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') }
}

function linesOf(first: Date, index: number): string[] {
  const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1))
  return charges
    .filter(({ months }) => months?.includes(month.getUTCMonth() + 1) ?? true)
    .map(({ text, amount, later, day }, place) => {
      const printed = text.replace('#', String(104_729 * (index + 1) + 7 * place))
      const paid = index >= monthsAll / 2 && later !== undefined ? later : amount
      const date = dayOf(month, day)
      return [date, date, printed, paid.toFixed(2).replace('.', ','), 'EUR'].join(';')
    })
}

/** 05.03.2026; the last day of the month where it is shorter. */
function dayOf(month: Date, day: number): string {
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.min(day, last))}.${two(month.getUTCMonth() + 1)}.${month.getUTCFullYear()}`
}
