import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { uiText } from '../text/ui.en.ts'
import { businessKey, loadBusiness } from './business-query.ts'
import { Entry } from './entry.tsx'
import { Frame } from './frame.tsx'
import { LoadedContext } from './loaded-business.ts'
import { NoSuchBusiness } from './no-such-business.tsx'
import { PageError } from './page-error.tsx'
import { ApiProblem } from './api.ts'
import { useWarmSolver } from './use-warm-solver.ts'

/** Loads the business once; every page below computes on it. */
export function BusinessLayout() {
  const { org } = useParams({ from: '/o/$org' })
  const { data, error } = useQuery({
    queryKey: businessKey(org),
    queryFn: ({ signal }) => loadBusiness(org, signal),
    staleTime: 60_000,
    retry: (count, problem) => count < 2 && !(problem instanceof ApiProblem && problem.status >= 400),
  })
  useWarmSolver(data !== undefined && data.business.initiatives.length > 0)
  if (error instanceof ApiProblem && error.status === 401 && !data) return <Entry />
  if (error instanceof ApiProblem && error.status === 404 && !data) return <NoSuchBusiness />
  if (error && !data) return <PageError error={error} reset={() => undefined} />
  if (!data) {
    return (
      <p className="frame page-head muted" role="status">
        {uiText.loading}
      </p>
    )
  }
  return (
    <LoadedContext value={data}>
      <Frame />
    </LoadedContext>
  )
}
