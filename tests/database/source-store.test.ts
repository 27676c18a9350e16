import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { folderStore } from '@plangraph/database'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const store = folderStore(join(folder, 'sources'))
const bytes = new TextEncoder().encode('安康市“十四五”规划')
const hash = createHash('sha256').update(bytes).digest('hex')
const path = join(folder, 'sources', hash.slice(0, 2), hash.slice(2))

it('gives back what it keeps, by its hash', async () => {
  expect([await store.has(hash), await store.get(hash)]).toEqual([false, 'missing'])
  await store.put(hash, bytes)
  expect(await store.has(hash)).toBe(true)
  expect(Buffer.from((await store.get(hash)) as Uint8Array).equals(bytes)).toBe(true)
})

it('writes nothing twice, and leaves nothing half written behind', async () => {
  const before = statSync(path).mtimeMs
  await Promise.all([1, 2, 3].map(() => store.put(hash, bytes)))
  expect(statSync(path).mtimeMs).toBe(before)
  const other = new TextEncoder().encode('another')
  const otherHash = createHash('sha256').update(other).digest('hex')
  await Promise.all([1, 2, 3].map(() => store.put(otherHash, other)))
  expect(readdirSync(join(folder, 'sources', otherHash.slice(0, 2)))).toEqual([otherHash.slice(2)])
})

it('gives nothing for another: content that has changed, or what is no hash', async () => {
  chmodSync(path, 0o644)
  writeFileSync(path, 'shorter')
  expect(await store.get(hash)).toBe('damaged')
  await store.put(hash, bytes)
  expect(await store.get(hash)).not.toBe('damaged')
  await expect(store.get('../../secret')).rejects.toThrow('is no SHA-256')
})

it('says where files can not be kept', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(folderStore(file).put(hash, bytes)).rejects.toMatchObject({
    name: 'DatabaseError',
    message: expect.stringContaining(file),
  })
})
