import type { Authority } from '../../etl/src/link/model.js'
import type { DocumentRow } from '../../etl/src/store/row-types.js'

/** A policy field with its parts, and the topics of the catalogue that documents of it set goals for. */
export interface Family {
  field: string
  topics: readonly string[]
}

export const families = {
  general: { field: 'general', topics: ['economy', 'income', 'innovation', 'education', 'employment', 'environment'] },
  labour: {
    field: 'human-resources-social-security',
    topics: ['employment', 'entrepreneurship', 'skills', 'social-insurance', 'talent', 'labour-relations'],
  },
  environment: { field: 'environment', topics: ['environment', 'energy', 'agriculture', 'infrastructure'] },
  health: { field: 'health', topics: ['health', 'public-services', 'culture-safety', 'education'] },
} satisfies Record<string, Family>

/** One of the documents that a region issues in a planning period. */
export interface Slot {
  name: string
  kind: DocumentRow['kind']
  family: Family
  /** Part of the family's field that the document is on; null: the whole field. */
  branch: string | null
  authority: Authority
  /** Anchors lead a field in their region; the others carry them out. */
  anchor: boolean
  /** Signed in this year of the period (0…4) and month; no two slots share both. */
  signed: readonly [year: number, month: number]
  title: string
}

const { general, labour, environment, health } = families

export const slots: readonly Slot[] = [
  slot('labour-plan', 'PLAN', labour, null, 1, true, [0, 11], '人力资源和社会保障事业发展规划'),
  slot('outline', 'OUTLINE', general, null, 0, true, [0, 3], '国民经济和社会发展规划纲要'),
  slot('employment-scheme', 'SCHEME', labour, 'employment', 2, false, [1, 5], '就业促进实施方案'),
  slot('skills-opinion', 'OPINION', labour, 'vocational-skills', 3, false, [1, 9], '职业技能提升实施意见'),
  slot('environment-plan', 'PLAN', environment, null, 1, true, [0, 12], '生态环境保护规划'),
  slot('water-actions', 'ACTION_PLAN', environment, 'water', 2, false, [2, 2], '水安全行动计划'),
  slot('health-plan', 'PLAN', health, null, 2, true, [1, 1], '卫生健康事业发展规划'),
  slot('insurance-scheme', 'SCHEME', labour, 'social-insurance', 3, false, [2, 7], '社会保险全民参保实施方案'),
  slot('labour-notice', 'NOTICE', labour, null, 2, false, [3, 4], '人力资源和社会保障事业重点工作的通知'),
]

function slot(
  name: string,
  kind: Slot['kind'],
  family: Family,
  branch: string | null,
  authority: Authority,
  anchor: boolean,
  signed: Slot['signed'],
  title: string,
): Slot {
  return { name, kind, family, branch, authority, anchor, signed, title }
}

/** Same field, one part of the other, or a general outline. */
export const relatedSlots = (a: Slot, b: Slot): boolean =>
  a.family === general ||
  b.family === general ||
  (a.family === b.family && (a.branch === b.branch || a.branch === null || b.branch === null))

const departments = new Map([
  [labour.field, '人力资源和社会保障局'],
  [environment.field, '生态环境局'],
  [health.field, '卫生健康局'],
])

/** The body that issues the slot's document in a region. */
export function issuerOf({ authority, family }: Slot, region: { code: string; name: string }): string {
  const national = region.code === '100000'
  if (authority === 0) return national ? '全国人民代表大会' : `${region.name}人民代表大会`
  if (authority === 1) return national ? '国务院' : `${region.name}人民政府`
  if (authority === 2) return national ? '国务院办公厅' : `${region.name}人民政府办公室`
  const department = departments.get(family.field) ?? '发展和改革局'
  return national ? `国家${department}` : `${region.name}${department}`
}
