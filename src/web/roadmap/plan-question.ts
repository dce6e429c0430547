import { nounCollections } from '../../domain/business.ts'
import type { Business } from '../../domain/business.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAnswer } from '../../solver/roadmap-answer.ts'

export type SettledAnswer = Exclude<RoadmapAnswer, { kind: 'cancelled' }>

const mostAnswers = 30
let current: Business | null = null
const answers = new Map<string, SettledAnswer>()

/** An answer worked out before in this visit, for the business as it is now. */
export function answerBefore(question: RoadmapQuestion, effort: number): SettledAnswer | null {
  return question.business === current ? (answers.get(nameOf(question, effort)) ?? null) : null
}

export function rememberAnswer(question: RoadmapQuestion, effort: number, answer: SettledAnswer): void {
  if (question.business !== current) return
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(nameOf(question, effort), answer)
}

function nameOf({ assumptions, today }: RoadmapQuestion, effort: number): string {
  return JSON.stringify([assumptions, today, effort])
}

/** What a question is about: the same object as long as nothing but the kept plans changes, so that keeping one asks nothing again. */
export function businessInQuestion(business: Business): Business {
  const known = current
  const isSame = known !== null && partsOf.every((part) => saysTheSame(known[part], business[part]))
  if (known !== null && isSame) return known
  answers.clear()
  current = { ...business, roadmaps: [] }
  return current
}

/** A business that is loaded again is another object, and seldom says anything else. */
function saysTheSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

const partsOf = [
  'organization',
  'budgets',
  'cashForecast',
  ...nounCollections.filter((collection) => collection !== 'roadmaps'),
] as const
