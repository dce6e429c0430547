import { rankByReturn } from '../domain/roadmap/rank-by-return.ts'
import { adoptedRoadmap } from '../domain/roadmap/scenarios/adoption-history.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { frontier } from '../solver/reasons/frontier.ts'
import type { ComparedPoint, Frontier } from '../solver/reasons/frontier.ts'
import type { SolvedRoadmap } from '../solver/roadmap-answer.ts'
import { table } from './console-text.ts'
import { moneyText, percentText } from './number-text.ts'
import type { TerminalSolving } from './solve-at-terminal.ts'

export type PlanFrontiers = { readonly spend: Frontier | null; readonly risk: Frontier | null }

/** The best plan for each of ten limits on spend and on risk, beside the plan that is decided and the spreadsheet's. */
export async function planFrontiers(
  question: RoadmapQuestion,
  plan: SolvedRoadmap,
  { solver, signal }: TerminalSolving,
): Promise<PlanFrontiers> {
  const decided = adoptedRoadmap(question.business.roadmaps)
  const compared = [
    { name: 'ranking by return', schedule: rankByReturn(question).schedule },
    ...(decided === null ? [] : [{ name: decided.title, schedule: decided.schedule }]),
  ]
  return {
    spend: await frontier({ question, plan, compared, kind: 'spend' }, { solver, signal }),
    risk: await frontier({ question, plan, compared, kind: 'risk' }, { solver, signal }),
  }
}

export function frontiersText({ spend, risk }: PlanFrontiers): string {
  return [
    'The most a plan can be worth for what it spends in all:',
    spend === null ? 'Cancelled.' : frontierText(spend),
    '',
    'The most a plan can be worth for what it may lose:',
    risk === null ? 'Cancelled.' : frontierText(risk),
  ].join('\n')
}

function frontierText({ kind, points, impossible, compared }: Frontier): string {
  const lowest = impossible.at(-1)
  const rows = points.filter(({ isDominated }) => !isDominated)
  return [
    table(rows, [
      { heading: kind === 'spend' ? 'spends' : 'may lose', value: ({ amount }) => moneyText(amount), align: 'right' },
      { heading: 'worth', value: ({ worth }) => moneyText(worth), align: 'right' },
      { heading: 'projects', value: ({ schedule }) => String(schedule.length), align: 'right' },
      { heading: 'essentials', value: ({ essentials }) => String(essentials), align: 'right' },
      { heading: 'open', value: ({ proof }) => percentText(proof.gap, 2), align: 'right' },
    ]),
    ...(lowest === undefined ? [] : [`No plan was found for ${moneyText(lowest)} or less.`]),
    ...compared.map((one) => comparedText(kind, one)),
  ].join('\n')
}

function comparedText(
  kind: Frontier['kind'],
  { name, amount, worth, bestAtSameAmount, broken }: ComparedPoint,
): string {
  const verb = kind === 'spend' ? 'spends' : 'may lose'
  const gain = bestAtSameAmount?.gain
  const against = gain === undefined ? '' : `; the best plan for no more is worth ${moneyText(gain)} more`
  const breaks = broken.length > 0 ? `; as it stands it breaks ${broken.length} of the limits` : ''
  return `${name}: ${verb} ${moneyText(amount)}, worth ${moneyText(worth)}${against}${breaks}.`
}
