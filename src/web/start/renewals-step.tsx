import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Contract } from '../../domain/technology.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { guidedText as text } from '../text/start.en.ts'
import { technologyText } from '../text/technology.en.ts'
import { formatMoney } from '../ui/format.ts'
import { Band } from '../ui/page-head.tsx'
import type { StepProps } from './step-props.ts'
import { questions } from './questions.ts'
import { StepButtons } from './step-buttons.tsx'

const empty: Contract = { start: null, end: null, renews: true, noticeDays: 30, renewalMonths: null, estimated: false }

/** End dates of the five dearest; the others keep their estimates. */
export function RenewalsStep({ onNext, onBack }: StepProps) {
  const { business } = useLoaded()
  const { spend } = useAnalysis()
  const changes = useChanges()
  const [dates, setDates] = useState<Readonly<Record<string, string>>>({})
  const dearest = spend.technologies.slice(0, questions.renewals).flatMap(({ technology, annualCost }) => {
    const found = business.technologies.find(({ key }) => key === technology)
    return found ? [{ technology: found, annualCost }] : []
  })
  const store = async (): Promise<void> => {
    for (const { technology } of dearest) {
      const end = dates[technology.key]
      if (!end || end === technology.contract?.end) continue
      const contract = { ...(technology.contract ?? empty), end, estimated: false }
      if (!(await changes.change('technologies', technology.key, { contract }))) return
    }
    onNext()
  }
  return (
    <Band title={text.renewalsTitle} intro={text.renewalsHelp}>
      <div className="form">
        {dearest.map(({ technology, annualCost }) => (
          <TextInput
            key={technology.key}
            className="narrow"
            type="date"
            label={text.renewsOn(technology.title)}
            description={
              technology.contract?.estimated
                ? `${text.perYear(formatMoney(annualCost))}; ${technologyText.estimatedDate}`
                : text.perYear(formatMoney(annualCost))
            }
            value={dates[technology.key] ?? technology.contract?.end ?? ''}
            onChange={(event) => setDates({ ...dates, [technology.key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <StepButtons onBack={onBack} onNext={() => void store()} />
    </Band>
  )
}
