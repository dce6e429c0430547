import type { ScheduledInitiative } from '../../roadmap.ts'
import { minorDigits } from '../../values/money.ts'
import type { QuestionChange } from './adjust-question.ts'
import { planLedger } from '../plan-ledger.ts'
import type { PlanLedger } from '../plan-ledger.ts'
import { planSettings } from '../plan-settings.ts'
import type { PlanSettings } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'
import { spokenMoney, spokenNumber, spokenShare } from '../spoken.ts'

/** One condition a plan is held back by, or not, and the step by which it is tried. */
export type PriceQuestion = {
  /** "budget/2027-Q3", "role-days/it", "duty/e-invoicing" */
  readonly id: string
  readonly change: QuestionChange
  /** What is changed, as a sentence: "1,000 EUR more in 2027-Q3." */
  readonly words: string
  /** False where the plan leaves more than the step unused in every quarter: then it is not in the way. */
  readonly isTight: boolean
}

/** The smallest step of money, in whole units of the currency. */
const leastMoneyStep = 1000
const loadStep = 0.25
const fundingStep = 0.1

/**
 * Everything that limits a plan, with the step by which each is tried: a tenth of a quarter's budget or 1,000, whichever is more; a
 * tenth of the days of a role or one day, in every quarter; a quarter of a project of change, in every quarter; a duty, a fixed
 * project or an end of the explore range left out; the floor lower by the same money; a tenth more of the savings. [RDM-25]
 */
export function questionsOfPrice(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
): readonly PriceQuestion[] {
  const context = { question, settings: planSettings(question), ledger: planLedger(question)(schedule) }
  return [...moneyPrices(context), ...peoplePrices(context), ...wishPrices(question)]
}

type Context = { readonly question: RoadmapQuestion; readonly settings: PlanSettings; readonly ledger: PlanLedger }

function moneyPrices({ question, settings, ledger }: Context): PriceQuestion[] {
  const { currency } = question.business.organization
  const least = leastMoneyStep * 10 ** minorDigits(currency)
  const stepOf = (budget: number): number => Math.max(least, Math.round(budget / 10))
  const leftInPot = ledger.quarters.map(({ pot }, place) => pot - (settings.potFloors[place] ?? settings.floor))
  const slackFrom = ledger.quarters.map((_quarter, place) => Math.min(...leftInPot.slice(place)))
  const budgets = settings.quarters.flatMap((quarter, place): PriceQuestion[] => {
    if (question.assumptions.budgetFactor <= 0) return []
    const minor = stepOf(settings.budget[place] ?? 0)
    const words = `${spokenMoney(minor, currency)} more in ${quarter}.`
    const isTight = (slackFrom[place] ?? 0) < minor
    return [{ id: `budget/${quarter}`, change: { kind: 'budget', quarter, minor }, words, isTight }]
  })
  const step = stepOf(Math.max(0, ...settings.budget))
  const isPotTight = (slackFrom[0] ?? 0) < step
  const floor: PriceQuestion = {
    id: 'floor',
    change: { kind: 'floor', minor: step },
    words: `A floor of the pot lower by ${spokenMoney(step, currency)}.`,
    isTight: isPotTight,
  }
  if (settings.selfFundingShare >= 1) return [...budgets, floor]
  const share = Math.min(fundingStep, 1 - settings.selfFundingShare)
  const words = `${spokenShare(share)} more of the savings returning to the pot.`
  const hasSavings = question.business.initiatives.some(({ options }) =>
    options.some(({ benefits, retires }) => retires.length > 0 || benefits.some(({ kind }) => kind === 'saving')),
  )
  const funding: PriceQuestion = {
    id: 'self-funding',
    change: { kind: 'self-funding', share },
    words,
    isTight: isPotTight && hasSavings,
  }
  return [...budgets, floor, funding]
}

function peoplePrices({ question, settings, ledger }: Context): PriceQuestion[] {
  const { capacityFactor, changeCapFactor } = question.assumptions
  const roles = [...settings.roleDays].flatMap(([role, available]): PriceQuestion[] => {
    if (capacityFactor <= 0) return []
    const days = Math.max(1, Math.round(Math.max(...available) / 10))
    const isTight = ledger.quarters.some(
      ({ roleDays }, place) => (available[place] ?? 0) - (roleDays.get(role) ?? 0) < days,
    )
    const words = `${spokenNumber(days)} more ${days === 1 ? 'day' : 'days'} of the role ${role} in every quarter.`
    return [{ id: `role-days/${role}`, change: { kind: 'role-days', role, days }, words, isTight }]
  })
  const caps = question.business.teams.flatMap(({ key, name }): PriceQuestion[] => {
    const most = settings.changeCaps.get(key)
    if (most === undefined || changeCapFactor <= 0) return []
    const isTight = ledger.quarters.some(
      ({ changeLoad }, place) => (most[place] ?? 0) - (changeLoad.get(key) ?? 0) < loadStep,
    )
    const words = `The team ${name} taking ${loadStep} more of change in every quarter.`
    return [{ id: `change-cap/${key}`, change: { kind: 'change-cap', team: key, load: loadStep }, words, isTight }]
  })
  return [...roles, ...caps]
}

function wishPrices(question: RoadmapQuestion): PriceQuestion[] {
  const { business, assumptions } = question
  const titleOf = (key: string): string => business.initiatives.find((one) => one.key === key)?.title ?? key
  const duties = business.initiatives
    .filter(({ mandatoryBy, underWay, stage }) => mandatoryBy !== null && underWay === null && stage !== 'running')
    .map(({ key, title, mandatoryBy }): PriceQuestion => {
      const words = `${title} no longer having to be live by the end of ${mandatoryBy}.`
      return { id: `duty/${key}`, change: { kind: 'duty', initiative: key }, words, isTight: true }
    })
  const pins = assumptions.pinned.map(({ initiative }): PriceQuestion => {
    const words = `${titleOf(initiative)} no longer fixed to be in.`
    return { id: `pin/${initiative}`, change: { kind: 'pin', initiative }, words, isTight: true }
  })
  const forbidden = assumptions.forbidden.map((initiative): PriceQuestion => {
    const words = `${titleOf(initiative)} no longer kept out.`
    return { id: `forbid/${initiative}`, change: { kind: 'forbid', initiative }, words, isTight: true }
  })
  const { low, high } = planSettings(question).exploreShareRange
  const lowEnd: PriceQuestion = {
    id: 'explore-low',
    change: { kind: 'explore-low' },
    words: `No lowest share for trying new things (now ${spokenShare(low)}).`,
    isTight: low > 0,
  }
  const highEnd: PriceQuestion = {
    id: 'explore-high',
    change: { kind: 'explore-high' },
    words: `No highest share for trying new things (now ${spokenShare(high)}).`,
    isTight: high < 1,
  }
  return [...duties, ...pins, ...forbidden, lowEnd, highEnd]
}
