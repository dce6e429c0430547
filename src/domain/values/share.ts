/** A part of a whole, 0 to 1. People see percent or words. */
export type Share = number

/** A judgement on five steps: 0, .25, .5, .75 or 1. One rating step is .25. */
export type Rating = number

export const ratingStep = 0.25

export function clampShare(value: number): Share {
  return Math.min(1, Math.max(0, value))
}
