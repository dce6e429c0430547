import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLoaded } from '../app/loaded-business.ts'
import { useOpenNoun } from '../app/open-noun.ts'
import { guidedText as text } from '../text/start.en.ts'
import { PageHead } from '../ui/page-head.tsx'
import { ChargesStep } from './charges-step.tsx'
import { GoalsStep } from './goals-step.tsx'
import { useGuidedState } from './guided-state.ts'
import { RenewalsStep } from './renewals-step.tsx'
import { StatementStep } from './statement-step.tsx'
import { UseStep } from './use-step.tsx'

const steps = [StatementStep, ChargesStep, UseStep, RenewalsStep, GoalsStep] as const
const goalsStep = 4

/** From a raw statement to the one-page answer, a step at a time. */
export function GuidedStartPage() {
  const { org } = useLoaded()
  const navigate = useNavigate()
  const { open } = useOpenNoun()
  const { state, set } = useGuidedState(org)
  const top = useRef<HTMLDivElement>(null)
  const current = open === 'goals' ? goalsStep : Math.min(state.step, steps.length - 1)
  useEffect(() => {
    top.current?.focus()
    scrollTo({ top: 0 })
  }, [current])
  const go = (step: number): void => {
    if (open) void navigate({ to: '.', search: {} })
    if (step < steps.length) set({ step: Math.max(0, step) })
    else {
      set({ step: 0 })
      void navigate({ to: '/o/$org/answer', params: { org } })
    }
  }
  const Step = steps[current] ?? StatementStep
  return (
    <div ref={top} tabIndex={-1} className="unmarked">
      <PageHead title={text.title} />
      <ol className="steps" aria-label={text.stepLabel}>
        {text.steps.map((title, index) => (
          <li key={title} aria-current={index === current ? 'step' : undefined}>
            {index + 1} {title}
          </li>
        ))}
      </ol>
      <Step state={state} set={set} onNext={() => go(current + 1)} onBack={() => go(current - 1)} />
    </div>
  )
}
