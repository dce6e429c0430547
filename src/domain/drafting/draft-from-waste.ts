import type { Benefit } from '../benefit.ts'
import type { Business } from '../business.ts'
import type { Initiative } from '../initiative.ts'
import type { Finding } from '../spend/finding.ts'
import type { Key } from '../values/key.ts'
import { alreadyRetired, draft, endingOption, largestTeamLoad } from './draft.ts'

/** Duplicates that get a draft of their own, dearest first. */
const mostDuplicates = 2

/**
 * Initiatives that end waste: cancel what nobody uses, merge duplicates, give back unused seats. [DRA-6]
 * A technology is in one of them only, in that order. What is cancelled saves through `retires`; seats save as a benefit.
 */
export function draftFromWaste(business: Business, findings: readonly Finding[]): Initiative[] {
  const settled = new Set(alreadyRetired(business))
  const take = (chosen: readonly Finding[]): readonly Finding[] => {
    for (const { technology } of chosen) settled.add(technology)
    return chosen
  }
  const open = (kind: Finding['kind']): Finding[] =>
    findings.filter((finding) => finding.kind === kind && !settled.has(finding.technology) && saves(finding))
  const unused = take(open('orphan').filter(({ money }) => money.low.minor > 0))
  const doubled = take(open('duplicate').filter(losesNothing(business)).slice(0, mostDuplicates))
  const seats = take(open('unused-seats'))
  return [
    ...(unused.length > 0 ? [cancelUnused(business, unused)] : []),
    ...doubled.map((finding) => mergeDuplicate(business, finding)),
    ...(seats.length > 0 ? [returnSeats(business, seats)] : []),
  ]
}

function saves({ money }: Finding): boolean {
  return money.likely.minor > 0
}

/** A system of choice is not cancelled by a draft: whoever chose it decides. */
function losesNothing({ technologies }: Business): (finding: Finding) => boolean {
  const chosen = new Set(technologies.filter(({ primaryFor }) => primaryFor.length > 0).map(({ key }) => key))
  return ({ technology }) => !chosen.has(technology)
}

function cancelUnused(business: Business, findings: readonly Finding[]): Initiative {
  const titles = titlesOf(business, findings)
  const option = endingOption(business, {
    key: 'cancel',
    title: `Cancel ${titles}`,
    retires: findings.map(({ technology }) => technology),
  })
  return draft({
    key: 'cancel-what-nobody-uses',
    title: findings.length === 1 ? `Cancel ${titles}` : 'Cancel what nobody uses',
    reason: `Nobody uses ${titles}.${deadline(findings)}`,
    options: [option],
    draftedFrom: 'waste',
  })
}

function mergeDuplicate(business: Business, finding: Finding): Initiative {
  const option = endingOption(business, {
    key: 'cancel',
    title: finding.action.replace(/\.$/, ''),
    retires: [finding.technology],
    changeLoad: largestTeamLoad(business, 0.25),
  })
  return draft({
    key: `merge-${finding.technology}`.slice(0, 64).replace(/-+$/, ''),
    title: `Move from ${titleOf(business, finding.technology)} to ${titleOf(business, finding.keep ?? '')}`,
    reason: `${finding.reason}${deadline([finding])}`,
    options: [option],
    draftedFrom: 'waste',
  })
}

function returnSeats(business: Business, findings: readonly Finding[]): Initiative {
  const titles = titlesOf(business, findings)
  const benefits = findings.map(({ technology, money }): Benefit => ({
    title: `Fewer seats of ${titleOf(business, technology)}`,
    kind: 'saving',
    amountPerYear: { ...money, basis: 'guess' },
    kpi: null,
    lagQuarters: 0,
    rampQuarters: 0,
  }))
  const option = endingOption(business, { key: 'downgrade', title: 'Pay only for the seats in use', benefits })
  return draft({
    key: 'give-back-unused-seats',
    title: 'Give back unused seats',
    reason: `More seats are paid for than used: ${titles}.${deadline(findings)}`,
    options: [option],
    draftedFrom: 'waste',
  })
}

/** The first day by which one of them must be decided. */
function deadline(findings: readonly Finding[]): string {
  const [first] = findings.flatMap(({ actBy }) => actBy ?? []).toSorted()
  return first === undefined ? '' : ` The first notice is due by ${first}.`
}

function titlesOf(business: Business, findings: readonly Finding[]): string {
  const titles = findings.map(({ technology }) => titleOf(business, technology))
  if (titles.length <= 1) return titles.join('')
  const listed = titles.length > 5 ? [...titles.slice(0, 4), `${titles.length - 4} more`] : titles
  return `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`
}

function titleOf({ technologies }: Business, key: Key): string {
  return technologies.find((technology) => technology.key === key)?.title ?? key
}
