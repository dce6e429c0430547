import type { Technology } from '../../domain/technology.ts'

export type TechnologyFieldsProps = {
  readonly draft: Technology
  readonly onChange: (fields: Partial<Technology>) => void
}
