import { formulate } from '../../domain/roadmap/model/formulate.ts'
import type { Formulation } from '../../domain/roadmap/model/formulation.ts'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import type { QuestionChange } from '../../domain/roadmap/reasons/adjust-question.ts'
import { questionsOfPrice } from '../../domain/roadmap/reasons/questions-of-price.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { Money } from '../../domain/values/money.ts'
import type { RelaxationChange, Solver } from '../solver.ts'
import type { PlanInQuestion } from '../why-not.ts'

/** About what a step on one limit is worth; `isTooClose` when that is less than what the proof leaves open. */
export type PriceHint = {
  readonly id: string
  readonly words: string
  readonly gain: Money
  readonly isTooClose: boolean
}

/** Share of the worth at which a search stops. [RDM-18] */
const proofShare = 1e-4

/**
 * Prices of money, days and caps on change at once, from the relaxation: hint = relaxed optimum with the rows of that limit a step
 * wider - relaxed optimum. Projects may be done in parts there, so that a hint may be more or less than the price. Null when it was
 * cancelled, or nothing meets the limits. [RDM-25]
 */
export async function priceHints(
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  { solver, signal }: { readonly solver: Solver; readonly signal?: AbortSignal },
): Promise<readonly PriceHint[] | null> {
  const chosen = new Set(plan.schedule.map(({ initiative }) => initiative))
  const essentials = question.business.initiatives.filter(({ key, essential }) => essential && chosen.has(key)).length
  const formulation = formulate(question, { essentials })
  const asked = questionsOfPrice(question, plan.schedule).flatMap(({ id, words, change, isTight }) => {
    const wider = isTight ? widened(formulation, change) : null
    return wider === null ? [] : [{ id, words, wider }]
  })
  const wider = asked.map((one) => one.wider)
  const answer = await solver.relax(formulation.model, wider, signal === undefined ? {} : { signal })
  if (answer.kind === 'cancelled' || answer.bound === null) return null
  const before = answer.bound
  const noise = Math.abs(plan.proof.bound.minor) * (plan.proof.gap + proofShare)
  const { currency } = question.business.organization
  return asked.map(({ id, words }, place): PriceHint => {
    const minor = Math.max(0, Math.round(((answer.bounds[place] ?? before) - before) * formulation.moneyScale)) || 0
    return { id, words, gain: { minor, currency }, isTooClose: minor <= noise }
  })
}

/** The bounds of one limit a step wider; null for what is more than bounds. */
function widened(formulation: Formulation, change: QuestionChange): RelaxationChange | null {
  switch (change.kind) {
    case 'budget':
      return widerRows(
        formulation,
        ({ name }) => name === `cash ${change.quarter}`,
        change.minor / formulation.moneyScale,
      )
    case 'role-days':
      return widerRows(formulation, isOf(`role-days/${change.role}/`), change.days)
    case 'change-cap':
      return widerRows(formulation, isOf(`change-load/${change.team}/`), change.load)
    case 'floor':
      return lowerPots(formulation, change.minor / formulation.moneyScale)
    case 'self-funding':
    case 'duty':
    case 'pin':
    case 'forbid':
    case 'explore-low':
    case 'explore-high':
      return null
  }
}

type Row = Formulation['model']['rows'][number]

function isOf(start: string): (row: Row) => boolean {
  return ({ relaxedBy }) => relaxedBy.some((id) => id.startsWith(start))
}

function lowerPots({ model, question }: Formulation, step: number): RelaxationChange {
  const pots = new Set(planSettings(question).quarters.map((quarter) => `pot ${quarter}`))
  const columns = model.columns.flatMap(({ name, lower, upper }, column) =>
    pots.has(name) ? [{ column, lower: lower - step, upper }] : [],
  )
  return { columns, rows: [] }
}

function widerRows({ model }: Formulation, isMeant: (row: Row) => boolean, step: number): RelaxationChange {
  const rows = model.rows.flatMap((row, place) =>
    isMeant(row) ? [{ row: place, lower: row.lower, upper: row.upper + step }] : [],
  )
  return { columns: [], rows }
}
