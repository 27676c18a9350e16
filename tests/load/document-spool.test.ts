import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { DocumentSpool } from '../../etl/src/run/document-spool.js'
import { ankangPlan, shaanxiPlan } from './plans.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-spool-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('gives back what was written, in any order, and leaves no file behind while it is open', () => {
  const spool = DocumentSpool.open(folder)
  const documents = [ankangPlan(), shaanxiPlan(), ankangPlan({ newJobs: '12' })]
  const written = documents.map((document) => spool.write(document))
  expect(readdirSync(folder)).toEqual([])
  for (const [i, place] of [...written.entries()].reverse()) expect(spool.read(place)).toEqual(documents[i])
  spool.close()
})

it('says so when the file was cut short', () => {
  const spool = DocumentSpool.open(folder)
  const { length } = spool.write(ankangPlan())
  expect(() => spool.read({ position: length, length: 10 })).toThrow('shorter than what was written')
  spool.close()
})
