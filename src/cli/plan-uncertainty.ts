import type { Business } from '../domain/business.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { spokenShare } from '../domain/roadmap/spoken.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'
import type { Driver, DriverSubject } from '../domain/uncertainty/drivers.ts'
import type { FloorAnswer } from '../domain/uncertainty/floor-answer.ts'
import { planUncertainty, usualUncertainty } from '../domain/uncertainty/plan-uncertainty.ts'
import type { PlanUncertainty, UncertainMoney, UncertaintySettings } from '../domain/uncertainty/plan-uncertainty.ts'
import { potSafety } from '../domain/uncertainty/pot-safety.ts'
import { ratioNotExceeded, usualReferenceClass } from '../domain/uncertainty/reference-class.ts'
import type { Key } from '../domain/values/key.ts'
import { againstOptimism } from '../solver/against-optimism.ts'
import type { AgainstOptimism } from '../solver/against-optimism.ts'
import { robustPlan } from '../solver/robust-plan.ts'
import type { RobustPlan } from '../solver/robust-plan.ts'
import type { RoadmapAnswer } from '../solver/roadmap-answer.ts'
import type { CommandContext } from './command-context.ts'
import { table } from './console-text.ts'
import { moneyText } from './number-text.ts'
import { valueText } from './plan-text.ts'
import { Refusal } from './refusal.ts'
import { withSolver } from './solve-at-terminal.ts'

export type UncertaintyOptions = {
  readonly uncertainty?: boolean
  readonly seed?: string
  readonly draws?: string
  readonly nodes: string
}

type Schedule = readonly ScheduledInitiative[]

type HowSure = {
  readonly schedule: Schedule
  readonly uncertainty: PlanUncertainty
  readonly robust: RobustPlan
  /** Guesses corrected by what half, and what four in five, of the projects of the reference class stay within. */
  readonly optimism: { readonly p50: AgainstOptimism; readonly p80: AgainstOptimism }
}

/** How sure a solved plan is: its draws and its two careful variants; null where it was not asked for or there is no plan. */
export async function howSure(
  context: CommandContext,
  { question, solved }: { readonly question: RoadmapQuestion; readonly solved: RoadmapAnswer },
  options: UncertaintyOptions,
): Promise<HowSure | null> {
  if (options.uncertainty !== true || (solved.kind !== 'optimal' && solved.kind !== 'feasible')) return null
  const drawing = drawingOf(options)
  return withSolver(context, async (solving) => {
    const limits = { ...solving, nodeLimit: Number(options.nodes) }
    const against = (share: number): Promise<AgainstOptimism> => {
      const ratio = ratioNotExceeded(usualReferenceClass, share)
      return againstOptimism({ question, plan: solved, ratio }, limits)
    }
    return {
      schedule: solved.schedule,
      uncertainty: planUncertainty(question, solved.schedule, drawing),
      robust: await robustPlan(
        { question, plan: solved, keep: 0.9, safetyOf: (asked) => potSafety(asked, drawing) },
        limits,
      ),
      optimism: { p50: await against(0.5), p80: await against(0.8) },
    }
  })
}

function drawingOf({ seed = '1', draws = '10000' }: UncertaintyOptions): UncertaintySettings {
  const [seedNumber, drawCount] = [Number(seed), Number(draws)]
  if (!Number.isInteger(seedNumber) || seedNumber < 0 || seedNumber > 2 ** 32 - 1) {
    throw new Refusal('usage', `--seed "${seed}" is out of range. Give a whole number from 0 to 4294967295.`)
  }
  if (!Number.isInteger(drawCount) || drawCount < 100 || drawCount > 200_000) {
    throw new Refusal('usage', `--draws "${draws}" is out of range. Give a whole number from 100 to 200000.`)
  }
  return { ...usualUncertainty, seed: seedNumber, draws: drawCount }
}

export function howSureText(
  { business }: RoadmapQuestion,
  { schedule, uncertainty, robust, optimism }: HowSure,
): string {
  return [
    'HOW SURE IS THIS?',
    `${uncertainty.draws} draws of ${uncertainty.rangeCount} ranges, seed ${uncertainty.seed}. Low and high of a range are taken as P10 and P90.`,
    spreadTable(uncertainty),
    '',
    floorText('The technology pot', uncertainty.pot),
    ...(uncertainty.firmCash === null ? [] : [floorText("The firm's cash", uncertainty.firmCash)]),
    `Chance that it costs more than it brings in money: ${spokenShare(uncertainty.chanceOfLoss)}.`,
    '',
    'What moves its worth most',
    driverTable(business, uncertainty.drivers.worth.slice(0, 8)),
    '',
    robustText(business, { schedule, robust }),
    optimismText(business, schedule, ['half of all projects stay within', optimism.p50]),
    optimismText(business, schedule, ['four in five projects stay within', optimism.p80]),
  ].join('\n')
}

