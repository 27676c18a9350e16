import type { Prisma } from '@plangraph/database'
import { values } from './value-lists.js'

type RegionLevel = Prisma.RegionGetPayload<object>['level']

interface RegionFilter {
  regions?: readonly string[] | null
  levels?: readonly RegionLevel[] | null
}

const isCode = (text: string) => /^\d{6}$/.test(text)

/**
 * Rows of these regions (codes or full names) and levels; undefined where neither is asked for. A name that several
 * regions bear means all of them, one that none bears matches nothing.
 */
export function regionWhere(filter: RegionFilter): Prisma.RegionWhereInput | undefined {
  const regions = values(filter.regions, 'filter.regions')
  const levels = values(filter.levels, 'filter.levels')
  if (regions === undefined && levels === undefined) return undefined
  return {
    ...(regions && {
      OR: [{ code: { in: regions.filter(isCode) } }, { name: { in: regions.filter((name) => !isCode(name)) } }],
    }),
    ...(levels && { level: { in: levels } }),
  }
}
