import { netPresentValue, netPresentValueOfDated } from './net-present-value.ts'
import type { DatedAmount } from './net-present-value.ts'

export type InternalRateOfReturn = {
  /** Per period of the flows; the root nearest to zero; null when there is none between -90 % and +100,000 %. */
  readonly rate: number | null
  /** The flows change sign more than once, so that several rates may fit: compare net present values instead. */
  readonly severalRoots: boolean
}

/** The rate at which the net present value is zero. [FIN-3] */
export function internalRateOfReturn(flows: readonly number[]): InternalRateOfReturn {
  return { rate: rootNearestZero((rate) => netPresentValue(flows, rate)), severalRoots: signChanges(flows) > 1 }
}

/** The same for amounts on days, per year. [FIN-3] Spreadsheets' XIRR. */
export function internalRateOfReturnOfDated(flows: readonly DatedAmount[]): InternalRateOfReturn {
  const inOrder = flows.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return {
    rate: rootNearestZero((rate) => netPresentValueOfDated(inOrder, rate)),
    severalRoots: signChanges(inOrder.map(({ amount }) => amount)) > 1,
  }
}

function signChanges(flows: readonly number[]): number {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign)
  return signs.filter((sign, place) => place > 0 && sign !== signs[place - 1]).length
}

/** Looks at log(1 + rate) in steps of .01 for changes of sign, then halves. */
function rootNearestZero(value: (rate: number) => number): number | null {
  const [lowest, highest, step] = [Math.log(0.1), Math.log(1001), 0.01]
  const at = (logGrowth: number): number => value(Math.exp(logGrowth) - 1)
  let nearest: number | null = null
  for (let left = lowest; left < highest; left += step) {
    const right = left + step
    const [atLeft, atRight] = [at(left), at(right)]
    if (atLeft === 0 && atRight === 0) continue
    if (atLeft * atRight > 0) continue
    const root = halved(at, left, right)
    if (nearest === null || Math.abs(root) < Math.abs(nearest)) nearest = root
  }
  return nearest === null ? null : Math.exp(nearest) - 1
}

function halved(at: (logGrowth: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  const rising = at(low) < at(high)
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2
    if (at(middle) < 0 === rising) low = middle
    else high = middle
  }
  return (low + high) / 2
}
