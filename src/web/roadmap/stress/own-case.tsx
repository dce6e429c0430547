import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import type { Shock, ShockScenario } from '../../../domain/stress/shock.ts'
import { lanesText } from '../../text/roadmap-lanes.en.ts'
import { stressText as text } from '../../text/stress.en.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { scenarioTitle } from './shock-title.ts'

type Kind = Shock['kind']
const kinds = ['vendor-gone', 'price-rise', 'revenue-fall', 'person-away', 'supplier-late'] as const

/** Pick what happens, to whom and how much; several come together. */
export function OwnCase({
  plan: { question, titles },
  onTest,
}: {
  readonly plan: ShownPlan
  readonly onTest: (scenario: ShockScenario) => void
}) {
  const [kind, setKind] = useState<Kind>('price-rise')
  const [subject, setSubject] = useState('')
  const [size, setSize] = useState(usualSize['price-rise'])
  const [shocks, setShocks] = useState<ShockScenario>([])
  const subjects = subjectsOf(question, kind, titles.initiative)
  const chosen = subjects.some(({ value }) => value === subject) ? subject : (subjects[0]?.value ?? null)
  const choose = (next: Kind): void => {
    setKind(next)
    setSize(usualSize[next])
  }
  const add = (): void => {
    if (chosen !== null) setShocks([...shocks, shockOf(question, { kind, subject: chosen, size })])
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        onTest(shocks)
      }}
    >
      <p className="muted">{text.ownIntro}</p>
      <div className="row end">
        <NativeSelect
          label={text.kind}
          value={kind}
          data={kinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(event) => choose(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
        />
        {subjects.length > 0 && kind !== 'revenue-fall' && (
          <NativeSelect
            label={subjectLabel[kind]}
            value={chosen ?? ''}
            data={subjects}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
        )}
        {kind !== 'vendor-gone' && (
          <NumberInput
            label={sizeLabel[kind]}
            value={size}
            min={1}
            max={mostSize[kind]}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(next) => setSize(Math.max(1, Number(next) || 1))}
          />
        )}
        <button type="button" className="button" disabled={chosen === null} onClick={add}>
          {text.add}
        </button>
      </div>
      <ul className="list">
        {shocks.map((shock, place) => (
          <li key={`${place} ${JSON.stringify(shock)}`}>
            <span>{scenarioTitle(question.business, [shock])}</span>
            <button
              type="button"
              className="button small"
              onClick={() => setShocks(shocks.filter((_, other) => other !== place))}
            >
              {text.remove(scenarioTitle(question.business, [shock]))}
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button type="submit" className="button primary" disabled={shocks.length === 0}>
          {text.test}
        </button>
      </div>
    </form>
  )
}

const all = '*'
const usualSize: Readonly<Record<Kind, number>> = {
  'vendor-gone': 1,
  'price-rise': 30,
  'revenue-fall': 20,
  'person-away': 2,
  'supplier-late': 1,
}
const mostSize: Readonly<Record<Kind, number>> = {
  'vendor-gone': 1,
  'price-rise': 1_000,
  'revenue-fall': 100,
  'person-away': 40,
  'supplier-late': 40,
}
const sizeLabel: Readonly<Record<Kind, string>> = {
  'vendor-gone': '',
  'price-rise': text.size.percent,
  'revenue-fall': text.size.percent,
  'person-away': text.size.quarters,
  'supplier-late': text.size.late,
}
const subjectLabel: Readonly<Record<Kind, string>> = {
  'vendor-gone': text.which.vendor,
  'price-rise': text.which.vendor,
  'revenue-fall': '',
  'person-away': text.which.role,
  'supplier-late': text.which.project,
}

function subjectsOf(
  { business }: RoadmapQuestion,
  kind: Kind,
  titleOf: (key: string) => string,
): { value: string; label: string }[] {
  const everybody = { value: all, label: text.everybody }
  const vendors = business.vendors.map(({ key, name }) => ({ value: key, label: name }))
  const roles = business.teams.flatMap(({ deliveryDaysPerQuarter }) => deliveryDaysPerQuarter.map(({ role }) => role))
  switch (kind) {
    case 'vendor-gone':
      return vendors
    case 'price-rise':
      return [everybody, ...vendors]
    case 'revenue-fall':
      return [everybody]
    case 'person-away':
      return [...new Set(roles)].map((role) => ({ value: role, label: lanesText.role(role) }))
    case 'supplier-late':
      return [everybody, ...business.initiatives.map(({ key }) => ({ value: key, label: titleOf(key) }))]
  }
}

function shockOf(
  { assumptions }: RoadmapQuestion,
  { kind, subject, size }: { readonly kind: Kind; readonly subject: string; readonly size: number },
): Shock {
  const from = assumptions.firstQuarter
  switch (kind) {
    case 'vendor-gone':
      return { kind, of: 'vendor', key: subject }
    case 'price-rise':
      return { kind, share: size / 100, vendor: subject === all ? null : subject }
    case 'revenue-fall':
      return { kind, share: Math.min(1, size / 100), from }
    case 'person-away':
      return { kind, role: subject, share: 1, from, quarters: size }
    case 'supplier-late':
      return { kind, initiatives: subject === all ? null : [subject], quarters: size }
  }
}
