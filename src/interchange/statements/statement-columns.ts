import type { CsvRecord } from '../csv/csv-records.ts'

/** Positions of the columns a statement is read from, from 0; null where it has none. */
export type StatementColumns = {
  readonly date: number
  /** Joined in this order. */
  readonly description: readonly number[]
  /** Stands in where a line has no other words. */
  readonly kind: number | null
  readonly amount: number | null
  readonly debit: number | null
  readonly credit: number | null
  readonly fee: number | null
  readonly balance: number | null
  readonly currency: number | null
  readonly state: number | null
  readonly impact: number | null
  readonly account: number | null
  readonly bankId: number | null
}

/** Names a column goes by, the best first; compared without case, spaces around, and punctuation. [IMP-1] */
const aliases = {
  date: [
    'date', 'transaction date', 'completed date', 'date completed', 'posting date', 'posted date', 'post date', 'booking date', 'date posted',
    'value date', 'created utc', 'created', 'started date', 'transaction time', 'buchungstag', 'buchungsdatum', 'buchung', 'valutadatum', 'datum',
    'fecha', 'fecha operación', 'data', 'data lançamento', 'date opération', 'date de comptabilisation', 'dato', 'päivä',
  ],
  amount: [
    'amount', 'net', 'net amount', 'transaction amount', 'amount net', 'betrag', 'umsatz', 'importe', 'montant', 'valor', 'importo', 'bedrag',
    'belopp', 'beløb', 'gross', 'gross amount', 'value',
  ],
  debit: ['debit', 'money out', 'paid out', 'withdrawal', 'withdrawals', 'debit amount', 'withdrawal amount', 'outflow', 'spent', 'soll', 'cargo', 'débit', 'debet', 'belastung'],
  credit: ['credit', 'money in', 'paid in', 'deposit', 'deposits', 'credit amount', 'deposit amount', 'inflow', 'received', 'haben', 'abono', 'crédit', 'gutschrift'],
  party: ['merchant', 'payee', 'merchant name', 'payee name', 'counterparty', 'counterparty name', 'name', 'beneficiary', 'auftraggeber empfänger', 'empfänger', 'auftraggeber', 'recipient', 'recipients', 'supplier', 'vendor'],
  text: [
    'description', 'transaction description', 'details', 'memo description', 'narrative', 'memo', 'particulars', 'payment details', 'transaction details',
    'verwendungszweck', 'buchungstext', 'concepto', 'libellé', 'descrizione', 'descrição', 'omschrijving', 'text', 'note', 'reference',
  ],
  kind: ['type', 'transaction type', 'reporting category', 'category'],
  fee: ['fee', 'fees', 'commission', 'total fees'],
  balance: ['balance', 'running balance', 'running bal', 'net cash balance', 'closing balance', 'balance after', 'saldo', 'kontostand', 'solde', 'account balance'],
  currency: ['currency', 'currency code', 'währung', 'moneda', 'devise', 'ccy'],
  state: ['state', 'status', 'transaction status'],
  impact: ['balance impact'],
  account: ['account', 'account name', 'account number', 'iban', 'konto', 'product'],
  bankId: ['transaction id', 'transferwise id', 'balance transaction id', 'id', 'fitid'],
} as const // prettier-ignore

/** The columns a row of names resolves to, or null when it names no date or no amount. */
export function columnsOf(header: CsvRecord): StatementColumns | null {
  const names = header.map(columnName)
  const find = (list: readonly string[]) => columnAt(names, list)
  const date = find(aliases.date)
  const amount = find(aliases.amount) ?? amountWithCurrency(names)
  const [debit, credit] = [find(aliases.debit), find(aliases.credit)]
  if (date === null || (amount === null && debit === null && credit === null)) return null
  return {
    date,
    description: descriptionColumns(names, [date, amount, debit, credit]),
    amount: debit !== null && credit !== null ? null : amount,
    kind: find(aliases.kind),
    debit: amount === null || credit !== null ? debit : null,
    credit: amount === null || debit !== null ? credit : null,
    fee: amount !== null && netNames.has(names[amount] ?? '') ? null : find(aliases.fee),
    balance: find(aliases.balance),
    currency: find(aliases.currency),
    state: find(aliases.state),
    impact: find(aliases.impact),
    account: find(aliases.account),
    bankId: find(aliases.bankId),
  }
}

/** Amounts from which the fee has been taken already. */
const netNames = new Set(['net', 'net amount', 'amount net'])

/** A column's name as it is compared: "*Date" and " date " and "DATE" are one. */
export function columnName(cell: string): string {
  return cell
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Characters; what is stored as a key has to stay short, and two layouts differ long before. */
const longestFingerprint = 600

/** What names the same layout: a mapping made once is found again by it. [IMP-6] */
export function headerFingerprint(header: CsvRecord): string {
  const names = header.map(columnName)
  while (names.at(-1) === '') names.pop()
  return names.join('|').slice(0, longestFingerprint)
}

function columnAt(names: readonly string[], list: readonly string[]): number | null {
  for (const alias of list) {
    const at = names.indexOf(alias)
    if (at !== -1) return at
  }
  return null
}

function amountWithCurrency(names: readonly string[]): number | null {
  const at = names.findIndex((name) => /^(?:amount|betrag|importe|montant) (?:in )?[a-z]{3}$/.test(name))
  return at === -1 ? null : at
}

function descriptionColumns(names: readonly string[], taken: readonly (number | null)[]): number[] {
  const found = [aliases.party, aliases.text].map((list) => columnAt(names, list))
  const kept = found.filter((at): at is number => at !== null && !taken.includes(at))
  return [...new Set(kept)]
}
