import { changeCapability } from '../../actions/capabilities/change-capability.ts'
import { createCapability } from '../../actions/capabilities/create-capability.ts'
import { getCapability } from '../../actions/capabilities/get-capability.ts'
import { listCapabilities } from '../../actions/capabilities/list-capabilities.ts'
import { removeCapability } from '../../actions/capabilities/remove-capability.ts'
import { restoreCapability } from '../../actions/capabilities/restore-capability.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const capabilitiesRoutes = nounRoutes({
  collection: 'capabilities',
  one: 'capability',
  schema: wireNouns.capabilities,
  example: { key: 'online-ordering', title: 'Take orders online', standing: 'core' },
  list: listCapabilities,
  create: createCapability,
  get: getCapability,
  change: changeCapability,
  remove: removeCapability,
  restore: restoreCapability,
})
