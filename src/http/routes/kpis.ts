import { changeKpi } from '../../actions/kpis/change-kpi.ts'
import { createKpi } from '../../actions/kpis/create-kpi.ts'
import { getKpi } from '../../actions/kpis/get-kpi.ts'
import { listKpis } from '../../actions/kpis/list-kpis.ts'
import { removeKpi } from '../../actions/kpis/remove-kpi.ts'
import { restoreKpi } from '../../actions/kpis/restore-kpi.ts'
import { wireNouns } from '../../contract/nouns.ts'
import { nounRoutes } from './noun-routes.ts'

export const kpisRoutes = nounRoutes({
  collection: 'kpis',
  one: 'KPI',
  schema: wireNouns.kpis,
  example: { key: 'online-orders', title: 'Online orders', unit: 'orders', direction: 'up', cadence: 'weekly' },
  list: listKpis,
  create: createKpi,
  get: getKpi,
  change: changeKpi,
  remove: removeKpi,
  restore: restoreKpi,
})
