import { Suspense, lazy, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { ExplainContext } from '../ui/explanation.ts'
import type { Explanation } from '../ui/explanation.ts'

const ExplanationDrawer = lazy(async () => ({
  default: (await import('../ui/explanation-drawer.tsx')).ExplanationDrawer,
}))

/** One drawer for the whole app, opened by any figure. */
export function ExplainProvider({ children }: { readonly children: ReactNode }) {
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  const close = useCallback(() => setExplanation(null), [])
  return (
    <ExplainContext value={setExplanation}>
      {children}
      {explanation && (
        <Suspense>
          <ExplanationDrawer explanation={explanation} onClose={close} />
        </Suspense>
      )}
    </ExplainContext>
  )
}
