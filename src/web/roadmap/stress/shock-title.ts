import type { Business } from '../../../domain/business.ts'
import type { Shock, ShockScenario } from '../../../domain/stress/shock.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { stressText } from '../../text/stress.en.ts'
import { formatList, formatPercent, formatQuarter } from '../../ui/format.ts'

const text = stressText.shock

/** "All prices rise by 30%; Revenue falls by 20% from Q1 2027 on" */
export function scenarioTitle(business: Business, scenario: ShockScenario): string {
  return scenario.map((shock) => shockTitle(business, shock)).join(text.and)
}

function shockTitle({ vendors, technologies, initiatives }: Business, shock: Shock): string {
  const vendor = (key: string): string => vendors.find((one) => one.key === key)?.name ?? key
  switch (shock.kind) {
    case 'vendor-gone':
      return text.gone(
        shock.of === 'vendor'
          ? vendor(shock.key)
          : (technologies.find(({ key }) => key === shock.key)?.title ?? shock.key),
      )
    case 'price-rise':
      return shock.vendor === null
        ? text.priceAll(formatPercent(shock.share))
        : text.price(vendor(shock.vendor), formatPercent(shock.share))
    case 'revenue-fall':
      return text.revenue(formatPercent(shock.share), formatQuarter(shock.from))
    case 'person-away':
      return text.away(lanesText.role(shock.role), text.quarters(shock.quarters), formatQuarter(shock.from))
    case 'supplier-late': {
      const time = text.quarters(shock.quarters)
      if (shock.initiatives === null) return text.lateAll(time)
      const titles = shock.initiatives.map((key) => initiatives.find((one) => one.key === key)?.title ?? key)
      return text.late(formatList(titles), time)
    }
  }
}
