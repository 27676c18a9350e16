import { Prisma } from '@plangraph/database'
import { among } from '../store/json-rows.js'
import { type KeptFinding, keepFindings, storedFindings } from '../store/kept-findings.js'
import { type Goal, type Pair, pairKey } from './goals.js'
import { NEVER } from './governing.js'
import type { LinkWorld, Statement } from './model.js'
import { LAST, onGoals } from './on-goals.js'
import { type Excess, excessesOf, excessFinding, wholeGoalOf } from './part-findings.js'
import { statementsWhere } from './read-statements.js'
import type { WorldReader } from './world.js'

/** A goal of a region with parts: an indicator and year in it. */
interface WholeGoal extends Pair {
  regionCode: string
}

/**
 * Keeps the findings on goals whose parts exceed them, of the regions whose statements may have changed and of those
 * directly above. Governing statements are as they are stored.
 */
export async function writePartFindings(
  tx: Prisma.TransactionClient,
  reader: WorldReader,
  goals: readonly Goal[],
  world: LinkWorld,
): Promise<void> {
  const wholes = goals.flatMap((goal) => wholesOf(goal, reader, world))
  const governing = await governingGoals(tx, reader, wholes, world)
  const wanted = new Map<string, KeptFinding>()
  for (const { regionCode, ...pair } of wholes) {
    const indicator = world.indicators.get(pair.indicatorCode)
    const stated = governing.get(pairKey(pair))
    if (!indicator?.additive || stated === undefined) continue
    for (const excess of excessesOf(regionCode, reader.children(regionCode), indicator, stated)) {
      const { id, ...finding } = excessFinding(excess, indicator, world)
      wanted.set(id, rowOf(id, finding, excess))
    }
  }
  const stored = await storedFindings(tx, Prisma.sql`"wholeGoal" ${among(wholes.map(wholeGoalOf))}`)
  await keepFindings(tx, stored, [...wanted.values()])
}

/** The goals that a change of what regions state may bring another answer for. */
function wholesOf({ changed, indicatorCode, year }: Goal, reader: WorldReader, world: LinkWorld): WholeGoal[] {
  const codes = new Set(changed)
  for (const code of changed) {
    const above = world.regions.get(code)?.parentCode
    if (above) codes.add(above)
  }
  return [...codes].flatMap((regionCode) =>
    reader.children(regionCode).length > 0 ? [{ regionCode, indicatorCode, year }] : [],
  )
}

/**
 * Governing goals of wholes and of the regions directly below them, by indicator and year, and by region. What only documents
 * of elsewhere say of a region is no goal of its.
 */
async function governingGoals(
  tx: Prisma.TransactionClient,
  reader: WorldReader,
  wholes: readonly WholeGoal[],
  world: LinkWorld,
): Promise<Map<string, Map<string, Statement[]>>> {
  const added = wholes.filter(({ indicatorCode }) => world.indicators.get(indicatorCode)?.additive)
  if (added.length === 0) return new Map()
  const codes = new Set(added.flatMap(({ regionCode }) => [regionCode, ...reader.children(regionCode)]))
  const ownGoals = Prisma.sql`SELECT "targetId" FROM "GoverningStatement" AS "own"
    WHERE "own"."indicatorCode" ${among(new Set(added.map(({ indicatorCode }) => indicatorCode)))}
    AND "own"."year" ${among(new Set(added.map(({ year }) => year)))}
    AND "own"."regionCode" ${among(codes)} AND "own"."role" = 'GOAL' AND "own"."since" <> ${NEVER}`
  const found = new Map<string, Map<string, Statement[]>>()
  for (const statement of await statementsWhere(tx, Prisma.sql`"id" IN (${ownGoals})`)) {
    const regions = found.get(pairKey(statement)) ?? new Map<string, Statement[]>()
    found.set(pairKey(statement), regions)
    regions.set(statement.regionCode, [...(regions.get(statement.regionCode) ?? []), statement])
  }
  return found
}

type FindingText = Omit<ReturnType<typeof excessFinding>, 'id'>

const rowOf = (id: string, finding: FindingText, { whole, parts }: Excess): KeptFinding => ({
  ...finding,
  id,
  documentId: whole.documentId,
  ordinal: LAST,
  linkId: null,
  wholeGoal: wholeGoalOf(whole),
  subject: null,
  rowLabel: null,
  ...onGoals([whole, ...parts]),
})
