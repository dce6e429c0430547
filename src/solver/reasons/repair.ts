/** The least change to one condition alone that makes a plan possible. */
export type Repair = {
  /** As a sentence: "20 more days would be enough." */
  readonly words: string
  /** As a part of one: "add 20 days of the role it in 2027-Q1". */
  readonly remedy: string
  /** What is needed and what is there, where the condition is an amount. */
  readonly needs: string | null
}
