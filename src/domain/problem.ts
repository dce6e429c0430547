/** Something wrong or doubtful in what was entered: where it is, what it is and what to do about it. */
export type Problem = {
  readonly severity: 'error' | 'warning'
  /** Stable code, for programs and documentation: "unknown-capability". */
  readonly code: string
  /** Path of nouns and fields: ["goals", "sell-online", "asks", 0, "capability"]. */
  readonly at: readonly (string | number)[]
  /** What, which, and what to do. */
  readonly message: string
}
