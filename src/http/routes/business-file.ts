import { compareBusinessFile } from '../../actions/business-file/compare-business-file.ts'
import { downloadBusinessFile } from '../../actions/business-file/download-business-file.ts'
import { importBusinessFile } from '../../actions/business-file/import-business-file.ts'
import { importUpload } from '../../actions/imports/import-upload.ts'
import { previewUpload } from '../../actions/imports/preview-upload.ts'
import { wireBusiness } from '../../contract/nouns.ts'
import { canonicalSha256 } from '../../actions/canonical-sha256.ts'
import { fileBody } from '../ask-parts.ts'
import { bodyLimits, readJson } from '../request-body.ts'
import type { AskedByMember, Route } from '../route.ts'

const member = { access: 'member', tag: 'business file' } as const
const compared = {
  changes: [{ collection: 'goals', key: 'sell-online', title: 'Sell online', kind: 'changed', fields: ['weight'] }],
  comparedWith: '…',
}
const imported = { batchId: '…', added: 2, changed: 1, removed: 0 }

export const businessFileRoutes: readonly Route[] = [
  {
    ...member,
    method: 'get',
    path: '/api/v1/orgs/{org}/business-file',
    summary: 'The business as plumbline.yaml',
    answer: { status: 200, description: 'The file', media: 'application/yaml', example: 'organization:\n  name: …\n' },
    handle: async ({ c, within }: AskedByMember) =>
      c.body(await downloadBusinessFile(within), 200, {
        'Content-Type': 'application/yaml; charset=utf-8',
        'Content-Disposition': 'attachment; filename="plumbline.yaml"',
      }),
  },
  {
    ...member,
    method: 'post',
    path: '/api/v1/orgs/{org}/business-file/comparison',
    summary: 'What importing this file would change; nothing is stored',
    body: { kind: 'file' },
    answer: { status: 200, description: 'The differences', example: compared },
    cost: 10,
    handle: async (asked: AskedByMember) => {
      const preview = await previewUpload(asked.within, await businessUpload(asked))
      return asked.c.json(preview)
    },
  },
  {
    ...member,
    method: 'put',
    path: '/api/v1/orgs/{org}/business-file',
    summary: 'Make the business say what the file says, in one transaction',
    body: { kind: 'file' },
    answer: { status: 200, description: 'What became different', example: imported },
    cost: 10,
    handle: async (asked: AskedByMember) => asked.c.json(await importUpload(asked.within, await businessUpload(asked))),
  },
  {
    ...member,
    method: 'post',
    path: '/api/v1/orgs/{org}/business/comparison',
    summary: 'What writing this business would change; nothing is stored',
    body: { kind: 'json', schema: wireBusiness, example: { organization: { name: 'Corner bakery', currency: 'EUR' } } },
    answer: { status: 200, description: 'The differences', example: compared },
    cost: 10,
    handle: async (asked: AskedByMember) =>
      asked.c.json(await compareBusinessFile(asked.within, await readJson(asked.c.req.raw, bodyLimits.businessFile))),
  },
  {
    ...member,
    method: 'put',
    path: '/api/v1/orgs/{org}/business',
    summary: 'Write the whole business at once, in one transaction; one import that can be undone',
    query: { comparedWith: 'from the comparison or left out: refuses where the business was changed since' },
    body: { kind: 'json', schema: wireBusiness, example: { organization: { name: 'Corner bakery', currency: 'EUR' } } },
    answer: { status: 200, description: 'What became different', example: imported },
    cost: 10,
    handle: async (asked: AskedByMember) => {
      const business = await readJson(asked.c.req.raw, bodyLimits.businessFile)
      const comparedWith = asked.c.req.query('comparedWith') ?? null
      const file = { fileName: 'business', sha256: canonicalSha256(business), business, comparedWith }
      return asked.c.json(await importBusinessFile(asked.within, file))
    },
  },
]

/** The file with what the person said about it: it is a business file, whatever it looks like. */
async function businessUpload(asked: AskedByMember) {
  const file = await fileBody(asked, bodyLimits.businessFile)
  const said = file.choices !== null && typeof file.choices === 'object' ? file.choices : {}
  const comparedWith = asked.c.req.query('comparedWith')
  const choices = { ...said, kind: 'business-file', ...(comparedWith === undefined ? {} : { comparedWith }) }
  return { ...file, choices }
}
