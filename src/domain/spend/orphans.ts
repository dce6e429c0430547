import { moneyRange } from './finding.ts'
import type { Evidence, Finding } from './finding.ts'
import { nextActBy } from './renewals.ts'
import { usedShare } from './spend-picture.ts'
import type { SpendPicture, TechnologyPicture } from './spend-picture.ts'

/**
 * Technology that nobody uses, that serves no goal, or that nobody answers for. [SPD-8]
 * Nobody uses it: the whole avoidable cost. No goal: nothing to the whole, likely the unused share. No owner alone: nothing to the whole.
 */
export function orphans(picture: SpendPicture): Finding[] {
  return picture.technologies.flatMap((one) => {
    const causes = causesOf(picture, one)
    return causes.length === 0 ? [] : [finding(picture, one, causes)]
  })
}

type Cause = 'nobody-uses-it' | 'no-goal' | 'no-owner'

/** What has a purpose or carries something else is kept, used or not. */
function causesOf({ alignment, business }: SpendPicture, one: TechnologyPicture): Cause[] {
  const { technology, justification, cost } = one
  if (cost.total.minor <= 0) return []
  const standsApart = justification.reason.kind === 'purpose' || justification.reason.kind === 'needed-by'
  const causes: Cause[] = []
  if (!standsApart && usedShare(one) === 0) causes.push('nobody-uses-it')
  if (alignment.score !== null && justification.justified === 0) causes.push('no-goal')
  if (business.people.length > 0 && technology.owner === null) causes.push('no-owner')
  return causes
}

function finding({ today }: SpendPicture, one: TechnologyPicture, causes: readonly Cause[]): Finding {
  const { technology, cost } = one
  const whole = cost.avoidable.minor
  const unusedShare = 1 - usedShare(one)
  const low = causes.includes('nobody-uses-it') ? whole : 0
  const likely = causes.includes('no-goal') ? whole * unusedShare : low
  return {
    key: `orphan:${technology.key}`,
    kind: 'orphan',
    technology: technology.key,
    keep: null,
    money: moneyRange([low, likely, whole], cost.avoidable.currency),
    evidence: causes.flatMap((cause) => evidenceOf(one, cause)),
    reason: causes.map((cause) => words[cause]).join(' '),
    action: actionFor(technology.title, causes),
    actBy: nextActBy(technology, today),
  }
}

const words: Readonly<Record<Cause, string>> = {
  'nobody-uses-it': 'Nobody uses it.',
  'no-goal': 'It serves no goal, and no other purpose is recorded.',
  'no-owner': 'Nobody answers for it.',
}

function actionFor(title: string, causes: readonly Cause[]): string {
  if (causes.includes('nobody-uses-it')) return `Cancel ${title}.`
  if (causes.includes('no-goal')) return `Say what ${title} is for, or cancel it.`
  return `Name someone who answers for ${title}.`
}

function evidenceOf({ technology, seatUse, justification }: TechnologyPicture, cause: Cause): Evidence[] {
  const at = ['technologies', technology.key]
  switch (cause) {
    case 'nobody-uses-it':
      if (seatUse !== null) return [{ at: [...at, 'seats', 'active'], value: seatUse.active }]
      return technology.adoption === null
        ? [{ at: [...at, 'usage'], value: technology.usage }]
        : [{ at: [...at, 'adoption'], value: technology.adoption }]
    case 'no-goal':
      return [{ at: [...at, 'supplies'], value: justification.reason.kind }]
    case 'no-owner':
      return [{ at: [...at, 'owner'], value: null }]
  }
}
