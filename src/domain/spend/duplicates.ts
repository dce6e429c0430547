import { adoptionOf, evidenceWeight, healthOf } from '../alignment/technology-standing.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { moneyRange } from './finding.ts'
import type { Evidence, Finding } from './finding.ts'
import { nextActBy } from './renewals.ts'
import { usedShare } from './spend-picture.ts'
import type { SpendPicture, TechnologyPicture } from './spend-picture.ts'

/** Two technologies that do the same for the same people from this overlap on. A convention. [SPD-6] */
const duplicateFrom = 0.5

/**
 * Technologies that another one makes superfluous: overlap = Jaccard of the capabilities supplied, or 1 where the other contains
 * them all, x shared users / the smaller circle of users. The better one is kept, by choice, then support, then cost. [SPD-6] [SPD-7]
 */
export function duplicates(picture: SpendPicture): Finding[] {
  const ranked = rankedByMerit(picture)
  const keptFor = new Map<Key, Candidate[]>()
  return ranked.flatMap((candidate) => {
    const best = mayBeDropped(candidate) ? bestKept(candidate, keptFor) : null
    if (best !== null) return [finding(picture, candidate, best)]
    for (const capability of candidate.supports.keys()) {
      const known = keptFor.get(capability)
      if (known === undefined) keptFor.set(capability, [candidate])
      else known.push(candidate)
    }
    return []
  })
}

type Candidate = TechnologyPicture & {
  /** Fit x evidence x health x adoption of each capability supplied. [ALN-6] */
  readonly supports: ReadonlyMap<Key, Share>
  readonly merit: number
  /** Nothing it supplies belongs to the groups that carry or protect the rest. */
  readonly mayBeContained: boolean
  /** All it supplies are computers and lines. */
  readonly isFoundation: boolean
}

type Overlap = {
  readonly kept: Candidate
  readonly capabilities: Share
  readonly isContained: boolean
  readonly users: Share
  readonly usersKnown: boolean
}

function rankedByMerit({ technologies, business }: SpendPicture): Candidate[] {
  const groupOf = new Map(business.capabilities.map(({ key, parent }) => [key, parent]))
  return technologies
    .map((one) => candidateFrom(one, groupOf))
    .filter(({ supports }) => supports.size > 0)
    .toSorted(
      (a, b) =>
        b.technology.primaryFor.length - a.technology.primaryFor.length ||
        b.merit - a.merit ||
        a.cost.total.minor - b.cost.total.minor ||
        (a.technology.key < b.technology.key ? -1 : 1),
    )
}

function candidateFrom(one: TechnologyPicture, groupOf: ReadonlyMap<Key, Key | null>): Candidate {
  const supports = supportsOf(one)
  const merit = [...supports.values()].reduce((sum, support) => sum + support, 0)
  const mayBeContained = [...supports.keys()].every((capability) => !layered.has(groupOf.get(capability) ?? ''))
  const isFoundation = [...supports.keys()].every((capability) => groupOf.get(capability) === 'foundations')
  return { ...one, supports, merit, mayBeContained, isFoundation }
}

/** Groups of the catalogue in which a second layer is bought on purpose: a line beside a mobile card, a copy beside a copy. [SPD-6] */
const layered: ReadonlySet<Key> = new Set(['foundations', 'safety'])

function supportsOf({ technology }: TechnologyPicture): ReadonlyMap<Key, Share> {
  const standing = healthOf(technology).share * adoptionOf(technology).share
  const supplied = technology.supplies.filter(({ fit }) => fit > 0)
  return new Map(
    supplied.map(({ capability, fit, evidence }) => [capability, fit * evidenceWeight[evidence] * standing]),
  )
}

/**
 * What a person chose for something, has a purpose of its own or carries something else is no duplicate; what costs nothing saves
 * nothing. [SPD-7] Nor are lines and computers: the mobile contract is not the line of the office, though both are called phone. [SPD-6]
 */
function mayBeDropped({ technology, supports, justification, cost, isFoundation }: Candidate): boolean {
  if (isFoundation || technology.primaryFor.some((capability) => supports.has(capability))) return false
  const { kind } = justification.reason
  return kind !== 'purpose' && kind !== 'needed-by' && cost.avoidable.minor > 0
}

