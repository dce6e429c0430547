import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLoaded } from '../app/loaded-business.ts'
import { ImportProgressView } from '../files/import-progress.tsx'
import { ImportResult } from '../files/import-result.tsx'
import { useImport } from '../files/use-import.ts'
import { guidedText as text } from '../text/start.en.ts'
import { DropFile } from '../ui/drop-file.tsx'
import { Band } from '../ui/page-head.tsx'
import { chargesKey, useCharges } from './charges.ts'
import type { StepProps } from './step-props.ts'
import { StepButtons } from './step-buttons.tsx'

/** Drop a statement; how to get one is shown per kind of bank. */
export function StatementStep({ onNext }: StepProps) {
  const { org } = useLoaded()
  const queries = useQueryClient()
  const { data: charges } = useCharges()
  const [hasAsked, setHasAsked] = useState(false)
  const importing = useImport(async () => {
    await queries.invalidateQueries({ queryKey: chargesKey(org) })
  })
  const lines = charges?.lines.length ?? 0
  return (
    <Band title={text.statementTitle} intro={text.statementHelp}>
      <DropFile
        accept=".csv,.txt,.ofx,.qfx,.qbo,.xlsx,text/csv"
        onFiles={(files) => files[0] && void importing.start(files[0])}
      >
        <p>{text.companyCard}</p>
      </DropFile>
      <ImportProgressView importing={importing} />
      <ImportResult importing={importing} />
      {lines > 0 && <p>{text.linesNow(lines)}</p>}
      <details open={hasAsked} onToggle={(event) => setHasAsked(event.currentTarget.open)}>
        <summary>{text.how}</summary>
        <dl className="stack">
          {text.banks.map(({ title, how }) => (
            <div key={title}>
              <dt>
                <strong>{title}</strong>
              </dt>
              <dd className="column">{how}</dd>
            </div>
          ))}
        </dl>
      </details>
      <StepButtons
        onBack={null}
        onNext={onNext}
        nextTitle={lines > 0 ? text.next : text.skip}
        isNextDisabled={importing.isRunning}
      />
    </Band>
  )
}
