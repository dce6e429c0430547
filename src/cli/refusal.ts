/** How a command ends; documented in docs/guides/cli.md. */
export const exitCodes = {
  done: 0,
  /** The command ran and found something that needs attention: a broken rule, a drifted business. */
  attention: 1,
  /** The words on the command line are off. */
  usage: 2,
  /** A file cannot be read, or what it says cannot be used. */
  input: 3,
  /** No plan satisfies all constraints. */
  infeasible: 4,
  /** A server, a folder or a port is not to be had. */
  unavailable: 5,
  /** Stopped by the person at the keyboard. */
  cancelled: 130,
} as const

export type ExitName = keyof typeof exitCodes

/** A command that ends early, with words for the person and a code for the script. */
export class Refusal extends Error {
  readonly exit: ExitName
  constructor(exit: ExitName, message: string) {
    super(message)
    this.exit = exit
  }
}
