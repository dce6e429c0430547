import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import type { RoadmapAnswer, SolvedRoadmap } from '../solver/roadmap-answer.ts'
import type { CommandContext } from './command-context.ts'
import { explanationText, planExplanation } from './plan-explain.ts'
import { frontiersText, planFrontiers } from './plan-frontier.ts'
import { scenarioTexts, scenarioValue } from './plan-scenarios.ts'
import type { ReplanAsked, ScenarioOptions } from './plan-scenarios.ts'
import { howSure, howSureText } from './plan-uncertainty.ts'
import type { UncertaintyOptions } from './plan-uncertainty.ts'
import { withSolver } from './solve-at-terminal.ts'

export type ExtraOptions = UncertaintyOptions &
  ScenarioOptions & { readonly explain?: boolean; readonly frontier?: boolean }

/** One part of the answer beside the plan: what it adds to the JSON, and its texts. */
type Extra = { readonly value: object; readonly texts: readonly string[] }

/** What was asked for beside the plan: reasons, frontiers, how sure it is, kept plans beside it and what changed. */
export async function planExtras(
  context: CommandContext,
  {
    question,
    solved,
    asked,
  }: {
    readonly question: RoadmapQuestion
    readonly solved: RoadmapAnswer
    readonly asked: ReplanAsked | null
  },
  options: ExtraOptions,
): Promise<readonly Extra[]> {
  const reasons = 'schedule' in solved ? await reasonsOf(context, { question, plan: solved }, options) : []
  const sure = await howSure(context, { question, solved }, options)
  const scenarios = scenarioValue(question, solved, { options, asked })
  return [
    ...reasons,
    { value: { howSure: sure }, texts: sure === null ? [] : [howSureText(question, sure)] },
    { value: scenarios, texts: scenarioTexts(scenarios, solved) },
  ]
}

/** Reasons and frontiers, one worker for both. */
async function reasonsOf(
  context: CommandContext,
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: SolvedRoadmap },
  { explain, frontier }: ExtraOptions,
): Promise<readonly Extra[]> {
  if (explain !== true && frontier !== true) return []
  return withSolver(context, async (solving) => {
    const extras: Extra[] = []
    if (explain === true) {
      const explanation = await planExplanation(question, plan, solving)
      extras.push({ value: { explanation }, texts: [explanationText(question, explanation)] })
    }
    if (frontier === true) {
      const frontiers = await planFrontiers(question, plan, solving)
      extras.push({ value: { frontiers }, texts: [frontiersText(frontiers)] })
    }
    return extras
  })
}
