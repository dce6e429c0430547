import { useNavigate } from '@tanstack/react-router'
import type { Alignment } from '../../domain/alignment/alignment.ts'
import { goalFlow } from '../../pictures/goal-flow.ts'
import type { FlowInput, FlowNode } from '../../pictures/goal-flow.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import type { Titles } from '../app/titles.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { formatPercent } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'

const mostShown = 14

/** Goals, what they ask for, and the technology that supports it. */
export function GoalFlow({ onOpenGoal }: { readonly onOpenGoal: (key: string) => void }) {
  const { org, business } = useLoaded()
  const { alignment } = useAnalysis()
  const titles = useTitles()
  const navigate = useNavigate()
  const { picture, left } = flowOf(alignment, titles)
  if (picture.columns[1].length === 0) return <p className="muted">{text.unmet}</p>
  const goals = new Set(business.goals.map(({ key }) => key))
  const technologies = new Set(business.technologies.map(({ key }) => key))
  const pick = (subject: string): void => {
    if (goals.has(subject)) onOpenGoal(subject)
    else if (technologies.has(subject))
      void navigate({ to: '/o/$org/technology', params: { org }, search: { open: subject } })
    else void navigate({ to: '/o/$org/needs', params: { org }, search: { open: subject } })
  }
  return (
    <>
      <PictureView onPick={pick} draw={(widthPx) => goalFlow({ ...picture, widthPx })} />
      {left > 0 && <p className="muted small">{text.flowMore(left)}</p>}
    </>
  )
}

function flowOf(alignment: Alignment, titles: Titles): { picture: Omit<FlowInput, 'widthPx'>; left: number } {
  const goals = [...alignment.goals]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostShown)
  const wanted = new Map<string, { want: number; support: number; provider: string | null }>()
  for (const { shareOfWeight, capabilities } of goals) {
    for (const { capability, importance, support, provider } of capabilities) {
      const want = (wanted.get(capability)?.want ?? 0) + shareOfWeight * importance
      wanted.set(capability, { want, support, provider })
    }
  }
  const ranked = [...wanted].sort(([, a], [, b]) => b.want - a.want)
  const shown = ranked.slice(0, mostShown)
  const providers = [...new Set(shown.flatMap(([, { provider }]) => (provider === null ? [] : [provider])))]
  const node = (key: string, title: string, support: number): FlowNode => ({
    key,
    title,
    hint: `${title}: ${formatPercent(support)}`,
    tone: support >= 0.6 ? 'good' : support >= 0.3 ? 'warn' : 'bad',
  })
  const isShown = new Set(shown.map(([key]) => key))
  return {
    left: ranked.length - shown.length,
    picture: {
      title: text.flow,
      description: text.flowDescription(goals.length, shown.length, providers.length),
      headings: text.flowHeadings,
      columns: [
        goals.map(({ goal, support }) => node(goal, titles.goal(goal), support)),
        shown.map(([key, { support }]) => node(key, titles.capability(key), support)),
        providers.map((key) => ({ key, title: titles.technology(key), hint: titles.technology(key), tone: 'accent' })),
      ],
      links: [
        goals.flatMap(({ goal, capabilities }) =>
          capabilities
            .filter(({ capability }) => isShown.has(capability))
            .map(({ capability, importance, support }) => ({
              from: goal,
              to: capability,
              strength: support > 0 ? importance * Math.max(0.1, support) : 0,
              hint: text.asks(formatPercent(importance), formatPercent(support)),
            })),
        ),
        shown.flatMap(([capability, { support, provider }]) =>
          provider === null
            ? []
            : [{ from: capability, to: provider, strength: Math.max(0.1, support), hint: formatPercent(support) }],
        ),
      ],
    },
  }
}
