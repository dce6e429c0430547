import type { BenefitKind } from '../../domain/benefit.ts'
import type { SolutionType, ThreePoint } from '../../domain/catalogue.ts'
import type { Sourcing } from '../../domain/initiative.ts'
import type { Key } from '../../domain/values/key.ts'

/** Low, likely and high in major units. */
type Range = readonly [low: number, likely: number, high: number]

/** A solution type as written here: what is left out is nothing. */
type Written = {
  readonly key: Key
  readonly title: string
  readonly explanation: string
  readonly systemKind: Key
  readonly sourcing: Sourcing
  /** "capability gain, capability gain". */
  readonly closes: string
  readonly once?: Range
  readonly oncePerHead?: Range
  readonly yearly?: Range
  readonly yearlyPerHead?: Range
  readonly quarters?: number
  /** "role days, role days". */
  readonly days: string
  readonly load: number
  readonly risk: number
  readonly explore?: number
  readonly brings?: readonly WrittenBenefit[]
}

type WrittenBenefit = {
  readonly title: string
  readonly kind: BenefitKind
  readonly yearly?: Range
  readonly yearlyPerHead?: Range
  readonly lag?: number
  readonly ramp?: number
}

export function solutionType(written: Written): SolutionType {
  const { key, title, explanation, systemKind, sourcing } = written
  return {
    key,
    title,
    explanation,
    systemKind,
    sourcing,
    closes: pairs(written.closes).map(([capability, gain]) => ({ capability, gain })),
    oneOffCost: points(written.once),
    oneOffCostPerHead: points(written.oncePerHead),
    runningCostPerYear: points(written.yearly),
    runningCostPerHeadPerYear: points(written.yearlyPerHead),
    durationQuarters: written.quarters ?? 1,
    effortDays: pairs(written.days).map(([role, days]) => ({ role, days })),
    changeLoad: written.load,
    riskProbability: written.risk,
    exploreShare: written.explore ?? 0,
    benefits: (written.brings ?? []).map(benefit),
  }
}

function benefit({ title, kind, yearly, yearlyPerHead, lag, ramp }: WrittenBenefit): SolutionType['benefits'][number] {
  return {
    title,
    kind,
    perYear: points(yearly),
    perHeadPerYear: points(yearlyPerHead),
    lagQuarters: lag ?? 0,
    rampQuarters: ramp ?? 0,
  }
}

function points([low, likely, high]: Range = [0, 0, 0]): ThreePoint {
  return { low, likely, high }
}

function pairs(text: string): [Key, number][] {
  return text.split(', ').map((pair) => {
    const [key = '', number] = pair.split(' ')
    return [key, Number(number)]
  })
}
