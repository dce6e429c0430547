import { importUpload } from '../../actions/imports/import-upload.ts'
import { listImports } from '../../actions/imports/list-imports.ts'
import { previewUpload } from '../../actions/imports/preview-upload.ts'
import { undoImport } from '../../actions/imports/undo-import.ts'
import { fileBody, pageAsked, part } from '../ask-parts.ts'
import { pageOf } from '../page-of.ts'
import { answerWithProgress } from '../progress-stream.ts'
import { bodyLimits } from '../request-body.ts'
import type { AskedByMember, Route } from '../route.ts'

const member = { access: 'member', tag: 'imports' } as const

export const importsRoutes: readonly Route[] = [
  {
    ...member,
    method: 'post',
    path: '/api/v1/orgs/{org}/imports/preview',
    summary: 'What importing a file would bring; nothing is stored',
    body: { kind: 'file' },
    answer: { status: 200, description: 'What was read', example: { kind: 'seats', seatCount: 31, rejected: [] } },
    cost: 10,
    handle: async (asked: AskedByMember) => {
      const file = await fileBody(asked, bodyLimits.import)
      return answerWithProgress(asked, ({ onProgress }) => previewUpload(asked.within, { ...file, onProgress }))
    },
  },
  {
    ...member,
    method: 'post',
    path: '/api/v1/orgs/{org}/imports',
    summary: 'Import a file, all or none; the same file twice adds nothing',
    body: { kind: 'file' },
    answer: {
      status: 201,
      description: 'What was stored',
      example: { kind: 'statement', batchId: '…', added: 812, known: 0, rejected: 0 },
    },
    cost: 10,
    handle: async (asked: AskedByMember) => {
      const file = await fileBody(asked, bodyLimits.import)
      return answerWithProgress(asked, ({ onProgress }) => importUpload(asked.within, { ...file, onProgress }), 201)
    },
  },
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/imports',
    summary: 'Imports, the newest first',
    query: { limit: '1 to 5,000, 500 if left out', after: '`next` of the page before' },
    answer: { status: 200, description: 'One page', example: { items: [], next: null } },
    handle: async (asked: AskedByMember) => {
      const page = pageOf(await listImports(asked.within), pageAsked(asked))
      return asked.c.json({ items: page.rows, next: page.next })
    },
  },
  {
    ...member,
    method: 'delete',
    path: '/api/v1/orgs/{org}/imports/{id}',
    summary: 'Undo an import whole',
    answer: { status: 200, description: 'What was undone', example: { batchId: '…', kind: 'statement' } },
    handle: async (asked: AskedByMember) =>
      asked.c.json(await undoImport(asked.within, { batchId: part(asked, 'id') })),
  },
]
