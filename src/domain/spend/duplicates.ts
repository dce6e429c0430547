import { adoptionOf, evidenceWeight, healthOf } from '../alignment/technology-standing.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { moneyRange } from './finding.ts'
import type { Evidence, Finding } from './finding.ts'
import { nextActBy } from './renewals.ts'
import type { SpendPicture, TechnologyPicture } from './spend-picture.ts'

/** Two technologies that do the same for the same people from this overlap on. A convention. [SPD-6] */
const duplicateFrom = 0.5

/**
 * Technologies that another one makes superfluous: overlap = Jaccard of the capabilities supplied x shared users / the smaller
 * circle of users. The better one is kept, judged by support, then choice, then cost. [SPD-6] [SPD-7]
 */
export function duplicates(picture: SpendPicture): Finding[] {
  const ranked = rankedByMerit(picture)
  const keptFor = new Map<Key, Candidate[]>()
  return ranked.flatMap((candidate) => {
    const best = mayBeDropped(candidate) ? bestKept(candidate, keptFor) : null
    if (best !== null) return [finding(picture, candidate, best)]
    for (const capability of candidate.capabilities) {
      const known = keptFor.get(capability)
      if (known === undefined) keptFor.set(capability, [candidate])
      else known.push(candidate)
    }
    return []
  })
}

type Candidate = TechnologyPicture & { readonly capabilities: ReadonlySet<Key>; readonly merit: number }

type Overlap = {
  readonly kept: Candidate
  readonly capabilities: Share
  readonly users: Share
  readonly usersKnown: boolean
}

function rankedByMerit({ technologies }: SpendPicture): Candidate[] {
  return technologies
    .map((one): Candidate => ({ ...one, capabilities: capabilitiesOf(one), merit: meritOf(one) }))
    .filter(({ capabilities }) => capabilities.size > 0)
    .toSorted(
      (a, b) =>
        b.technology.primaryFor.length - a.technology.primaryFor.length ||
        b.merit - a.merit ||
        a.cost.total.minor - b.cost.total.minor ||
        (a.technology.key < b.technology.key ? -1 : 1),
    )
}

function capabilitiesOf({ technology }: TechnologyPicture): ReadonlySet<Key> {
  return new Set(technology.supplies.filter(({ fit }) => fit > 0).map(({ capability }) => capability))
}

function meritOf({ technology }: TechnologyPicture): number {
  const standing = healthOf(technology).share * adoptionOf(technology).share
  return technology.supplies.reduce((sum, { fit, evidence }) => sum + fit * evidenceWeight[evidence] * standing, 0)
}

/** What a person chose for something, has a purpose of its own or carries something else is no duplicate; what costs nothing saves nothing. [SPD-7] */
function mayBeDropped({ technology, capabilities, justification, cost }: Candidate): boolean {
  if (technology.primaryFor.some((capability) => capabilities.has(capability))) return false
  const { kind } = justification.reason
  return kind !== 'purpose' && kind !== 'needed-by' && cost.avoidable.minor > 0
}

function bestKept(candidate: Candidate, keptFor: ReadonlyMap<Key, readonly Candidate[]>): Overlap | null {
  const kept = new Set([...candidate.capabilities].flatMap((capability) => keptFor.get(capability) ?? []))
  let best: Overlap | null = null
  for (const other of kept) {
    const capabilities = sharedCapabilities(candidate, other)
    if (capabilities < duplicateFrom) continue
    const overlap = { kept: other, capabilities, ...sharedUsers(candidate, other) }
    const share = capabilities * overlap.users
    if (share >= duplicateFrom && (best === null || share > best.capabilities * best.users)) best = overlap
  }
  return best
}

function sharedCapabilities(candidate: Candidate, kept: Candidate): Share {
  const shared = countInBoth(candidate.capabilities, kept.capabilities)
  return shared / (candidate.capabilities.size + kept.capabilities.size - shared)
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
    reason: `${technology.title} does what ${kept.technology.title} does${overlap.usersKnown ? ' for the same people' : ''}.`,
    action: `Move to ${kept.technology.title} and cancel ${technology.title}.`,
    actBy: nextActBy(technology, today),
  }
}

function suppliesShared(candidate: Candidate, kept: Candidate): Evidence[] {
  return [...candidate.capabilities]
    .filter((capability) => kept.capabilities.has(capability))
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

/** Counted in place: this is asked of every pair that shares a capability. */
function countInBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const member of one) if (other.has(member)) count += 1
  return count
}
