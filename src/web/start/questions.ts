/** How much the guided start asks; the total stays within forty. */
export const questions = {
  account: 3,
  business: 4,
  statement: 1,
  /** Unsure charges that are shown for a decision; further ones are behind a fold. */
  unsureCharges: 5,
  /** Technologies asked who uses it and whether it is any good. */
  ratedTechnologies: 8,
  answersEach: 2,
  renewals: 5,
  goals: 3,
  order: 1,
  budget: 1,
} as const

/** Fields and decisions from the first page to the answer, at most. */
export function fieldsAndDecisions(): number {
  const {
    account,
    business,
    statement,
    unsureCharges,
    ratedTechnologies,
    answersEach,
    renewals,
    goals,
    order,
    budget,
  } = questions
  return (
    account + business + statement + unsureCharges + ratedTechnologies * answersEach + renewals + goals + order + budget
  )
}
