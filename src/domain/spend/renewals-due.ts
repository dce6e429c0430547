import { moneyRange } from './finding.ts'
import type { Finding } from './finding.ts'
import { renewals } from './renewals.ts'
import type { Renewal } from './renewals.ts'
import type { SpendPicture } from './spend-picture.ts'

/** How far ahead a renewal becomes a finding. A convention. [SPD-9] */
export const renewalHorizonDays = 90

/** Contracts that bind again unless someone says no within the next days. The money is what renewing binds. [SPD-9] */
export function renewalsDue({ business, today, technologies }: SpendPicture): Finding[] {
  const titles = new Map(technologies.map(({ technology }) => [technology.key, technology.title]))
  return renewals(business, today, renewalHorizonDays)
    .filter(({ renews, missed }) => renews && !missed)
    .map((renewal) => finding(renewal, titles.get(renewal.technology) ?? renewal.technology))
}

function finding(renewal: Renewal, title: string): Finding {
  const { technology, end, bound } = renewal
  const at = ['technologies', technology, 'contract']
  return {
    key: `renewal:${technology}`,
    kind: 'renewal',
    technology,
    keep: null,
    money: moneyRange([bound.minor, bound.minor, bound.minor], bound.currency),
    evidence: [
      { at: [...at, 'end'], value: end },
      { at: [...at, 'noticeDays'], value: renewal.noticeDeadline },
      ...(renewal.estimated ? [{ at: [...at, 'estimated'], value: 'the date is an estimate' }] : []),
    ],
    reason: `It renews on ${end} unless notice is given by ${renewal.noticeDeadline}.`,
    action: `Keep ${title}, or give notice.`,
    actBy: renewal.actBy,
  }
}
