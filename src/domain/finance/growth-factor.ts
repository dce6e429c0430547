import type { Organization } from '../organization.ts'
import type { Key } from '../values/key.ts'

/**
 * How much larger something that grows with a driver is after so many quarters: (1 + rate per year)^(quarters / 4). 1 without a
 * driver, before the first quarter has passed, and where the driver is unknown (`problemsIn` names it). [RDM-19]
 */
export function growthFactor({ growthDrivers }: Organization, driver: Key | null, quarters: number): number {
  const rate = growthDrivers.find(({ key }) => key === driver)?.ratePerYear ?? 0
  return (1 + rate) ** (Math.max(0, quarters) / 4)
}
