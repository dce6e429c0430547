import { formulate } from '../../domain/roadmap/model/formulate.ts'
import { essentialsRow } from '../../domain/roadmap/model/formulate-choices.ts'
import type { Formulation } from '../../domain/roadmap/model/formulation.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { Key } from '../../domain/values/key.ts'
import type { Money } from '../../domain/values/money.ts'
import type { RelaxationChange, SolveListening, Solver } from '../solver.ts'
import type { PlanInQuestion } from '../why-not.ts'

/**
 * What having an initiative that is left out would cost, or losing one that is in, estimated from the relaxation:
 * costs: about so much; too-close: less than what the proofs leave open; impossible: no plan can have it (or be without it);
 * essential: only at the price of an essential that is in. [RDM-23]
 */
export type InstantWhyNot = {
  readonly initiative: Key
  readonly isChosen: boolean
  readonly verdict: 'costs' | 'too-close' | 'impossible' | 'essential'
  /** Never negative; null when impossible, and when it would push out an essential. */
  readonly loss: Money | null
}

export type InstantWhyNots = {
  /** False where the losses are estimates from the relaxation; true where every one was solved. */
  readonly isExact: boolean
  /** Losses up to this may be nothing. */
  readonly noise: Money
  readonly initiatives: readonly InstantWhyNot[]
}

/** Share of the worth at which a search stops. [RDM-18] */
const proofShare = 1e-4

/**
 * Every initiative at once, a few milliseconds each: loss = relaxed optimum - relaxed optimum with it forced in (or out). Null when
 * it was cancelled. [RDM-23]
 */
export async function whyNotInstant(
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  { solver, signal }: { readonly solver: Solver; readonly signal?: AbortSignal },
): Promise<InstantWhyNots | null> {
  const asked = questionToRelax(question, plan)
  const listening: Pick<SolveListening, 'signal'> = signal === undefined ? {} : { signal }
  const boundsUnder = async (changes: readonly RelaxationChange[]) => solver.relax(asked.model, changes, listening)
  const first = await boundsUnder(asked.targets.map(({ change }) => change))
  if (first.kind === 'cancelled') return null
  const open = asked.targets.filter((_target, place) => first.bounds[place] === null)
  const second = open.length === 0 ? first : await boundsUnder(open.map(({ withoutEssentials }) => withoutEssentials))
  if (second.kind === 'cancelled') return null
  const displacing = new Set(open.filter((_target, place) => second.bounds[place] !== null))
  const { currency } = question.business.organization
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const noise = Math.abs(plan.proof.bound.minor) * (plan.proof.gap + proofShare)
  const initiatives = asked.targets.map((target, place): InstantWhyNot => {
    const { initiative, isChosen } = target
    const bound = first.bounds[place] ?? null
    if (bound === null || first.bound === null)
      return { initiative, isChosen, verdict: displacing.has(target) ? 'essential' : 'impossible', loss: null }
    const loss = Math.max(0, (first.bound - bound) * asked.moneyScale)
    return { initiative, isChosen, verdict: loss <= noise ? 'too-close' : 'costs', loss: money(loss) }
  })
  return { isExact: first.isExact, noise: money(noise), initiatives }
}

type Target = {
  readonly initiative: Key
  readonly isChosen: boolean
  readonly change: RelaxationChange
  /** The same with no essentials asked for, to tell what is impossible from what would push one out. */
  readonly withoutEssentials: RelaxationChange
}

/** What is fixed to be out stays out by bounds of its column, so that it can be forced in. */
function questionToRelax(question: RoadmapQuestion, { schedule }: PlanInQuestion) {
  const chosen = new Set(schedule.map(({ initiative }) => initiative))
  const { forbidden } = question.assumptions
  const without = new Set(forbidden.map((key) => `forbidden/${key}`))
  const essentials = question.business.initiatives.filter(({ key, essential }) => essential && chosen.has(key)).length
  const formulation = formulate(question, { essentials, without })
  const out = new Set(forbidden.map((key) => formulation.chosenColumns.get(key)))
  const model = {
    ...formulation.model,
    columns: formulation.model.columns.map((column, place) => (out.has(place) ? { ...column, upper: 0 } : column)),
  }
  const targets = question.business.initiatives.flatMap(({ key }) => targetOf(formulation, key, chosen.has(key)) ?? [])
  return { model, moneyScale: formulation.moneyScale, targets }
}

function targetOf({ chosenColumns, model }: Formulation, initiative: Key, isChosen: boolean): Target | null {
  const column = chosenColumns.get(initiative)
  if (column === undefined) return null
  const value = isChosen ? 0 : 1
  const columns = [{ column, lower: value, upper: value }]
  const rows = model.rows.flatMap(({ name }, row) =>
    name === essentialsRow ? [{ row, lower: -Infinity, upper: Infinity }] : [],
  )
  return { initiative, isChosen, change: { columns, rows: [] }, withoutEssentials: { columns, rows } }
}
