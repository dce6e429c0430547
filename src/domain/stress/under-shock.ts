import type { Benefit } from '../benefit.ts'
import type { Business } from '../business.ts'
import type { Initiative, Option } from '../initiative.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Technology } from '../technology.ts'
import type { MoneyEstimate } from '../values/estimate.ts'
import { times } from '../values/money.ts'
import type { Money } from '../values/money.ts'
import { addQuarters } from '../values/quarter.ts'
import { lateQuarters, ofKind, priceFactor, revenueFactor, stoppedTechnologies } from './shock-effects.ts'
import type { ShockScenario } from './shock.ts'

/** The question as it would be after a shock. What reaching the goals is worth stays what it was. [STR-3] to [STR-7] */
export function underShock(question: RoadmapQuestion, scenario: ShockScenario): RoadmapQuestion {
  const { business, assumptions, today } = question
  const { currency } = business.organization
  const valueOfGoals = { minor: Math.round(planSettings(question).valueOfGoals), currency }
  const absences = ofKind(scenario, 'person-away').map(({ role, share, from, quarters }) => ({
    role,
    share,
    from,
    quarters,
  }))
  return {
    today,
    assumptions: { ...assumptions, absences: [...assumptions.absences, ...absences] },
    business: {
      ...business,
      ...moneyAfter(business, scenario),
      organization: { ...business.organization, valueOfGoals },
      technologies: technologiesAfter(business, scenario),
      initiatives: business.initiatives.map((initiative) => initiativeAfter(question, initiative, scenario)),
    },
  }
}

/** The plan as it was decided, with what comes late going live later. */
export function unchangedPlan(
  { business, assumptions }: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  scenario: ShockScenario,
): readonly ScheduledInitiative[] {
  const running = new Set(business.initiatives.filter(({ stage }) => stage === 'running').map(({ key }) => key))
  return schedule.map((line) => {
    const isLive = line.goLive <= assumptions.firstQuarter || running.has(line.initiative)
    return isLive ? line : { ...line, goLive: addQuarters(line.goLive, lateQuarters(scenario, line.initiative)) }
  })
}

/** The firm's cash where it is forecast; otherwise the budgets. [STR-5] */
function moneyAfter(
  { budgets, cashForecast }: Business,
  scenario: ShockScenario,
): Pick<Business, 'budgets' | 'cashForecast'> {
  if (cashForecast === null) {
    return {
      cashForecast,
      budgets: budgets.map((budget) => ({
        ...budget,
        amount: times(budget.amount, revenueFactor(scenario, budget.quarter)),
      })),
    }
  }
  const netByQuarter = cashForecast.netByQuarter.map(({ quarter, net }) => {
    const lost = Math.round(Math.abs(net.minor) * (1 - revenueFactor(scenario, quarter)))
    return { quarter, net: { ...net, minor: net.minor - lost } }
  })
  return { budgets, cashForecast: { ...cashForecast, netByQuarter } }
}

/** What stops supplies nothing and brings nothing; its bill goes into a replacement. [STR-3] [STR-4] */
function technologiesAfter(business: Business, scenario: ShockScenario): readonly Technology[] {
  const stopped = stoppedTechnologies(business, scenario)
  return business.technologies.map((technology) => {
    const factor = priceFactor(scenario, technology.vendor)
    const costLines = technology.costLines.map((line) =>
      line.cycle === 'once' ? line : { ...line, amount: times(line.amount, factor) },
    )
    if (!stopped.has(technology.key)) return { ...technology, costLines }
    return { ...technology, costLines, supplies: [], primaryFor: [], benefits: [] }
  })
}

function initiativeAfter(
  { assumptions }: RoadmapQuestion,
  initiative: Initiative,
  scenario: ShockScenario,
): Initiative {
  if (initiative.stage === 'running') return initiative
  const { underWay, options } = initiative
  const begun = options.find(({ key }) => key === underWay?.option)
  const isLive =
    underWay !== null &&
    begun !== undefined &&
    addQuarters(underWay.start, Math.max(1, Math.round(begun.durationQuarters))) <= assumptions.firstQuarter
  const late = isLive ? 0 : lateQuarters(scenario, initiative.key)
  return { ...initiative, options: options.map((option) => optionAfter(option, scenario, late)) }
}

function optionAfter(option: Option, scenario: ShockScenario, late: number): Option {
  const [price, income] = [priceFactor(scenario, null), revenueFactor(scenario, null)]
  return {
    ...option,
    oneOffCost: timesEstimate(option.oneOffCost, price),
    runningCostPerYear: timesEstimate(option.runningCostPerYear, price),
    durationQuarters: option.durationQuarters + late,
    benefits: option.benefits.map((benefit): Benefit =>
      benefit.kind === 'income' ? { ...benefit, amountPerYear: timesEstimate(benefit.amountPerYear, income) } : benefit,
    ),
  }
}

function timesEstimate(estimate: MoneyEstimate, factor: number): MoneyEstimate {
  const scaled = (money: Money): Money => times(money, factor)
  return {
    ...estimate,
    low: scaled(estimate.low),
    likely: scaled(estimate.likely),
    high: scaled(estimate.high),
  }
}
