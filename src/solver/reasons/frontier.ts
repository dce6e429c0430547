import { planSpend } from '../../domain/roadmap/reasons/plan-spend.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { roadmapValue } from '../../domain/roadmap/roadmap-value.ts'
import { worthLessChanges } from '../../domain/roadmap/scenarios/changes-price.ts'
import { valueDifference } from '../../domain/roadmap/value-difference.ts'
import { violations } from '../../domain/roadmap/violations.ts'
import type { RoadmapProof, RoadmapValue, ScheduledInitiative } from '../../domain/roadmap.ts'
import { subtract } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { SolveRoadmapOptions } from '../roadmap-answer.ts'
import { solveCapped } from './solve-capped.ts'

export type FrontierKind = 'spend' | 'risk'

/** A plan as a point: what it spends or may lose in all, and what it is worth. */
export type FrontierPoint = {
  readonly amount: Money
  readonly value: RoadmapValue
  /** The total of its value, less the price of its changes to a plan to stay close to: this is maximised. [RDM-30] */
  readonly worth: Money
  /** How many essentials are in: they come before worth, so that a dearer plan with more of them may be worth less. [RDM-8] */
  readonly essentials: number
  readonly schedule: readonly ScheduledInitiative[]
}

/** The best plan within one limit. */
export type BestPoint = FrontierPoint & {
  readonly limit: Money
  readonly proof: RoadmapProof
  /** True when another point spends or risks no more has no fewer essentials and is worth no less. */
  readonly isDominated: boolean
}

/** A plan somebody has, beside the best one that spends or risks no more. */
export type ComparedPoint = FrontierPoint & {
  readonly name: string
  /** Worth of the best plan within the same amount, with as many essentials, less the worth of this one; null when it was not found. */
  readonly bestAtSameAmount: {
    readonly difference: RoadmapValue
    readonly gain: Money
    readonly proof: RoadmapProof
  } | null
  /** What this plan breaks: then it cannot be done as it stands, and may be worth more than any that can. */
  readonly broken: readonly string[]
}

export type Frontier = {
  readonly kind: FrontierKind
  /** By limit, the lowest first. */
  readonly points: readonly BestPoint[]
  /** Limits below which no plan was found. */
  readonly impossible: readonly Money[]
  readonly compared: readonly ComparedPoint[]
}

export type FrontierInput = {
  readonly question: RoadmapQuestion
  readonly kind: FrontierKind
  /** The best plan without a limit: it is the last point. */
  readonly plan: { readonly schedule: readonly ScheduledInitiative[]; readonly proof: RoadmapProof }
  /** Plans to be shown beside it: the one decided, the ranking of a spreadsheet. */
  readonly compared: readonly { readonly name: string; readonly schedule: readonly ScheduledInitiative[] }[]
}

export type FrontierOptions = SolveRoadmapOptions & {
  readonly onPoint?: (done: { readonly count: number; readonly of: number }) => void
}

const stepCount = 10
/** Half a per cent is finer than the picture. */
const usualGap = 0.005

/**
 * The most a plan can be worth for each of ten limits on what it spends, or on what it may lose, in all: tenths of what the best
 * plan spends. Each search begins from the plan before it. Null when cancelled. [RDM-26] [RDM-27]
 */
export async function frontier(input: FrontierInput, given: FrontierOptions): Promise<Frontier | null> {
  const { question, kind, plan } = input
  const options: FrontierOptions = { relativeGap: usualGap, ...given }
  const amountOf = amounts(question, kind)
  const { currency } = question.business.organization
  const last = pointOf(question, amountOf, plan.schedule)
  const limits = [
    ...new Set(
      Array.from({ length: stepCount - 1 }, (_, step) => Math.round((last.amount.minor * (step + 1)) / stepCount)),
    ),
  ].filter((limit) => limit < last.amount.minor)
  const of = limits.length + input.compared.length
  const points: Omit<BestPoint, 'isDominated'>[] = []
  const impossible: Money[] = []
  for (const [place, limit] of limits.entries()) {
    const start = points.at(-1)?.schedule ?? null
    const found = await solveCapped({ question, caps: { [kind]: limit }, essentials: null }, options, start)
    if (options.signal?.aborted === true) return null
    const money = { minor: limit, currency }
    if (found === null) impossible.push(money)
    else points.push({ ...pointOf(question, amountOf, found.schedule), limit: money, proof: found.proof })
    options.onPoint?.({ count: place + 1, of })
  }
  points.push({ ...last, limit: last.amount, proof: plan.proof })
  const compared: ComparedPoint[] = []
  for (const { name, schedule } of input.compared) {
    const point = pointOf(question, amountOf, schedule)
    compared.push(await comparedPoint({ ...input, point, name, points }, options))
    if (options.signal?.aborted === true) return null
    options.onPoint?.({ count: limits.length + compared.length, of })
  }
  return {
    kind,
    impossible,
    points: points.map((point) => ({ ...point, isDominated: isDominated(point, points) })),
    compared,
  }
}

type AmountOf = (schedule: readonly ScheduledInitiative[]) => Money

function amounts(question: RoadmapQuestion, kind: FrontierKind): AmountOf {
  return kind === 'spend'
    ? (schedule) => planSpend(question, schedule)
    : (schedule) => roadmapValue(question, schedule).risk
}

function pointOf(
  question: RoadmapQuestion,
  amountOf: AmountOf,
  schedule: readonly ScheduledInitiative[],
): FrontierPoint {
  const essential = new Set(question.business.initiatives.filter((one) => one.essential).map(({ key }) => key))
  const essentials = schedule.filter(({ initiative }) => essential.has(initiative)).length
  const value = roadmapValue(question, schedule)
  return { amount: amountOf(schedule), value, worth: worthLessChanges(question, schedule), essentials, schedule }
}

/** Of equal points the first stays. */
function isDominated(point: FrontierPoint, points: readonly FrontierPoint[]): boolean {
  return points.some((other, place) => {
    if (other === point) return false
    const gains = [
      point.amount.minor - other.amount.minor,
      other.worth.minor - point.worth.minor,
      other.essentials - point.essentials,
    ]
    const isBetter = gains.some((gain) => gain > 0) || place < points.indexOf(point)
    return isBetter && gains.every((gain) => gain >= 0)
  })
}

/** Solved for exactly what this plan spends or risks, and from it where it can be done. [RDM-27] */
async function comparedPoint(
  {
    question,
    kind,
    point,
    name,
    points,
  }: Pick<FrontierInput, 'question' | 'kind'> & {
    readonly point: FrontierPoint
    readonly name: string
    readonly points: readonly FrontierPoint[]
  },
  options: SolveRoadmapOptions,
): Promise<ComparedPoint> {
  const broken = violations(question, point.schedule).map(({ message }) => message)
  const within = points.filter(
    ({ amount, essentials }) => amount.minor <= point.amount.minor && essentials >= point.essentials,
  )
  const start = broken.length === 0 ? point.schedule : (within.at(-1)?.schedule ?? null)
  const caps = { [kind]: point.amount.minor }
  const best = await solveCapped({ question, caps, essentials: point.essentials }, options, start)
  const bestAtSameAmount =
    best === null
      ? null
      : {
          difference: valueDifference(best.value, point.value),
          gain: subtract(worthLessChanges(question, best.schedule), point.worth),
          proof: best.proof,
        }
  return { ...point, name, bestAtSameAmount, broken }
}
