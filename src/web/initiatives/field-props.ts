import type { Initiative, Option } from '../../domain/initiative.ts'

export type InitiativeFieldsProps = {
  readonly draft: Initiative
  readonly onChange: (fields: Partial<Initiative>) => void
}

export type OptionFieldsProps = { readonly option: Option; readonly onChange: (fields: Partial<Option>) => void }
