import { plainDescription } from './plain-description.ts'

/**
 * What stays of a description when the payment company, the bank's words, reference numbers, card digits, telephone
 * numbers and web endings are taken off: lines of one subscription share it. [REC-2]
 */
export function chargeStem(description: string): string {
  const { text } = plainDescription(description)
  const kept = text.split(' ').filter((word, at) => !isNoise(word, at))
  return kept.slice(0, longestStem).join(' ') || text
}

/** The stem as a person would write it: "ADOBE CREATIVE CLOUD" gives "Adobe Creative Cloud". */
export function titleOfStem(stem: string): string {
  return stem
    .split(' ')
    .map((word) => (word.length <= 3 ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ')
}

const longestStem = 8

const endings = new Set([
  'COM', 'NET', 'ORG', 'IO', 'CO', 'UK', 'US', 'USA', 'DE', 'EU', 'IE', 'NL', 'FR', 'CA', 'GB', 'WWW', 'HTTPS', 'HTTP', 'INC', 'LLC', 'LTD',
  'LIMITED', 'GMBH', 'BV', 'CORP', 'PTY', 'PLC', 'BILL', 'HELP', 'REF', 'INVOICE', 'INV', 'CUST', 'ID', 'NR', 'NO', 'ON', 'VISA', 'CARD',
  'PAYMENT', 'PURCHASE', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC',
]) // prettier-ignore

/** The first word is the name whatever it looks like, unless it is a number. */
function isNoise(word: string, at: number): boolean {
  const digits = countDigits(word)
  if (digits === word.length) return true
  if (at === 0) return false
  return endings.has(word) || word.length === 1 || digits >= 3 || digits * 2 >= word.length
}

function countDigits(word: string): number {
  let digits = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits
}
