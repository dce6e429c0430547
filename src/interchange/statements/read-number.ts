export type DecimalMark = '.' | ','

/**
 * An amount as printed, in minor units, or null when it is not one. [IMP-3] Currency signs, spaces, apostrophes and the
 * thousands mark are skipped; parentheses or a minus on either side make it negative; further decimals are rounded half away from zero.
 */
export function readMinor(text: string, mark: DecimalMark, digits: number): number | null {
  const plain = plainNumber(text)
  if (plain === null) return null
  const groups = mark === '.' ? ',' : '.'
  const match = (mark === '.' ? pointForm : commaForm).exec(plain.digits)
  if (!match) return null
  const whole = (match[1] ?? '').replaceAll(groups, '')
  const minor = minorOf(whole || '0', match[2] ?? '', digits)
  if (!Number.isSafeInteger(minor)) return null
  return plain.isNegative ? -minor || 0 : minor
}

const pointForm = /^(\d{1,3}(?:,\d{2,3})+|\d*)(?:\.(\d*))?$/
const commaForm = /^(\d{1,3}(?:\.\d{2,3})+|\d*)(?:,(\d*))?$/

export type PlainNumber = { readonly digits: string; readonly isNegative: boolean }

/** Digits and marks of a printed amount without its sign, currency and spaces; null when other characters are left. */
export function plainNumber(text: string): PlainNumber | null {
  if (text.length > 40) return null
  if (/^-?\d+\.\d\d$/.test(text)) {
    return text.startsWith('-') ? { digits: text.slice(1), isNegative: true } : { digits: text, isNegative: false }
  }
  let rest = text.replace(/[\s\u00a0\u202f'’"]/g, '').replaceAll('\u2212', '-')
  rest = rest.replace(/^(?:[A-Z]{3}|[A-Z]{0,2}\p{Sc})|(?:[A-Z]{3}|\p{Sc}|kr\.?|zł)$/gu, '')
  const isBracketed = /^\(.*\)$/.test(rest)
  if (isBracketed) rest = rest.slice(1, -1)
  const sign = /^[+-]|[+-]$/.exec(rest)?.[0] ?? ''
  rest = rest.replace(/^[+-]|[+-]$/, '').replace(/^(?:[A-Z]{3}|\p{Sc})/u, '')
  if (!/^[\d.,]*\d[\d.,]*$/.test(rest)) return null
  return { digits: rest, isNegative: isBracketed || sign === '-' }
}

function minorOf(whole: string, fraction: string, digits: number): number {
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  const isUp = (fraction.charCodeAt(digits) || 48) >= 53
  return Number(whole + kept) + (isUp ? 1 : 0)
}

/** The decimal mark of a column, or `unknown` when every number in it could be read both ways, such as 1,234. [IMP-3] */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | 'unknown' {
  const votes = { '.': 0, ',': 0, open: 0 }
  for (const cell of cells) {
    const vote = voteOf(cell)
    if (vote) votes[vote] += 1
  }
  if (votes['.'] === 0 && votes[','] === 0) return votes.open > 0 ? 'unknown' : '.'
  return votes['.'] >= votes[','] ? '.' : ','
}

function voteOf(cell: string): DecimalMark | 'open' | null {
  const digits = plainNumber(cell)?.digits
  if (!digits) return null
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  if (point === -1 && comma === -1) return null
  if (point !== -1 && comma !== -1) return point > comma ? '.' : ','
  const mark = point !== -1 ? '.' : ','
  const other = mark === '.' ? ',' : '.'
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return other
  const after = digits.length - 1 - Math.max(point, comma)
  return after === 3 && !/^0?[.,]/.test(digits) ? 'open' : mark
}
