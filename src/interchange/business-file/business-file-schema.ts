import { z } from 'zod'
import { businessSchema } from '../../contract/business.ts'
import { fileForms } from '../../contract/money-forms.ts'

/** The JSON Schema (draft 2020-12) of the business file, as `plumbline schema` prints it. */
export function businessFileSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(businessSchema(fileForms('EUR')), {
    io: 'input',
    unrepresentable: 'any',
    override: withoutNoise,
  })
  return {
    ...schema,
    title: 'Plumbline business file',
    description: 'One business: its goals, technology, projects and plans.',
  }
}

/** Whole numbers need no limits of the number format in the published schema. */
function withoutNoise({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}
