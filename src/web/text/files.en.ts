import { formatNumber } from '../ui/format.ts'

const collections = {
  organization: 'Business',
  budgets: 'Budget',
  cashForecast: 'Cash forecast',
  teams: 'Team',
  people: 'Person',
  goals: 'Goal',
  kpis: 'Measure',
  capabilities: 'What we can do',
  vendors: 'Seller',
  technologies: 'Technology',
  initiatives: 'Project',
  roadmaps: 'Roadmap',
} as const

export const filesText = {
  title: 'Files',
  answer: 'Everything here goes in as a file and comes out as one.',
  bringIn: 'Bring in a file',
  bringInHelp:
    'What kind of file it is shows in its content. Nothing is half taken: a file goes in whole or not at all, and can be undone whole.',
  takes: [
    'Bank or card statement: CSV, OFX, QFX',
    'Asset list: CSV or XLSX, Snipe-IT exports',
    'Seat list: CSV with technology and e-mail',
    'Business file: plumbline.yaml or JSON; what it would change is shown first',
  ],
  takeOut: 'Take everything out',
  takeOutHelp: 'The whole business as one readable text file, fit for git. It can be brought in again.',
  download: 'Download plumbline.yaml',
  imports: 'What came in',
  noImports: 'No file yet',
  noImportsHelp: 'Files you bring in are listed here and can be undone whole.',
  batchKinds: {
    statement: 'Statement',
    assets: 'Asset list',
    seats: 'Seat list',
    'business-file': 'Business file',
  },
  counts: (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${formatNumber(count)} ${name}`)
      .join(', ') || 'nothing new',
  undoLabel: (file: string) => `Undo the import of ${file}`,
  undone: (file: string) => `The import of ${file} is undone.`,
  undoneAt: 'undone',
  stages: { reading: 'Reading', sorting: 'Sorting', storing: 'Storing' },
  rows: (rows: number) => `${formatNumber(rows)} rows`,
  rejected: (count: number) => (count === 1 ? 'One row was not taken:' : `${count} rows were not taken:`),
  row: (row: number, column: string | null, reason: string): string =>
    row === 0 ? reason : column === null ? `Row ${row}: ${reason}` : `Row ${row}, ${column}: ${reason}`,
  done: ({
    added = 0,
    known = 0,
    changed = 0,
    removed = 0,
  }: {
    added?: number
    known?: number
    changed?: number
    removed?: number
  }): string => {
    const parts = [
      `${formatNumber(added)} new`,
      changed > 0 ? `${changed} changed` : '',
      removed > 0 ? `${removed} removed` : '',
      known > 0 ? `${formatNumber(known)} known already` : '',
    ]
    return `Taken in: ${parts.filter(Boolean).join(', ')}.`
  },
  wouldChange: (file: string) => `What ${file} would change`,
  sameAlready: 'Nothing: the file says what is here already.',
  apply: 'Make these changes',
  changes: (count: number) => (count === 1 ? 'One change' : `${count} changes`),
  moreChanges: (count: number) => `and ${count} more`,
  what: 'What',
  change: 'Change',
  fields: 'Fields',
  collections,
  kinds: { added: 'new', changed: 'changed', removed: 'removed' },
} as const
