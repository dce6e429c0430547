import { ActionError } from './action-error.ts'

/** Runs work on the database; where the database itself refuses or is away, says so in words a person can use. */
export async function explained<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    throw refusalFor(error) ?? error
  }
}

function refusalFor(error: unknown): ActionError | null {
  if (error instanceof ActionError || !(error instanceof Error)) return null
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string' && isAway(code)) return away()
  if (lostConnection.test(error.message)) return away()
  if (error instanceof RangeError && error.message.startsWith('This cursor'))
    return new ActionError('invalid', error.message)
  return null
}

/** Connection exceptions (08), shutdown and crash (57P), too many connections and full disk (53), network errors. */
function isAway(code: string): boolean {
  return /^(08...|57P0[1-5]|53...|40001|40P01|55P03|57014)$/.test(code) || networkErrors.has(code)
}

const networkErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTFOUND'])
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

function away(): ActionError {
  return new ActionError(
    'unavailable',
    'The database does not answer at the moment. Whether the last change was saved is not known: look before you repeat it.',
  )
}
