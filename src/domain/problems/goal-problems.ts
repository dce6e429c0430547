import type { Business } from '../business.ts'
import type { Problem } from '../problem.ts'
import type { Technology } from '../technology.ts'
import type { Key } from '../values/key.ts'
import { error, warning } from './check.ts'
import type { Path } from './check.ts'
import { shareProblem } from './share-problem.ts'

/** What keeps the alignment score from meaning anything: weights, asks, ratings and systems of choice. */
export function goalProblems(business: Business): readonly Problem[] {
  return [
    ...weightProblems(business),
    ...business.goals
      .filter(({ asks }) => asks.length === 0)
      .map(({ key, title }) =>
        warning({
          code: 'goal-without-capability',
          at: ['goals', key, 'asks'],
          message: `Goal "${title.slice(0, 80)}" asks for nothing the business must be able to do, so nothing can support it. Add at least one capability.`,
        }),
      ),
    ...ratingProblems(business),
    ...primaryProblems(business),
  ]
}

function weightProblems({ goals }: Business): Problem[] {
  const negative = goals.filter(({ weight }) => !(weight >= 0 && Number.isFinite(weight)))
  if (negative.length > 0) {
    return negative.map(({ key, weight }) =>
      error({
        code: 'unusable-weight',
        at: ['goals', key, 'weight'],
        message: `A weight of ${weight} cannot be used. Enter a number from 0 up; 0 sets the goal aside.`,
      }),
    )
  }
  if (goals.length === 0 || goals.some(({ weight }) => weight > 0)) return []
  const message = 'All goals have weight 0, so no score can be computed. Give at least one goal a weight.'
  return [warning({ code: 'weights-all-zero', at: ['goals'], message })]
}

function ratingProblems({ goals, technologies }: Business): Problem[] {
  return [
    ...goals.flatMap(({ key, asks }) =>
      asks.flatMap(({ importance }, place) => shareProblem(['goals', key, 'asks', place, 'importance'], importance)),
    ),
    ...technologies.flatMap((technology) => [
      ...technology.supplies.flatMap(({ fit }, place) =>
        shareProblem(['technologies', technology.key, 'supplies', place, 'fit'], fit),
      ),
      ...ratedFields.flatMap((field) => shareProblem(['technologies', technology.key, field], technology[field])),
      ...shareProblem(['technologies', technology.key, 'purpose', 'share'], technology.purpose?.share ?? null),
    ]),
  ]
}

const ratedFields = ['functionalFit', 'technicalFit', 'criticality', 'satisfaction', 'health', 'adoption'] as const

function primaryProblems({ technologies, goals }: Business): Problem[] {
  const chosen = new Map<Key, Key>()
  const supplied = new Set<Key>()
  const problems: Problem[] = []
  for (const technology of technologies) {
    if (technology.lifecycle.phase === 'retired') continue
    for (const { capability } of technology.supplies) supplied.add(capability)
    technology.primaryFor.forEach((capability, place) => {
      const at = ['technologies', technology.key, 'primaryFor', place]
      const other = chosen.get(capability)
      if (other === undefined) chosen.set(capability, technology.key)
      else problems.push(chosenTwice(at, capability, [other, technology.key]))
      if (!suppliesIt(technology, capability)) problems.push(chosenWithoutSupply(at, capability, technology))
    })
  }
  const needed = new Set(
    goals.flatMap(({ weight, asks }) => (weight > 0 ? asks.map(({ capability }) => capability) : [])),
  )
  const undecided = [...needed].filter((capability) => supplied.has(capability) && !chosen.has(capability))
  return [...problems, ...undecided.map(nothingChosen)]
}

function suppliesIt({ supplies }: Technology, capability: Key): boolean {
  return supplies.some((supply) => supply.capability === capability && supply.fit > 0)
}

function chosenTwice(at: Path, capability: Key, [one, other]: readonly [Key, Key]): Problem {
  const message = `Both "${one}" and "${other}" are the system of choice for "${capability}". Choose one of them.`
  return error({ code: 'chosen-twice', at, message })
}

function chosenWithoutSupply(at: Path, capability: Key, { title }: Technology): Problem {
  const message = `${title.slice(0, 80)} is the system of choice for "${capability}" but is not said to supply it. Add the supply, or choose another system.`
  return warning({ code: 'chosen-without-supply', at, message })
}

function nothingChosen(capability: Key): Problem {
  const message = `Goals need "${capability}" and technology supplies it, but no system of choice is named, so no spending counts as justified by it. Name one.`
  return warning({ code: 'nothing-chosen', at: ['capabilities', capability], message })
}
