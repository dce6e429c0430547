import type { Business } from '../domain/business.ts'
import type { Roadmap } from '../domain/roadmap.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { adoptedRoadmap } from '../domain/roadmap/scenarios/adoption-history.ts'
import { changesWithReasons } from '../domain/roadmap/scenarios/changes-with-reasons.ts'
import type { PlanChange } from '../domain/roadmap/scenarios/plan-change.ts'
import { compareRoadmaps } from '../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { ComparedPlan, PlanToCompare, RoadmapComparison } from '../domain/roadmap/scenarios/compare-roadmaps.ts'
import { replanQuestion } from '../domain/roadmap/scenarios/replan-question.ts'
import type { Replan } from '../domain/roadmap/scenarios/replan-question.ts'
import { isKey } from '../domain/values/key.ts'
import { moneyOf } from '../domain/values/money.ts'
import { editBusinessFile } from '../interchange/business-file/edit-business-file.ts'
import type { RoadmapAnswer, SolvedRoadmap } from '../solver/roadmap-answer.ts'
import type { BusinessInput } from './business-input.ts'
import { oneLine, table } from './console-text.ts'
import { moneyText, percentText } from './number-text.ts'
import { Refusal } from './refusal.ts'
import { replaceFile } from './write-new-file.ts'

export type ScenarioOptions = {
  readonly scenario: readonly string[]
  readonly replan?: boolean
  readonly stability?: string
  readonly save?: string
}

/** The decided plan of the file, to be planned again. */
export type ReplanAsked = { readonly adopted: Roadmap; readonly replan: Replan }

export function replanAsked(business: Business, options: ScenarioOptions, today: string): ReplanAsked | null {
  if (!options.replan) {
    if (options.stability !== undefined) throw new Refusal('usage', '--stability goes with --replan.')
    return null
  }
  const adopted = adoptedRoadmap(business.roadmaps)
  if (adopted === null)
    throw new Refusal('usage', 'No roadmap of this file is adopted, so there is none to plan again.')
  return { adopted, replan: replanQuestion(business, adopted, { today, pricePerChange: priceOf(business, options) }) }
}

function priceOf({ organization: { currency } }: Business, { stability }: ScenarioOptions) {
  if (stability === undefined) return null
  const amount = Number(stability)
  if (stability.trim() !== '' && Number.isFinite(amount) && amount >= 0 && amount <= 1e12)
    return moneyOf(amount, currency)
  throw new Refusal('usage', `--stability "${stability}" is no amount. Give money per changed project, such as 500.`)
}

/** Refuses before the search begins what could not be shown or saved after it. */
export function checkScenarios({ roadmaps }: Business, { scenario, save }: ScenarioOptions): void {
  const known = new Set(roadmaps.map(({ key }) => key))
  const names = roadmaps.map(({ key }) => key).join(', ') || 'none'
  if (scenario.length > 3) throw new Refusal('usage', 'At most three kept plans can stand beside the new one.')
  for (const key of scenario)
    if (!known.has(key))
      throw new Refusal('usage', `There is no roadmap "${key}" in this file. Its roadmaps: ${names}.`)
  if (save === undefined) return
  if (!isKey(save)) throw new Refusal('usage', '--save needs a key: lower-case letters, digits and hyphens.')
  if (known.has(save)) throw new Refusal('usage', `There is already a roadmap "${save}". Save under another key.`)
}

/** What these options add to the answer; null where nothing was asked for or there is no plan. */
export function scenarioValue(
  question: RoadmapQuestion,
  solved: RoadmapAnswer,
  { options: { scenario }, asked }: { readonly options: ScenarioOptions; readonly asked: ReplanAsked | null },
): { readonly comparison?: RoadmapComparison; readonly changes?: readonly PlanChange[] } {
  if (!('schedule' in solved)) return {}
  const { business, today, assumptions } = question
  const kept = scenario.flatMap((key) => business.roadmaps.find((roadmap) => roadmap.key === key) ?? [])
  const plans: PlanToCompare[] = [
    { key: 'this-plan', title: 'This plan', assumptions, schedule: solved.schedule, valueThen: null },
    ...kept.map((roadmap) => ({ ...roadmap, valueThen: roadmap.value })),
  ]
  return {
    ...(kept.length === 0 ? {} : { comparison: compareRoadmaps(business, today, plans) }),
    ...(asked === null ? {} : { changes: changesWithReasons(asked.adopted, asked.replan, solved.schedule) }),
  }
}

