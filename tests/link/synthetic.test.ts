import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { authorityOf } from '../../etl/src/link/authority.js'
import type { Link } from '../../etl/src/link/model.js'
import { makeCorpus, worldOf } from '../synthetic/corpus.js'
import { linkInMemory } from '../synthetic/link-in-memory.js'
import type { Goal, KnownLink } from '../synthetic/model.js'
import { fewestTargets, mostTargets } from '../synthetic/plan-goals.js'
import { Random } from '../synthetic/random.js'

const corpus = makeCorpus({ documents: 600, seed: 1 })
const linked = linkInMemory(corpus.world, corpus.statements)

const ends = ({ kind, basis, upstreamId, downstreamId }: Link | KnownLink) =>
  [kind, basis, downstreamId, upstreamId].join(' ')

describe('the made-up corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) =>
      makeCorpus({ documents: 40, seed }).statements.map(({ id, shown }) => `${id} ${shown}`)
    expect(ids(1)).toEqual(ids(1))
    expect(ids(1)).not.toEqual(ids(2))
  })

  test('holds every case of lineage', () => {
    const { documents, goals, links } = corpus
    expect(documents).toHaveLength(600)
    for (const { statements } of documents) {
      expect(statements.length).toBeGreaterThanOrEqual(fewestTargets)
      expect(statements.length).toBeLessThanOrEqual(mostTargets)
    }
    expect(new Set(corpus.regions.map(({ level }) => level)).size).toBe(4)
    expect(new Set(documents.map(({ slot }) => slot.authority))).toEqual(new Set([0, 1, 2, 3]))
    expect(new Set(links.map(({ kind, basis }) => `${kind} ${basis}`)).size).toBe(5)
    expect(new Set(goals.flatMap(({ others }) => others.map(({ loses }) => loses))).size).toBe(7)
    expect(links.some(({ ways }) => ways[0]?.length === 3)).toBe(true)
    expect(links.some(({ ways }) => ways.length > 1)).toBe(true)
  })

  test('names its issuers so that their rank shows', () => {
    for (const { slot, documentNumber, issuer } of corpus.documents) {
      const field = slot.branch ?? slot.family.field
      expect({
        issuer,
        rank: authorityOf({ field, kind: slot.kind, documentNumber, issuers: [issuer ?? ''] }),
      }).toEqual({
        issuer,
        rank: slot.authority,
      })
    }
  })
})

/** Goals of which some text, before the governing one, says that it adjusts them: see the last test. */
const withStaleAdjustment = corpus.goals.filter(({ others }) =>
  others.some(({ loses }) => loses === 'ADJUSTS_SOMETHING_EARLIER'),
)
const governingIds = new Set(linked.governing.map(({ id }) => id))

/** The goals that another statement governs than planned, with the reason why that one should have lost. */
const misgoverned = (goals: readonly Goal[]) =>
  goals.flatMap(({ governing, others }) =>
    governingIds.has(governing.id)
      ? []
      : [
          {
            planned: governing.id,
            beatenBy: others.filter(({ id }) => governingIds.has(id)).map(({ loses }) => loses),
          },
        ],
  )

describe('linking the made-up corpus', () => {
  test('finds the planned governing statement of every region, indicator and year', () => {
    expect(misgoverned(corpus.goals)).toEqual([])
    expect(linked.governing).toHaveLength(corpus.goals.length)
  })

  test('finds the planned links and no others', () => {
    expect(linked.links.map(ends).sort()).toEqual(corpus.links.map(ends).sort())
  })

  test('names a shortest way by citations with each link', () => {
    const ways = new Map(corpus.links.map((link) => [ends(link), link.ways.map((way) => way.join(' '))]))
    for (const link of linked.links) {
      if (link.citationIds.length === 0) expect(ways.get(ends(link))).toEqual([])
      else expect(ways.get(ends(link))).toContain(link.citationIds.join(' '))
    }
  })

  test('does not depend on the order of anything', () => {
    const inOrder = (links: readonly Link[]) => links.map((link) => [ends(link), link] as const).sort()
    const small = makeCorpus({ documents: 150, seed: 3 })
    expect(small.links.filter(({ ways }) => ways.length > 1).length).toBeGreaterThan(5)
    const expected = linkInMemory(small.world, small.statements)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed)
        const world = worldOf(
          random.shuffle(small.regions),
          random.shuffle([...small.documents, ...small.laws]),
          // Citations of one document are in its order, which decides between two equally short ways.
          random.shuffle(small.documents).flatMap(({ citations }) => citations),
        )
        const shuffled = linkInMemory(world, random.shuffle(small.statements))
        expect(shuffled.governing.map(({ id }) => id).sort()).toEqual(expected.governing.map(({ id }) => id).sort())
        expect(inOrder(shuffled.links)).toEqual(inOrder(expected.links))
      }),
      { numRuns: 20 },
    )
  })

  // "Unless a later text says that it adjusts": the text of 2022 that adjusts a goal of 2021 does not adjust what a
  // higher issuer sets in 2023.
  test('an adjustment yields to what a higher issuer states after it', () => {
    expect(withStaleAdjustment.length).toBeGreaterThan(20)
    expect(misgoverned(withStaleAdjustment)).toEqual([])
  })
})