function bestKept(candidate: Candidate, keptFor: ReadonlyMap<Key, readonly Candidate[]>): Overlap | null {
  const kept = new Set([...candidate.supports.keys()].flatMap((capability) => keptFor.get(capability) ?? []))
  let best: Overlap | null = null
  for (const other of kept) {
    const isContained = contains(other, candidate)
    const capabilities = isContained ? 1 : sharedCapabilities(candidate, other)
    if (capabilities < duplicateFrom) continue
    const overlap = { kept: other, capabilities, isContained, ...sharedUsers(candidate, other) }
    const share = capabilities * overlap.users
    if (share >= duplicateFrom && (best === null || share > best.capabilities * best.users)) best = overlap
  }
  return best
}

/** The wider one is the system of choice for all that the narrower one supplies, and supports each at least as well. [SPD-6] */
function contains(wider: Candidate, { supports, mayBeContained }: Candidate): boolean {
  const { primaryFor } = wider.technology
  if (!mayBeContained || wider.supports.size <= supports.size || primaryFor.length < supports.size) return false
  return [...supports].every(
    ([capability, support]) => primaryFor.includes(capability) && (wider.supports.get(capability) ?? -1) >= support,
  )
}

function sharedCapabilities(candidate: Candidate, kept: Candidate): Share {
  const shared = countInBoth(candidate.supports, kept.supports)
  return shared / (candidate.supports.size + kept.supports.size - shared)
}

function sharedUsers(candidate: Candidate, kept: Candidate): Pick<Overlap, 'users' | 'usersKnown'> {
  const smaller = Math.min(candidate.users.size, kept.users.size)
  if (smaller > 0) return { users: countInBoth(candidate.users, kept.users) / smaller, usersKnown: true }
  const [one, other] = [candidate.technology.team, kept.technology.team]
  return { users: one === null || other === null || one === other ? 1 : 0, usersKnown: false }
}

/** Likely is cost x overlap, high the whole cost; low is half of likely where the users were not compared. [SPD-7] */
function finding({ today }: SpendPicture, candidate: Candidate, overlap: Overlap): Finding {
  const { technology, cost } = candidate
  const { kept } = overlap
  const likely = cost.avoidable.minor * overlap.capabilities * overlap.users
  const low = overlap.usersKnown ? likely : likely / 2
  return {
    key: `duplicate:${technology.key}`,
    kind: 'duplicate',
    technology: technology.key,
    keep: kept.technology.key,
    money: moneyRange([low, likely, cost.avoidable.minor], cost.avoidable.currency),
    evidence: [...suppliesShared(candidate, kept), ...usersShared(candidate, overlap)],
    reason: reasonFor(overlap),
    action: actionFor(candidate, kept),
    actBy: nextActBy(technology, today),
  }
}

/** Where nobody uses it nobody has to move. */
function actionFor(candidate: Candidate, kept: Candidate): string {
  const { title } = candidate.technology
  return usedShare(candidate) === 0 ? `Cancel ${title}.` : `Move to ${kept.technology.title} and cancel ${title}.`
}

function reasonFor({ kept, capabilities, isContained, usersKnown }: Overlap): string {
  const people = usersKnown ? ' for the same people' : ''
  if (isContained) return `${kept.technology.title} already does all of it${people}.`
  return `${kept.technology.title} does ${capabilities < 1 ? 'much of ' : ''}the same${people}.`
}

function suppliesShared(candidate: Candidate, kept: Candidate): Evidence[] {
  return [...candidate.supports.keys()]
    .filter((capability) => kept.supports.has(capability))
    .toSorted()
    .map((capability) => ({
      at: ['technologies', candidate.technology.key, 'supplies', capability],
      value: `also supplied by ${kept.technology.key}`,
    }))
}

function usersShared(candidate: Candidate, { kept, usersKnown }: Overlap): Evidence[] {
  if (!usersKnown) return []
  const shared = countInBoth(candidate.users, kept.users)
  return [{ at: ['seats', candidate.technology.key], value: `${shared} people have both` }]
}

type Members = ReadonlySet<string> | ReadonlyMap<string, unknown>

/** Counted in place: this is asked of every pair that shares a capability. */
function countInBoth(one: Members, other: Members): number {
  let count = 0
  for (const member of one.keys()) if (other.has(member)) count += 1
  return count
}