function spreadTable({ cost, benefit, netPresentValue, worth, pot, firmCash }: PlanUncertainty): string {
  const low = ({ plannedLow, low: spread }: FloorAnswer): UncertainMoney => ({ planned: plannedLow, spread })
  const rows: readonly (UncertainMoney & { readonly name: string })[] = [
    { name: 'cost', ...cost },
    { name: 'brings', ...benefit },
    { name: 'net present value', ...netPresentValue },
    { name: 'worth', ...worth },
    { name: 'lowest pot', ...low(pot) },
    ...(firmCash === null ? [] : [{ name: 'lowest cash', ...low(firmCash) }]),
  ]
  return table(rows, [
    { heading: '', value: ({ name }) => name },
    { heading: 'planned', value: ({ planned }) => moneyText(planned), align: 'right' },
    ...(['p10', 'p50', 'p90'] as const).map((share) => ({
      heading: share.toUpperCase(),
      value: ({ spread }: UncertainMoney) => moneyText(spread[share]),
      align: 'right' as const,
    })),
    { heading: 'error of P50', value: ({ spread }) => moneyText(spread.standardErrors.p50), align: 'right' },
  ])
}

function floorText(name: string, { chanceBelow, chanceError, floor, byQuarter }: FloorAnswer): string {
  const chance = `${name} falls below ${moneyText(floor)} in ${spokenShare(chanceBelow)} of the draws (error ${spokenShare(chanceError)})`
  const quarters = byQuarter.filter((quarter) => quarter.chanceBelow > 0)
  if (quarters.length === 0) return `${chance}.`
  return `${chance}: ${quarters.map((quarter) => `${quarter.quarter} ${spokenShare(quarter.chanceBelow)}`).join(', ')}.`
}

function driverTable(business: Business, drivers: readonly Driver[]): string {
  if (drivers.length === 0) return 'Nothing: every estimate is a single figure.'
  return table(drivers, [
    { heading: 'what', value: ({ subject }) => subjectText(business, subject) },
    { heading: 'rank correlation', value: (driver) => driver.rankCorrelation.toFixed(2), align: 'right' },
    { heading: 'from low to high', value: ({ swing }) => (swing === null ? '' : moneyText(swing)), align: 'right' },
  ])
}

function subjectText(business: Business, subject: DriverSubject): string {
  const title = titleIn(business, subject.initiative)
  if (subject.kind === 'together')
    return title === null ? `all ${subject.side} together` : `${title}: all its ${subject.side}`
  const what = { 'one-off': 'one-off cost', running: 'running cost', benefit: subject.benefitTitle ?? 'benefit' }
  return `${title}: ${what[subject.of]} (${subject.basis})`
}

function robustText(business: Business, { schedule, robust }: Pick<HowSure, 'schedule' | 'robust'>): string {
  switch (robust.kind) {
    case 'already':
      return 'Safe in nine of ten cases: the plan above already is.'
    case 'found':
      return [
        `Safe in nine of ten cases: ${changesText(business, schedule, robust.plan.schedule)}`,
        `  falls below in ${spokenShare(robust.chanceBelow)} instead of ${spokenShare(robust.chanceBefore)}; it costs ${valueText(robust.price)}`,
        `  kept in reserve: ${robust.reserves.map(({ quarter, amount }) => `${quarter} ${moneyText(amount)}`).join(', ')}`,
      ].join('\n')
    case 'not-found':
      return `Safe in nine of ten cases: no such plan was found. The least chance to fall below reached is ${spokenShare(robust.lowestChance)}.`
    case 'undecided':
      return 'Safe in nine of ten cases: not settled within the nodes allowed. Allow more with --nodes.'
    case 'cancelled':
      return 'Safe in nine of ten cases: cancelled.'
  }
}

function optimismText(
  business: Business,
  schedule: Schedule,
  [within, answer]: readonly [string, AgainstOptimism],
): string {
  const name = `Against optimism, with costs ${within}`
  if (answer.kind !== 'chosen') return `${name}: ${answer.kind}.`
  const factor = `guesses x ${answer.ratio.toFixed(2)}`
  if (answer.isSame) return `${name} (${factor}): the plan stays the same.`
  const { broken, value } = answer.plainThen
  const then =
    broken.length === 0
      ? `the plan above is then worth ${moneyText(answer.price.total)} less`
      : `the plan above is then worth ${moneyText(value.total)}, and breaks ${broken.length === 1 ? 'a limit' : `${broken.length} limits`}. ${broken[0]?.message}`
  return `${name} (${factor}): ${changesText(business, schedule, answer.chosen.schedule)}\n  worth then ${moneyText(answer.chosen.value.total)}; ${then}`
}

/** What is other than in the plan above. */
function changesText(business: Business, before: Schedule, after: Schedule): string {
  const lineIn = (plan: Schedule, key: Key) => plan.find(({ initiative }) => initiative === key)
  const titles = (lines: Schedule): string => lines.map(({ initiative }) => titleIn(business, initiative)).join(', ')
  const out = before.filter(({ initiative }) => lineIn(after, initiative) === undefined)
  const added = after.filter(({ initiative }) => lineIn(before, initiative) === undefined)
  const moved = before.filter(({ initiative, start, option }) => {
    const line = lineIn(after, initiative)
    return line !== undefined && (line.start !== start || line.option !== option)
  })
  return [
    ...(out.length > 0 ? [`without ${titles(out)}`] : []),
    ...(added.length > 0 ? [`with ${titles(added)}`] : []),
    ...(moved.length > 0 ? [`otherwise timed or done: ${titles(moved)}`] : []),
  ].join('; ')
}

function titleIn({ initiatives }: Business, key: Key | null): string | null {
  return key === null ? null : (initiatives.find((initiative) => initiative.key === key)?.title ?? key)
}
