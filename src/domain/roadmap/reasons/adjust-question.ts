import type { RoadmapAssumptions } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'
import type { Quarter } from '../../values/quarter.ts'
import { planSettings } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/** One thing about a question changed by a step, to see what it is worth. [RDM-25] */
export type QuestionChange =
  | { readonly kind: 'budget'; readonly quarter: Quarter; readonly minor: number }
  | { readonly kind: 'role-days'; readonly role: Key; readonly days: number }
  | { readonly kind: 'change-cap'; readonly team: Key; readonly load: number }
  | { readonly kind: 'duty'; readonly initiative: Key }
  | { readonly kind: 'pin'; readonly initiative: Key }
  | { readonly kind: 'forbid'; readonly initiative: Key }
  | { readonly kind: 'explore-low' }
  | { readonly kind: 'explore-high' }
  | { readonly kind: 'floor'; readonly minor: number }
  | { readonly kind: 'self-funding'; readonly share: number }

/**
 * The same question with that one change. What reaching all goals is worth stays as it was, though it is read off the budgets
 * where the owner gave none: more money must not make the goals dearer. [RDM-25]
 */
export function adjustQuestion(question: RoadmapQuestion, change: QuestionChange): RoadmapQuestion {
  const { assumptions, business } = question
  const assuming = (fields: Partial<RoadmapAssumptions>): RoadmapQuestion => ({
    ...question,
    assumptions: { ...assumptions, ...fields },
  })
  const settings = planSettings(question)
  const { currency } = business.organization
  switch (change.kind) {
    case 'budget':
      return withBudget(question, change)
    case 'role-days':
      return withDays(question, change)
    case 'change-cap':
      return withCap(question, change)
    case 'duty': {
      const initiatives = business.initiatives.map((one) =>
        one.key === change.initiative ? { ...one, mandatoryBy: null } : one,
      )
      return { ...question, business: { ...business, initiatives } }
    }
    case 'pin':
      return assuming({ pinned: assumptions.pinned.filter(({ initiative }) => initiative !== change.initiative) })
    case 'forbid':
      return assuming({ forbidden: assumptions.forbidden.filter((key) => key !== change.initiative) })
    case 'explore-low':
      return assuming({ exploreShareRange: { ...settings.exploreShareRange, low: 0 } })
    case 'explore-high':
      return assuming({ exploreShareRange: { ...settings.exploreShareRange, high: 1 } })
    case 'floor':
      return assuming({ cashFloor: { minor: Math.round(settings.floor - change.minor), currency } })
    case 'self-funding':
      return assuming({ selfFundingShare: Math.min(1, settings.selfFundingShare + change.share) })
  }
}

function withBudget(
  question: RoadmapQuestion,
  { quarter, minor }: { readonly quarter: Quarter; readonly minor: number },
): RoadmapQuestion {
  const { business, assumptions } = question
  const { organization } = business
  const amount = { minor: Math.round(minor / assumptions.budgetFactor), currency: organization.currency }
  // The share that is carried over is read off the first entry of a quarter, so more comes after it.
  const carryOverShare = business.budgets.find((one) => one.quarter === quarter)?.carryOverShare ?? 1
  const valueOfGoals = { minor: Math.round(planSettings(question).valueOfGoals), currency: organization.currency }
  return {
    ...question,
    business: {
      ...business,
      organization: { ...organization, valueOfGoals },
      budgets: [...business.budgets, { quarter, amount, carryOverShare }],
    },
  }
}

/** A further team with these days, so that they neither grow nor count for a cap on change; the share that is away is missing here too. */
function withDays(
  question: RoadmapQuestion,
  { role, days }: { readonly role: Key; readonly days: number },
): RoadmapQuestion {
  const { business, assumptions } = question
  const [first] = business.teams
  if (first === undefined) return question
  const deliveryDaysPerQuarter = [{ role, days: days / assumptions.capacityFactor }]
  const more = {
    ...first,
    key: `${first.key}/more`,
    deliveryDaysPerQuarter,
    changeLoadCapPerQuarter: null,
    growsWith: null,
  }
  return { ...question, business: { ...business, teams: [...business.teams, more] } }
}

function withCap(
  question: RoadmapQuestion,
  { team, load }: { readonly team: Key; readonly load: number },
): RoadmapQuestion {
  const { changeCapFactor } = question.assumptions
  const teams = question.business.teams.map((one) =>
    one.key === team && one.changeLoadCapPerQuarter !== null
      ? { ...one, changeLoadCapPerQuarter: one.changeLoadCapPerQuarter + load / changeCapFactor }
      : one,
  )
  return { ...question, business: { ...question.business, teams } }
}
