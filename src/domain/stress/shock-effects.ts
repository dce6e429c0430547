import type { Business } from '../business.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import type { Shock, ShockScenario } from './shock.ts'

/** What stops working: what is gone, and all that depends on it. [STR-3] */
export function stoppedTechnologies({ technologies }: Business, scenario: ShockScenario): ReadonlySet<Key> {
  const stopped = new Set(goneTechnologies({ technologies }, scenario))
  for (let grew = true; grew;) {
    const more = technologies.filter(
      ({ key, dependsOn }) => !stopped.has(key) && dependsOn.some((needed) => stopped.has(needed)),
    )
    grew = more.length > 0
    for (const { key } of more) stopped.add(key)
  }
  return stopped
}

export function goneTechnologies({ technologies }: Pick<Business, 'technologies'>, scenario: ShockScenario): Key[] {
  const isGone = ({ key, vendor }: Business['technologies'][number]): boolean =>
    scenario.some(
      (shock) => shock.kind === 'vendor-gone' && (shock.of === 'vendor' ? vendor === shock.key : key === shock.key),
    )
  return technologies.filter(isGone).map(({ key }) => key)
}

/** What a technology costs times this; null asks for what the projects of the plan buy. [STR-4] */
export function priceFactor(scenario: ShockScenario, vendor: Key | null): number {
  return ofKind(scenario, 'price-rise')
    .filter((shock) => shock.vendor === null || shock.vendor === vendor)
    .reduce((factor, { share }) => factor * (1 + share), 1)
}

/** Share of revenue that is left; `quarter` null asks as of any quarter. [STR-5] */
export function revenueFactor(scenario: ShockScenario, quarter: string | null): Share {
  return ofKind(scenario, 'revenue-fall')
    .filter(({ from }) => quarter === null || from <= quarter)
    .reduce((left, { share }) => left * (1 - share), 1)
}

/** Quarters an initiative comes later. [STR-7] */
export function lateQuarters(scenario: ShockScenario, initiative: Key): number {
  return ofKind(scenario, 'supplier-late')
    .filter(({ initiatives }) => initiatives === null || initiatives.includes(initiative))
    .reduce((late, { quarters }) => late + quarters, 0)
}

export function ofKind<Kind extends Shock['kind']>(
  scenario: ShockScenario,
  kind: Kind,
): readonly Extract<Shock, { kind: Kind }>[] {
  return scenario.filter((shock): shock is Extract<Shock, { kind: Kind }> => shock.kind === kind)
}
