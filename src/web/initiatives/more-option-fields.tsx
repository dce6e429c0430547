import { NumberInput } from '@mantine/core'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { GrowthChoice } from '../ui/growth-choice.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { ChosenAmounts } from './chosen-list.tsx'
import type { OptionFieldsProps } from './field-props.ts'

/** People, change, risk and goals of one way to do it. */
export function MoreOptionFields({ option, onChange }: OptionFieldsProps) {
  const { business } = useLoaded()
  const { risk } = option
  return (
    <div className="stack">
      <ChosenAmounts
        label={text.effort}
        addLabel={text.addEffort}
        amountLabel={text.days}
        most={10_000}
        start={1}
        all={useRoles(option.effort.map(({ role }) => role)).map((role) => ({ key: role, title: role }))}
        chosen={option.effort.map(({ role, days }) => ({ key: role, amount: days }))}
        onChange={(effort) => onChange({ effort: effort.map(({ key, amount }) => ({ role: key, days: amount })) })}
      />
      <ChosenAmounts
        label={text.load}
        addLabel={text.addLoad}
        amountLabel={text.loadOf}
        most={100}
        start={0.5}
        all={business.teams.map(({ key, name }) => ({ key, title: name }))}
        chosen={option.changeLoad.map(({ team, load }) => ({ key: team, amount: load }))}
        onChange={(loads) => onChange({ changeLoad: loads.map(({ key, amount }) => ({ team: key, load: amount })) })}
      />
      <div className="fields">
        <GrowthChoice value={option.growsWith} onChange={(growsWith) => onChange({ growsWith })} />
        <NumberInput
          label={text.chance}
          value={Math.round(risk.probability * 100)}
          min={0}
          max={100}
          clampBehavior="strict"
          hideControls
          onChange={(next) => onChange({ risk: { ...risk, probability: Number(next) / 100 } })}
        />
        <MoneyInput label={text.loss} value={risk.cost} onChange={(cost) => onChange({ risk: { ...risk, cost } })} />
      </div>
      <ChosenAmounts
        label={text.contributions}
        addLabel={text.addContribution}
        amountLabel={text.contributionShare}
        most={100}
        start={10}
        all={business.goals}
        chosen={option.goalContributions.map(({ goal, share }) => ({
          key: goal,
          amount: Math.round(share * 10_000) / 100,
        }))}
        onChange={(goals) =>
          onChange({ goalContributions: goals.map(({ key, amount }) => ({ goal: key, share: amount / 100 })) })
        }
      />
    </div>
  )
}

/** Roles that give days to projects, that people have, or that are named already. */
function useRoles(named: readonly Key[]): readonly Key[] {
  const { teams, people } = useLoaded().business
  const delivering = teams.flatMap(({ deliveryDaysPerQuarter }) => deliveryDaysPerQuarter.map(({ role }) => role))
  return [...new Set([...delivering, ...people.flatMap(({ roles }) => roles), ...named, 'owner'])].toSorted()
}
