import type { Goal } from '../../domain/goal.ts'

export type GoalFieldsProps = { readonly draft: Goal; readonly onChange: (fields: Partial<Goal>) => void }
