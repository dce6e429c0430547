import type { TradeGoal } from '../domain/catalogue.ts'
import type { GoalKind, HorizonYears, Outcome } from '../domain/goal.ts'
import type { Key } from '../domain/values/key.ts'
import type { Rating, Share } from '../domain/values/share.ts'

type Nature = `${GoalKind}/${HorizonYears}/${Outcome}/${Share}`

/** A goal in one line: nature "kind/horizon/outcome/explore share", sign "title|unit", asks "capability importance, …". */
export function tradeGoal(...line: [key: Key, title: string, nature: Nature, sign: string, asks: string]): TradeGoal {
  const [key, title, nature, sign, asks] = line
  const [kind, horizon, outcome, exploreShare] = nature.split('/')
  const [signTitle = '', unit = ''] = sign.split('|')
  return {
    key,
    title,
    kind: kind as GoalKind,
    horizonYears: Number(horizon) as HorizonYears,
    outcome: outcome as Outcome,
    exploreShare: Number(exploreShare),
    asks: asks.split(', ').map(asked),
    keyResult: { title: signTitle, unit },
  }
}

function asked(text: string): { capability: Key; importance: Rating } {
  const [capability = '', importance] = text.split(' ')
  return { capability, importance: Number(importance) }
}
