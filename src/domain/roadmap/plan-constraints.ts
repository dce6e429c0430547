import type { Business } from '../business.ts'
import type { Initiative } from '../initiative.ts'
import type { Key } from '../values/key.ts'
import type { Constraint } from './constraint.ts'
import { planSettings } from './plan-settings.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { spokenMoney, spokenNumber, spokenShare } from './spoken.ts'

/** Every condition a plan for this question has to meet, in words. The ones a person set for single initiatives come first. */
export function planConstraints(question: RoadmapQuestion): readonly Constraint[] {
  const settings = planSettings(question)
  const { business } = question
  return [
    ...business.initiatives.flatMap((initiative) => initiativeConstraints(question, initiative)),
    ...assumptionConstraints(question),
    ...exclusionConstraints(business),
    ...exploreConstraints(settings),
    ...settings.quarters.flatMap((quarter, place) => peopleConstraints(business, settings, { quarter, place })),
    ...moneyConstraints(question, settings),
  ]
}

function initiativeConstraints({ business }: RoadmapQuestion, initiative: Initiative): Constraint[] {
  const { key, title, mandatoryBy, underWay, earliestStart, prerequisites } = initiative
  const at = ['initiatives', key]
  const constraints: Constraint[] = []
  const add = (kind: Constraint['kind'], field: string, words: string): void => {
    constraints.push({ id: `${kind}/${key}`, kind, at: [...at, field], words })
  }
  if (underWay !== null)
    add('under-way', 'underWay', `${title} is under way since ${underWay.start} with the option ${underWay.option}.`)
  if (mandatoryBy !== null && underWay === null)
    add('mandatory', 'mandatoryBy', `${title} has to be live by the end of ${mandatoryBy}.`)
  if (earliestStart !== null) add('earliest-start', 'earliestStart', `${title} cannot start before ${earliestStart}.`)
  add('horizon', 'options', `${title} has to be finished within the quarters of the plan.`)
  for (const needed of prerequisites) {
    const words = `${title} can start only when ${titleOf(business, needed)} is live.`
    constraints.push({
      id: `prerequisite/${key}/${needed}`,
      kind: 'prerequisite',
      at: [...at, 'prerequisites', needed],
      words,
    })
  }
  return constraints
}

function assumptionConstraints({ business, assumptions }: RoadmapQuestion): Constraint[] {
  const pinned = assumptions.pinned.map(({ initiative, option, start }): Constraint => {
    const how = [option === null ? '' : ` with the option ${option}`, start === null ? '' : ` from ${start}`].join('')
    const words = `You fixed that ${titleOf(business, initiative)} is in the plan${how}.`
    return { id: `pinned/${initiative}`, kind: 'pinned', at: ['assumptions', 'pinned', initiative], words }
  })
  const forbidden = assumptions.forbidden.map((key): Constraint => {
    const words = `You fixed that ${titleOf(business, key)} stays out of the plan.`
    return { id: `forbidden/${key}`, kind: 'forbidden', at: ['assumptions', 'forbidden', key], words }
  })
  return [...pinned, ...forbidden]
}

function exclusionConstraints({ initiatives, technologies }: Business): Constraint[] {
  const groups = [...new Set(initiatives.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))].toSorted()
  const exclusive = groups.map((group): Constraint => {
    const members = initiatives.filter(({ exclusiveGroup }) => exclusiveGroup === group).map(({ title }) => title)
    const words = `At most one of these can be done, since they exclude each other: ${members.join(', ')}.`
    return { id: `exclusive/${group}`, kind: 'exclusive', at: ['exclusiveGroups', group], words }
  })
  const once = technologies.map(({ key, title }): Constraint => {
    const words = `${title} can be retired only once.`
    return { id: `retired-once/${key}`, kind: 'retired-once', at: ['technologies', key], words }
  })
  return [...exclusive, ...once]
}

function exploreConstraints({ exploreShareRange: { low, high } }: PlanSettings): Constraint[] {
  const at = ['organization', 'exploreShareRange']
  const words = (end: string, share: number): string =>
    `Of the money free to choose, ${end} ${spokenShare(share)} goes to trying new things.`
  return [
    { id: 'explore-low', kind: 'explore-low', at: [...at, 'low'], words: words('at least', low) },
    { id: 'explore-high', kind: 'explore-high', at: [...at, 'high'], words: words('at most', high) },
  ]
}

function peopleConstraints(
  { teams }: Business,
  { roleDays, changeCaps }: PlanSettings,
  { quarter, place }: { readonly quarter: string; readonly place: number },
): Constraint[] {
  const days = [...roleDays].map(([role, available]): Constraint => {
    const most = available[place] ?? 0
    const words = `The role ${role} has ${spokenNumber(most)} days for projects in ${quarter}.`
    return { id: `role-days/${role}/${quarter}`, kind: 'role-days', at: ['roles', role, quarter], words }
  })
  const loads = teams.flatMap(({ key, name }): Constraint[] => {
    const cap = changeCaps.get(key)?.[place]
    if (cap === undefined) return []
    const words = `The team ${name} takes at most ${spokenNumber(cap)} of change in ${quarter}.`
    return [
      {
        id: `change-load/${key}/${quarter}`,
        kind: 'change-load',
        at: ['teams', key, 'changeLoadCapPerQuarter', quarter],
        words,
      },
    ]
  })
  return [...days, ...loads]
}

function moneyConstraints(
  { business }: RoadmapQuestion,
  { quarters, potFloors, firmCash }: PlanSettings,
): Constraint[] {
  const { currency } = business.organization
  return quarters.flatMap((quarter, place): Constraint[] => {
    const floor = potFloors[place] ?? 0
    const pot = `The technology pot must not fall below ${spokenMoney(floor, currency)} at the end of ${quarter}.`
    const constraints: Constraint[] = [{ id: `pot/${quarter}`, kind: 'pot', at: ['budgets', quarter], words: pot }]
    if (firmCash !== null) {
      const words = `The firm's cash must not fall below ${spokenMoney(firmCash.floor, currency)} at the end of ${quarter}.`
      constraints.push({ id: `firm-cash/${quarter}`, kind: 'firm-cash', at: ['cashForecast', quarter], words })
    }
    return constraints
  })
}

function titleOf({ initiatives }: Business, key: Key): string {
  return initiatives.find((initiative) => initiative.key === key)?.title ?? key
}
