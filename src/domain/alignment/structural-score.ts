/**
 * A business as plain numbers, for the structural alignment score. Goals, capabilities and technologies are
 * referred to by their place in the list; every share is 0 to 1.
 */
export type StructuralModel = {
  readonly goalWeights: readonly number[]
  readonly capabilityCount: number
  readonly asks: readonly { readonly goal: number; readonly capability: number; readonly importance: number }[]
  readonly technologies: readonly StructuralTechnology[]
  readonly supplies: readonly StructuralSupply[]
}

export type StructuralTechnology = {
  /** Any unit, the same for all. */
  readonly cost: number
  readonly health: number
  readonly adoption: number
  /** Share justified by a recorded purpose outside goals. */
  readonly purpose: number
  readonly dependsOn: readonly number[]
}

export type StructuralSupply = {
  readonly technology: number
  readonly capability: number
  readonly fit: number
  /** .6 asserted, .8 corroborated, 1 measured. */
  readonly evidence: number
  /** A person designated this technology as the system of choice for this capability. */
  readonly primary: boolean
}

/** Null where there is no goal of any weight: no score, rather than a perfect or a bad one. */
export type StructuralScore = {
  readonly score: number | null
  readonly coverage: number | null
  readonly justified: number | null
  readonly goalSupport: readonly number[]
  /** Place in `asks` of the critical capability that holds the goal back; null where none is critical. */
  readonly bottleneck: readonly (number | null)[]
  readonly capabilitySupport: readonly number[]
  /** Place in `supplies` of the best provider; null where nothing supports the capability. */
  readonly bestSupply: readonly (number | null)[]
  /** How far any active goal needs the capability. */
  readonly need: readonly number[]
  readonly justification: readonly number[]
  /** The dependant that justifies the technology; null where it stands by itself. */
  readonly justifiedBy: readonly (number | null)[]
}

/** Conventions of the score, not science. [ALN-1] [ALN-2] */
export const bottleneckShare = 0.3
export const criticalImportance = 0.75
export const needSaturation = 0.5

/**
 * Structural alignment: A = 2DU / (D + U), the harmonic mean of coverage D (goals served by technology) and justified spend U
 * (technology serving goals). [ALN-1] [ALN-2] [ALN-3] Definition: measures of this project, checked against golden cases.
 */
export function structuralScore(model: StructuralModel): StructuralScore {
  const { capabilitySupport, bestSupply } = supportOfCapabilities(model)
  const { goalSupport, bottleneck } = supportOfGoals(model, capabilitySupport)
  const need = needOfCapabilities(model)
  const { justification, justifiedBy } = justificationOfTechnologies(model, need)
  const coverage = weightedMean(goalSupport, model.goalWeights)
  const justified = coverage === null ? null : justifiedShare(model, justification)
  const score = coverage === null || justified === null ? null : harmonicMean(coverage, justified)
  const details = { goalSupport, bottleneck, capabilitySupport, bestSupply, need, justification, justifiedBy }
  return { score, coverage, justified, ...details }
}

export function harmonicMean(coverage: number, justified: number): number {
  return coverage + justified === 0 ? 0 : (2 * coverage * justified) / (coverage + justified)
}

/** Effective support of one supply: fit x evidence x health x adoption. [ALN-1] */
export function effectiveSupport(model: StructuralModel, supply: StructuralSupply): number {
  const technology = model.technologies[supply.technology]
  return technology === undefined ? 0 : supply.fit * supply.evidence * technology.health * technology.adoption
}

/** The best provider counts, so that a duplicate adds nothing. [ALN-1] */
function supportOfCapabilities(model: StructuralModel) {
  const capabilitySupport = zeros(model.capabilityCount)
  const bestSupply = nulls(model.capabilityCount)
  model.supplies.forEach((supply, place) => {
    const support = effectiveSupport(model, supply)
    if (support <= at(capabilitySupport, supply.capability)) return
    capabilitySupport[supply.capability] = support
    bestSupply[supply.capability] = place
  })
  return { capabilitySupport, bestSupply }
}

/** .7 of the mean by importance and .3 of the weakest critical capability. [ALN-1] */
function supportOfGoals(model: StructuralModel, capabilitySupport: readonly number[]) {
  const goalCount = model.goalWeights.length
  const [asked, met, weakest] = [zeros(goalCount), zeros(goalCount), zeros(goalCount)]
  const bottleneck = nulls(goalCount)
  model.asks.forEach(({ goal, capability, importance }, place) => {
    const support = at(capabilitySupport, capability)
    asked[goal] = at(asked, goal) + importance
    met[goal] = at(met, goal) + importance * support
    if (importance < criticalImportance || (bottleneck[goal] !== null && support >= at(weakest, goal))) return
    weakest[goal] = support
    bottleneck[goal] = place
  })
  const goalSupport = asked.map((importance, goal) => {
    if (importance === 0) return 0
    const mean = at(met, goal) / importance
    const floor = bottleneck[goal] === null ? mean : at(weakest, goal)
    return (1 - bottleneckShare) * mean + bottleneckShare * floor
  })
  return { goalSupport, bottleneck }
}

function needOfCapabilities(model: StructuralModel): number[] {
  const need = zeros(model.capabilityCount)
  for (const { goal, capability, importance } of model.asks) {
    if (at(model.goalWeights, goal) > 0) {
      need[capability] = Math.max(at(need, capability), Math.min(1, importance / needSaturation))
    }
  }
  return need
}

/** What serves a goal as the system of choice, has a purpose, or is needed by something that does. [ALN-2] */
function justificationOfTechnologies(model: StructuralModel, need: readonly number[]) {
  const justification = model.technologies.map(({ purpose }) => purpose)
  const justifiedBy = nulls(model.technologies.length)
  for (const { technology, capability, fit, primary } of model.supplies) {
    if (primary && fit > 0) justification[technology] = Math.max(at(justification, technology), at(need, capability))
  }
  const waiting = model.technologies.map((_, technology) => technology)
  for (let dependant = waiting.pop(); dependant !== undefined; dependant = waiting.pop()) {
    for (const technology of model.technologies[dependant]?.dependsOn ?? []) {
      if (at(justification, technology) >= at(justification, dependant)) continue
      justification[technology] = at(justification, dependant)
      justifiedBy[technology] = dependant
      waiting.push(technology)
    }
  }
  return { justification, justifiedBy }
}

/** By cost; where nothing costs anything, by count. [ALN-2] */
function justifiedShare({ technologies }: StructuralModel, justification: readonly number[]): number {
  const costs = technologies.map(({ cost }) => cost)
  const ones = technologies.map(() => 1)
  return weightedMean(justification, costs) ?? weightedMean(justification, ones) ?? 0
}

function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  let [total, weighted] = [0, 0]
  values.forEach((value, place) => {
    total += at(weights, place)
    weighted += value * at(weights, place)
  })
  return total > 0 ? weighted / total : null
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0
}

function zeros(count: number): number[] {
  return Array.from<number>({ length: count }).fill(0)
}

function nulls(count: number): (number | null)[] {
  return Array.from<number | null>({ length: count }).fill(null)
}
