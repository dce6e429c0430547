/** One opening or closing tag, or a leaf with its value, and the line of the file it stands on. */
export type OfxElement =
  | { readonly kind: 'open'; readonly tag: string; readonly line: number }
  | { readonly kind: 'close'; readonly tag: string; readonly line: number }
  | { readonly kind: 'leaf'; readonly tag: string; readonly value: string; readonly line: number }

/**
 * Tags and leaves of OFX 1.x and 2.x alike. [IMP-11] In 1.x (SGML) leaves are not closed, in 2.x (XML) they are: a tag followed
 * by text is a leaf and its closing tag, where there is one, is dropped; so is that of an empty leaf.
 */
export function* ofxElements(text: string): Generator<OfxElement> {
  const start = Math.max(0, text.search(/<OFX\b/i))
  const body = withoutCdata(text.slice(start))
  const offset = countLines(text.slice(0, start))
  const pattern = /<(\/?)([A-Za-z0-9_.]+)(?:[\s/][^<>]*)?>([^<]*)/g
  let [line, counted] = [offset + 1, 0]
  let leaf = ''
  for (const match of body.matchAll(pattern)) {
    line += countLines(body.slice(counted, match.index))
    counted = match.index
    const [tag, value] = [(match[2] ?? '').toUpperCase(), valueOf(match[3] ?? '')]
    if (match[1] === '/') {
      if (tag !== leaf) yield { kind: 'close', tag, line }
      leaf = ''
    } else if (value !== '' || emptyLeaves.has(tag)) {
      yield { kind: 'leaf', tag, value, line }
      leaf = tag
    } else {
      yield { kind: 'open', tag, line }
      leaf = ''
    }
  }
}

/** CDATA sections as ordinary escaped text, found one after the other, so that a file full of unclosed ones costs one pass. */
function withoutCdata(text: string): string {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<![CDATA[', from)
    const end = start === -1 ? -1 : text.indexOf(']]>', start)
    if (end === -1) return parts.length === 0 ? text : parts.join('') + text.slice(from)
    const content = text.slice(start + 9, end)
    parts.push(text.slice(from, start), content.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    from = end + 3
  }
}

/** Leaves that banks leave empty; without a closing tag they would look like the beginning of a group. */
const emptyLeaves = new Set([
  'NAME', 'MEMO', 'CHECKNUM', 'REFNUM', 'FITID', 'DTPOSTED', 'DTUSER', 'TRNAMT', 'TRNTYPE', 'SIC', 'LANGUAGE', 'CURDEF', 'ACCTID', 'BANKID', 'BRANCHID',
  'ACCTTYPE', 'ACCTKEY', 'BALAMT', 'DTASOF', 'DTSTART', 'DTEND', 'TRNUID', 'CLTCOOKIE', 'ORG', 'FID', 'MESSAGE', 'CODE', 'SEVERITY', 'DTSERVER', 'EXTDNAME', 'PAYEEID',
]) // prettier-ignore

function valueOf(raw: string): string {
  return withoutEntities(raw).replace(/\s+/g, ' ').trim()
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,6})|([a-z]{2,4}));/gi,
    (whole, code: string | undefined, name: string | undefined) => {
      if (code) return Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole
      return named[(name ?? '').toLowerCase()] ?? whole
    },
  )
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