export function scenarioTexts(
  { comparison, changes }: ReturnType<typeof scenarioValue>,
  solved: RoadmapAnswer,
): readonly string[] {
  const parts: string[] = []
  if (comparison !== undefined) parts.push(comparisonText(comparison))
  if (changes !== undefined && 'schedule' in solved) parts.push(changesText(changes, solved))
  return parts
}

function comparisonText({ plans, projects, firstQuarter, quarterCount }: RoadmapComparison): string {
  const rows: readonly (readonly [string, (plan: ComparedPlan, place: number) => string])[] = [
    ['worth', ({ value }) => moneyText(value.total)],
    ['  goals', ({ value }) => moneyText(value.goalValue)],
    ['  money', ({ value }) => moneyText(value.netPresentValue)],
    ['  risk', ({ value }) => moneyText(value.risk)],
    ['against the first', ({ difference }) => moneyText(difference.total)],
    ['since it was kept', ({ sinceKept }) => (sinceKept === null ? '' : moneyText(sinceKept))],
    ['spent', ({ spend }) => moneyText(spend)],
    ['saved', ({ savings }) => moneyText(savings)],
    ['earned', ({ income }) => moneyText(income)],
    ['lowest pot', ({ lowestPot }) => `${moneyText(lowestPot.pot)} (${lowestPot.quarter.slice(2)})`],
    ['tries something new', ({ exploreShare }) => percentText(exploreShare)],
    ['projects', ({ projectCount }) => String(projectCount)],
    ['breaks today', ({ broken }) => String(broken.length)],
    ...(plans[0]?.goals ?? []).map(
      ({ goal }, index) =>
        [`goal ${goal}`, ({ goals }: ComparedPlan) => percentText(goals[index]?.reached ?? 0)] as const,
    ),
    ...(plans[0]?.quarters ?? []).map(
      ({ quarter }, index) =>
        [
          `spent ${quarter.slice(2)}`,
          ({ quarters }: ComparedPlan) => moneyText(quarters[index]?.spent ?? { minor: 0, currency: '' }),
        ] as const,
    ),
    ...projects.map(
      ({ initiative, lines }) =>
        [`start of ${initiative}`, (_: ComparedPlan, place: number) => lines[place]?.start ?? '-'] as const,
    ),
  ]
  return [
    `Side by side over ${quarterCount} quarters from ${firstQuarter}, valued on the business of today`,
    table(rows, [
      { heading: '', value: ([name]) => name },
      ...plans.map((plan, place) => ({
        heading: oneLine(plan.title),
        value: ([, at]: (typeof rows)[number]) => at(plan, place),
        align: 'right' as const,
      })),
    ]),
  ].join('\n')
}

function changesText(changes: readonly PlanChange[], { changesPrice }: SolvedRoadmap): string {
  return [
    `What changes of the decided plan, at ${moneyText(changesPrice)} in all for the changes:`,
    ...changes.flatMap(({ words, reasons }) => [
      `- ${oneLine(words)}`,
      ...reasons.map((one) => `    ${oneLine(one.words)}`),
    ]),
  ].join('\n')
}

/** Writes the plan into the business file as a draft; the rest of the file stays as it is. */
export async function saveScenario(
  { file, text, business }: BusinessInput,
  { key, question }: { readonly key: string | undefined; readonly question: RoadmapQuestion },
  solved: RoadmapAnswer,
): Promise<void> {
  if (key === undefined || !('schedule' in solved)) return
  const { schedule, value, proof } = solved
  const draft: Roadmap = {
    key,
    title: `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`,
    assumptions: question.assumptions,
    schedule,
    value,
    proof,
    adoption: null,
    retiredOn: null,
    replacedBy: null,
  }
  const after = { ...business, roadmaps: [...business.roadmaps, draft] }
  await replaceFile(file, editBusinessFile(text, after))
}
