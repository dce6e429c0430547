import { betaProbability, betaQuantile } from '../finance/beta-distribution.ts'
import type { BetaShape } from '../finance/beta-distribution.ts'
import type { ThreePoints } from '../finance/beta-pert.ts'
import { normalQuantile } from '../finance/normal-distribution.ts'

/** Normal figures at which the table of a range stands; beyond the ends it stays level. */
const [reach, perUnit] = [5, 32]
const tableLength = 2 * reach * perUnit + 1

/**
 * The figure of a range for a standard normal one, so that normal draws that hang together give figures that do (Gaussian copula).
 * The range is a beta-PERT whose likeliest figure is the one entered and of which one in ten lies below its low and one in ten above
 * its high end. [UNC-1] What is entered as never below zero stays at or above it.
 */
export type RangeDistribution = {
  /** Figures at normal -5, -5 + 1/32, … 5. */
  readonly figures: Float64Array
  readonly isCertain: boolean
}

/** Ranges of one simulation; equal forms are worked out once. */
export function rangeDistributions(): (points: ThreePoints) => RangeDistribution {
  const known = new Map<number, Float64Array>()
  return ({ low, likely, high }) => {
    if (high <= low) return { figures: new Float64Array(tableLength).fill(likely), isCertain: true }
    const place = Number(((likely - low) / (high - low)).toFixed(6))
    const form = known.get(place) ?? formOf(place)
    known.set(place, form)
    const figures = form.map((figure) => low + (high - low) * figure)
    if (low >= 0) figures.forEach((figure, at) => (figures[at] = Math.max(0, figure)))
    if (high <= 0) figures.forEach((figure, at) => (figures[at] = Math.min(0, figure)))
    return { figures, isCertain: false }
  }
}

export function figureAt({ figures }: RangeDistribution, normal: number): number {
  const place = Math.min(tableLength - 1, Math.max(0, (normal + reach) * perUnit))
  const below = Math.floor(place)
  const figure = figures[below] ?? 0
  return figure + ((figures[below + 1] ?? figure) - figure) * (place - below)
}

/** The table of a range from 0 (P10) to 1 (P90) with its likeliest figure at `place`. */
function formOf(place: number): Float64Array {
  const mode = modeFor(place)
  const { tenth, width } = innerRange(mode)
  const table = new Float64Array(tableLength)
  const steps = inverseSteps(shapeAt(mode))
  let step = 0
  for (let at = 0; at < tableLength; at += 1) {
    const normal = at / perUnit - reach
    while (step < steps.length - 2 && (steps[step + 1]?.normal ?? 0) < normal) step += 1
    const [below, above] = [steps[step], steps[step + 1]]
    if (below === undefined || above === undefined) continue
    const part = Math.min(1, Math.max(0, (normal - below.normal) / (above.normal - below.normal)))
    table[at] = (below.x + (above.x - below.x) * part - tenth) / width
  }
  return table
}

const inverseCount = 256

/** Figures between 0 and 1, closer together towards the ends, with the normal figure of their probability. */
function inverseSteps(shape: BetaShape): { readonly x: number; readonly normal: number }[] {
  return Array.from({ length: inverseCount + 1 }, (_, at) => {
    const x = Math.sin((Math.PI * at) / (2 * inverseCount)) ** 2
    return { x, normal: Math.max(-9, Math.min(9, normalQuantile(betaProbability(x, shape)))) }
  }).filter(({ normal }, at, all) => at === 0 || normal > (all[at - 1]?.normal ?? -Infinity))
}

/** alpha = 1 + 4 m, beta = 1 + 4 (1 - m) for a range from 0 to 1 with its mode at m. [FIN-8] */
function shapeAt(mode: number): BetaShape {
  return { alpha: 1 + 4 * mode, beta: 1 + 4 * (1 - mode) }
}

function innerRange(mode: number): { readonly tenth: number; readonly width: number } {
  const tenth = betaQuantile(0.1, shapeAt(mode))
  return { tenth, width: betaQuantile(0.9, shapeAt(mode)) - tenth }
}

const modeSteps = 128
let places: readonly number[] | null = null

/** The mode whose place between P10 and P90 is the one asked for; the place only rises with the mode. */
function modeFor(place: number): number {
  places ??= Array.from({ length: modeSteps + 1 }, (_, at) => {
    const { tenth, width } = innerRange(at / modeSteps)
    return (at / modeSteps - tenth) / width
  })
  const above = places.findIndex((candidate) => candidate >= place)
  const [from, to] = [places[above - 1] ?? 0, places[above] ?? 1]
  return (above - 1 + (place - from) / (to - from)) / modeSteps
}
