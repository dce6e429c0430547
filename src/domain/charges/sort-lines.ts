import type { SpendLine } from '../spend-line.ts'
import type { Key } from '../values/key.ts'
import { recogniseVendor } from './recognise-vendor.ts'
import type { Recognition, VendorIndex } from './vendor-index.ts'

/** A line with what it turned out to be and why; `payee` names the ordinary payee it was taken for. */
export type SortedLine = { readonly line: SpendLine; readonly payee: Key | null; readonly reason: string }

/** Every line as technology, not technology or unsure, each with its reason; what a person decided stays. [REC-4] */
export function sortLines(lines: readonly SpendLine[], index: VendorIndex): SortedLine[] {
  return lines.map((line) => sortLine(line, index))
}

export function sortLine(line: SpendLine, index: VendorIndex): SortedLine {
  if (line.state === 'ignored' || line.technology !== null) {
    return { line, payee: null, reason: 'A person decided this line.' }
  }
  const recognition = recogniseVendor(line.description, index)
  if (recognition?.kind === 'vendor') return technologyLine(line, recognition, index)
  if (recognition) return payeeLine(line, recognition)
  if (line.amount.minor > 0) {
    return { line: sorted(line, 'not-technology', 'matched'), payee: null, reason: 'Money in from an unknown payer.' }
  }
  return { line: sorted(line, 'unsure', 'proposed'), payee: null, reason: unsureReason(line) }
}

function technologyLine(line: SpendLine, recognition: Recognition, index: VendorIndex): SortedLine {
  const technology = index.onlyTechnology.get(recognition.key) ?? null
  const known = recognition.source === 'business'
  const state = known ? 'matched' : 'proposed'
  const reason = `${recognition.name} sells technology; the line fits its pattern "${recognition.pattern}".`
  return {
    line: { ...line, vendor: recognition.key, technology, sorting: 'technology', state },
    payee: null,
    reason,
  }
}

function payeeLine(line: SpendLine, recognition: Recognition): SortedLine {
  const reason = `${recognition.name} is not technology; the line fits "${recognition.pattern}".`
  return { line: sorted(line, 'not-technology', 'matched'), payee: recognition.key, reason }
}

function sorted(line: SpendLine, sorting: SpendLine['sorting'], state: SpendLine['state']): SpendLine {
  return { ...line, vendor: null, sorting, state }
}

const softwareWords =
  /\b(?:SOFTWARE|SAAS|HOSTING|CLOUD|DOMAINS?|SUBSCRIPTION|LICEN[CS]ES?|APPS?|ONLINE|SYSTEMS?|TECHNOLOG(?:Y|IES)|TELECOM|INTERNET|BROADBAND)\b|\.(?:COM|IO|APP|CLOUD|AI|DEV|NET)\b/i

function unsureReason(line: SpendLine): string {
  return softwareWords.test(line.description.slice(0, 300))
    ? 'No known seller, but the words read like software or a service bought online.'
    : 'No known seller or payee fits this description.'
}
