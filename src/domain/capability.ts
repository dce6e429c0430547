import type { Key } from './values/key.ts'

export const capabilityStandings = ['ordinary', 'core', 'differentiating'] as const
export type CapabilityStanding = (typeof capabilityStandings)[number]

/** What the business can do; goals ask for it, technologies supply it. From the catalogue, or own. */
export type Capability = {
  readonly key: Key
  readonly title: string
  readonly parent: Key | null
  readonly standing: CapabilityStanding
}
