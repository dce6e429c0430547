import type { CapabilityStanding } from './capability.ts'
import type { GoalKind, HorizonYears, Outcome } from './goal.ts'
import type { BenefitKind } from './benefit.ts'
import type { Sourcing } from './initiative.ts'
import type { TechnologyKind } from './technology.ts'
import type { Key } from './values/key.ts'
import type { Rating, Share } from './values/share.ts'

/** Reference data that pure functions are given; the words and figures are in `src/catalogue`. Every figure in it is a guess to be edited. */
export type Catalogue = {
  readonly trades: readonly Trade[]
  readonly capabilities: readonly CatalogueCapability[]
  readonly systemKinds: readonly SystemKind[]
  readonly solutionTypes: readonly SolutionType[]
  readonly vendors: readonly CatalogueVendor[]
  readonly payees: readonly OrdinaryPayee[]
}

export type Trade = {
  readonly key: Key
  readonly title: string
  readonly goals: readonly TradeGoal[]
  /** Capabilities that matter in this trade, most needed first. */
  readonly capabilities: readonly Key[]
}

export type TradeGoal = {
  readonly key: Key
  readonly title: string
  readonly kind: GoalKind
  readonly horizonYears: HorizonYears
  readonly outcome: Outcome
  readonly exploreShare: Share
  readonly asks: readonly { readonly capability: Key; readonly importance: Rating }[]
  /** A first sign of success the owner can fill in. */
  readonly keyResult: { readonly title: string; readonly unit: string }
}

export type CatalogueCapability = {
  readonly key: Key
  readonly title: string
  /** One plain sentence. */
  readonly explanation: string
  readonly parent: Key | null
  readonly standing: CapabilityStanding
}

/** One of the sixteen kinds of system: what it supplies and what it usually costs. */
export type SystemKind = {
  readonly key: Key
  readonly title: string
  readonly explanation: string
  readonly technologyKind: TechnologyKind
  readonly supplies: readonly { readonly capability: Key; readonly fit: Rating }[]
  /** Major units of the business's currency, a guess. */
  readonly typicalCostPerSeatPerYear: { readonly low: number; readonly likely: number; readonly high: number } | null
  readonly typicalBenefits: readonly string[]
  readonly risks: readonly string[]
  readonly questionsToAsk: readonly string[]
}

/** A way to close a gap: the template an initiative is drafted from. Money in major units; scaled by head count where stated. */
export type SolutionType = {
  readonly key: Key
  readonly title: string
  readonly explanation: string
  readonly systemKind: Key
  readonly sourcing: Sourcing
  readonly closes: readonly { readonly capability: Key; readonly gain: Share }[]
  readonly oneOffCost: ThreePoint
  readonly oneOffCostPerHead: ThreePoint
  readonly runningCostPerYear: ThreePoint
  readonly runningCostPerHeadPerYear: ThreePoint
  readonly durationQuarters: number
  readonly effortDays: readonly { readonly role: Key; readonly days: number }[]
  readonly changeLoad: number
  readonly riskProbability: Share
  readonly exploreShare: Share
  readonly benefits: readonly {
    readonly title: string
    readonly kind: BenefitKind
    readonly perYear: ThreePoint
    readonly perHeadPerYear: ThreePoint
    readonly lagQuarters: number
    readonly rampQuarters: number
  }[]
}

export type ThreePoint = { readonly low: number; readonly likely: number; readonly high: number }

/** A seller of technology and the forms its name takes on statements. */
export type CatalogueVendor = {
  readonly key: Key
  readonly name: string
  /** What is usually bought from it: a kind of system, and the title a proposed technology gets. */
  readonly systemKind: Key
  readonly productTitle: string
  readonly technologyKind: TechnologyKind
  /** Upper-case fragments as statements print them; `*` stands for any run of characters. */
  readonly merchantPatterns: readonly string[]
}

/** Someone every business pays who sells no technology: rent, wages, tax, suppliers, the bank. */
export type OrdinaryPayee = {
  readonly key: Key
  readonly title: string
  readonly merchantPatterns: readonly string[]
}
