import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../app/api.ts'
import { forgetBusiness } from '../app/business-query.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { wordsOf } from '../app/page-error.tsx'
import { chargesKey } from '../start/charges.ts'
import { filesText as text } from '../text/files.en.ts'
import { uiText } from '../text/ui.en.ts'
import { DropFile } from '../ui/drop-file.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useNotify } from '../ui/notices.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { ImportProgressView } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'
import { useImport } from './use-import.ts'

type Batch = {
  readonly id: string
  readonly kind: 'statement' | 'assets' | 'seats' | 'business-file'
  readonly fileName: string
  readonly counts: Readonly<Record<string, number>>
  readonly createdAt: string
  readonly undoneAt: string | null
}

/** What went in, and how does everything come out again? */
export function FilesPage() {
  const { org } = useLoaded()
  const queries = useQueryClient()
  const refresh = async (): Promise<void> => {
    await Promise.all([
      forgetBusiness(queries, org),
      queries.invalidateQueries({ queryKey: ['imports', org] }),
      queries.invalidateQueries({ queryKey: chargesKey(org) }),
    ])
  }
  const importing = useImport(refresh)
  return (
    <>
      <PageHead title={text.title} answer={text.answer} />
      <Band title={text.bringIn} intro={text.bringInHelp}>
        <DropFile
          accept=".csv,.txt,.ofx,.qfx,.qbo,.xlsx,.yaml,.yml,.json"
          onFiles={(files) => files[0] && void importing.start(files[0])}
        >
          <ul className="small muted">
            {text.takes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </DropFile>
        <ImportProgressView importing={importing} />
        <ImportResult importing={importing} />
      </Band>
      <Band title={text.takeOut} intro={text.takeOutHelp}>
        <div>
          <a className="button" href={`/api/v1/orgs/${org}/business-file`} download="plumbline.yaml">
            {text.download}
          </a>
        </div>
      </Band>
      <Band title={text.imports}>
        <ImportList org={org} onUndone={refresh} />
      </Band>
    </>
  )
}

function ImportList({ org, onUndone }: { readonly org: string; readonly onUndone: () => Promise<void> }) {
  const notify = useNotify()
  const { data } = useQuery({
    queryKey: ['imports', org],
    queryFn: ({ signal }) => ask<{ items: readonly Batch[] }>(`/orgs/${org}/imports`, { signal }),
  })
  const undo = async ({ id, fileName }: Batch): Promise<void> => {
    try {
      await ask(`/orgs/${org}/imports/${id}`, { method: 'DELETE' })
      notify({ words: text.undone(fileName) })
    } catch (error) {
      notify({ words: wordsOf(error) })
    }
    await onUndone()
  }
  if (!data) return <p className="muted">{uiText.loading}</p>
  if (data.items.length === 0) return <EmptyState title={text.noImports}>{text.noImportsHelp}</EmptyState>
  return (
    <ul className="list">
      {data.items.map((batch) => (
        <li key={batch.id}>
          <div>
            {batch.fileName}
            <div className="muted small">
              {text.batchKinds[batch.kind]}, {new Date(batch.createdAt).toLocaleString()}, {text.counts(batch.counts)}
            </div>
          </div>
          {batch.undoneAt === null ? (
            <button
              type="button"
              className="button small"
              aria-label={text.undoLabel(batch.fileName)}
              onClick={() => void undo(batch)}
            >
              {uiText.undo}
            </button>
          ) : (
            <span className="muted small">{text.undoneAt}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
