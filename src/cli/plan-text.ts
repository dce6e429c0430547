import type { Business } from '../domain/business.ts'
import type { RoadmapQuarter } from '../domain/roadmap/roadmap-quarters.ts'
import type { RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import type { Key } from '../domain/values/key.ts'
import { table } from './console-text.ts'
import { moneyText } from './number-text.ts'

const bar = { underWay: '####', live: '----', before: '    ' } as const

/** Quarters from left to right in two lanes; #### under way, ---- live. */
export function lanesText(
  business: Business,
  schedule: readonly ScheduledInitiative[],
  quarters: readonly RoadmapQuarter[],
): string {
  const initiatives = new Map(business.initiatives.map((initiative) => [initiative.key, initiative]))
  const isExplore = ({ initiative }: ScheduledInitiative) => (initiatives.get(initiative)?.exploreShare ?? 0) >= 0.5
  const inOrder = schedule.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return [
    lane(
      'RUN BETTER',
      inOrder.filter((line) => !isExplore(line)),
    ),
    lane('TRY NEW', inOrder.filter(isExplore)),
  ].join('\n\n')

  function lane(name: string, lines: readonly ScheduledInitiative[]): string {
    return table(lines, [
      { heading: name, value: ({ initiative }) => initiatives.get(initiative)?.title ?? initiative },
      { heading: 'how', value: (line) => optionTitle(line) },
      ...quarters.map(({ quarter }) => ({
        heading: quarter.slice(2),
        value: ({ start, goLive }: ScheduledInitiative) => barAt(quarter, start, goLive),
      })),
    ])
  }

  function optionTitle({ initiative, option }: ScheduledInitiative): string {
    return initiatives.get(initiative)?.options.find(({ key }) => key === option)?.title ?? option
  }
}

function barAt(quarter: string, start: string, goLive: string): string {
  if (quarter < start) return bar.before
  return quarter < goLive ? bar.underWay : bar.live
}

/** Money and people by quarter, under the lanes. */
export function booksText(business: Business, quarters: readonly RoadmapQuarter[]): string {
  const teams = new Map(business.teams.map(({ key, name }) => [key, name]))
  const rows: readonly { readonly name: string; readonly at: (quarter: RoadmapQuarter) => string }[] = [
    { name: 'new budget', at: ({ budget }) => moneyText(budget) },
    { name: 'savings that return', at: ({ savingsReturned }) => moneyText(savingsReturned) },
    { name: 'spent', at: ({ spent }) => moneyText(spent) },
    { name: 'left at the end', at: ({ pot }) => moneyText(pot) },
    ...keysOf(quarters, ({ roleDays }) => roleDays.map(({ role }) => role)).map((role) => ({
      name: `${role}, days`,
      at: ({ roleDays }: RoadmapQuarter) => useText(roleDays.find((entry) => entry.role === role)),
    })),
    ...keysOf(quarters, ({ changeLoad }) => changeLoad.map(({ team }) => team)).map((team) => ({
      name: `change, ${teams.get(team) ?? team}`,
      at: ({ changeLoad }: RoadmapQuarter) => loadText(changeLoad.find((entry) => entry.team === team)),
    })),
  ]
  return table(rows, [
    { heading: 'quarter', value: ({ name }) => name },
    ...quarters.map((quarter) => ({
      heading: quarter.quarter.slice(2),
      value: ({ at }: (typeof rows)[number]) => at(quarter),
      align: 'right' as const,
    })),
  ])
}

export function valueText({ total, goalValue, netPresentValue, risk }: RoadmapValue): string {
  return `${moneyText(total)} = goals ${moneyText(goalValue)} + money ${moneyText(netPresentValue)} - risk ${moneyText(risk)}`
}

function useText(entry: RoadmapQuarter['roleDays'][number] | undefined): string {
  if (!entry) return ''
  return entry.available === null ? rounded(entry.used) : `${rounded(entry.used)} of ${rounded(entry.available)}`
}

function loadText(entry: RoadmapQuarter['changeLoad'][number] | undefined): string {
  if (!entry) return ''
  return entry.cap === null ? rounded(entry.used) : `${rounded(entry.used)} of ${rounded(entry.cap)}`
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function keysOf(quarters: readonly RoadmapQuarter[], keys: (quarter: RoadmapQuarter) => readonly Key[]): Key[] {
  return [...new Set(quarters.flatMap(keys))]
}
