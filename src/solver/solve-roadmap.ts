import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import type { RoadmapAnswer, SolveRoadmapOptions } from './roadmap-answer.ts'

export async function solveRoadmap(_question: RoadmapQuestion, _options: SolveRoadmapOptions): Promise<RoadmapAnswer> {
  return { kind: 'undecided', notes: [] }
}
