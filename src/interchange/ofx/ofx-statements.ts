import { ofxElements } from './ofx-elements.ts'
import type { OfxElement } from './ofx-elements.ts'

/** One transaction as written; `line` is where it begins, `index` its place in the file from 1. */
export type OfxTransaction = {
  readonly line: number
  readonly index: number
  readonly account: string
  readonly isCard: boolean
  readonly currency: string | null
  readonly values: ReadonlyMap<string, string>
}

export type OfxContent = {
  readonly transactions: readonly OfxTransaction[]
  /** Sections the file has: STMTRS, CCSTMTRS, INVSTMTRS, ACCTINFORS, PROFRS, SONRS. */
  readonly sections: ReadonlySet<string>
  /** The first answer of the bank that says an error. */
  readonly failure: {
    readonly line: number
    readonly code: string
    readonly message: string
    readonly isSignOn: boolean
  } | null
}

/** Walks the file once and keeps what a statement needs: transactions with account and currency, sections, failures. */
export function ofxContent(text: string): OfxContent {
  const state = newState()
  for (const element of ofxElements(text)) {
    if (element.kind === 'leaf') leafRead(state, element)
    else if (element.kind === 'close') closed(state, element.tag)
    else opened(state, element)
  }
  finishTransaction(state)
  return { transactions: state.transactions, sections: state.sections, failure: state.failure }
}

type State = {
  readonly stack: string[]
  readonly transactions: OfxTransaction[]
  readonly sections: Set<string>
  failure: OfxContent['failure']
  status: { code: string; severity: string; message: string; line: number }
  account: string
  isCard: boolean
  currency: string | null
  open: { line: number; values: Map<string, string> } | null
}

function newState(): State {
  return {
    stack: [],
    transactions: [],
    sections: new Set(),
    failure: null,
    status: { code: '', severity: '', message: '', line: 0 },
    account: '',
    isCard: false,
    currency: null,
    open: null,
  }
}

function opened(state: State, { tag, line }: OfxElement): void {
  if (tag === 'STMTTRN') {
    finishTransaction(state)
    state.open = { line, values: new Map() }
  }
  if (tag === 'STATUS') state.status = { code: '', severity: '', message: '', line }
  if (['STMTRS', 'CCSTMTRS', 'INVSTMTRS'].includes(tag)) {
    finishTransaction(state)
    Object.assign(state, { account: '', currency: null, isCard: tag === 'CCSTMTRS' })
  }
  state.sections.add(tag)
  state.stack.push(tag)
}

/** A group that was never closed ends with the one around it. */
function closed(state: State, tag: string): void {
  const at = state.stack.lastIndexOf(tag)
  if (at === -1) return
  if (state.stack.slice(at).includes('STMTTRN')) finishTransaction(state)
  if (tag === 'STATUS') noteStatus(state, state.stack.includes('SONRS'))
  state.stack.length = at
}

function noteStatus(state: State, isSignOn: boolean): void {
  const { code, severity, message, line } = state.status
  if (severity.toUpperCase() === 'ERROR' && state.failure === null) state.failure = { line, code, message, isSignOn }
}

type OfxLeaf = Extract<OfxElement, { kind: 'leaf' }>

function leafRead(state: State, element: OfxLeaf): void {
  const { tag, value } = element
  const group = state.stack.at(-1) ?? ''
  if (group === 'STATUS') statusLeaf(state, tag, value)
  else if (state.open) transactionLeaf(state.open.values, group, element)
  else if (tag === 'CURDEF') state.currency = value.toUpperCase()
  else if (tag === 'ACCTID' && group.endsWith('ACCTFROM')) state.account = value
}

function statusLeaf(state: State, tag: string, value: string): void {
  if (tag === 'CODE') state.status.code = value
  if (tag === 'SEVERITY') state.status.severity = value
  if (tag === 'MESSAGE') state.status.message = value
}

/** Leaves of groups within a transaction keep the group in their name; PAYEE's name stands for the missing NAME. */
function transactionLeaf(values: Map<string, string>, group: string, { tag, value }: OfxLeaf): void {
  if (group === 'STMTTRN' || !inner.has(group)) values.set(tag, value)
  else values.set(`${group}.${tag}`, value)
}

const inner = new Set(['CURRENCY', 'ORIGCURRENCY', 'PAYEE', 'BANKACCTTO', 'CCACCTTO', 'EXTDPAYEE', 'IMAGEDATA'])

function finishTransaction(state: State): void {
  if (!state.open) return
  const { line, values } = state.open
  const index = state.transactions.length + 1
  const { account, isCard, currency } = state
  state.transactions.push({ line, index, account, isCard, currency, values })
  state.open = null
}
