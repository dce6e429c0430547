import { changeVendor } from '../../actions/vendors/change-vendor.ts'
import { createVendor } from '../../actions/vendors/create-vendor.ts'
import { getVendor } from '../../actions/vendors/get-vendor.ts'
import { listVendors } from '../../actions/vendors/list-vendors.ts'
import { removeVendor } from '../../actions/vendors/remove-vendor.ts'
import { restoreVendor } from '../../actions/vendors/restore-vendor.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const vendorsRoutes = nounRoutes({
  collection: 'vendors',
  one: 'vendor',
  schema: wireNouns.vendors,
  example: { key: 'cash-company', name: 'Cash Company', merchantPatterns: ['CASH CO*'] },
  list: listVendors,
  create: createVendor,
  get: getVendor,
  change: changeVendor,
  remove: removeVendor,
  restore: restoreVendor,
})
