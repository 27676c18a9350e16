import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { runCli } from '../../etl/src/commands/cli.js'
import { openPastPrisma } from '../database/open-past-prisma.js'
import { KEY, s3Server } from './s3-server.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(300_000)

const folder = mkdtempSync(join(tmpdir(), 'plangraph-s3-'))
const url = `file:${join(folder, 'plangraph.db')}`
const objects = new Map<string, string>()
const { server, asked } = s3Server('plans', objects)
let endpoint = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

async function ingest(paths: string[], more: Record<string, string> = {}) {
  asked.length = 0
  const [out, err]: [string[], string[]] = [[], []]
  const env = {
    DATABASE_URL: url,
    // One process reads them all: a second takes longer to begin than it saves.
    PLANGRAPH_READ_PROCESSES: '1',
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey,
    ...more,
  }
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await runCli(['ingest', ...paths], { ...io, env, interactive: false, columns: 200 })
  const fetched = asked.filter((one) => one !== 'LIST').sort()
  return { code, said: [...out, ...err].join('\n'), fetched }
}

const plan = (place: string, jobs: number) =>
  [
    `${place}“十四五”就业促进规划`,
    `${place}人民政府`,
    '2021年12月1日',
    '一、发展目标',
    `到2025年，城镇新增就业达到${jobs}万人，农村劳动力转移就业达到20万人。`,
  ].join('\n')

const documents = async () => {
  const db = await openPastPrisma(url, { readOnly: true })
  const rows = await db.source.findMany({ where: { replaced: false }, select: { fileName: true, url: true } })
  await db.$disconnect()
  return rows.map((row) => `${row.fileName} ${row.url}`).sort()
}

test('a prefix is read as a folder is: with notes, only what changed is fetched, what is gone is withdrawn', async () => {
  objects.set('2021/安康 (1)+.txt', plan('安康市', 10))
  objects.set('2021/深/汉中.txt', plan('汉中市', 12))
  objects.set('2021/深/汉中.txt.source.yaml', 'url: https://example.org/hanzhong\n')
  objects.set('2021/.hidden.txt', 'no plan')
  objects.set('2021/README.md', 'no plan')
  objects.set('2021-other.txt', plan('商洛市', 8))
  const first = await ingest(['s3://plans/2021'])
  expect(first.said).toContain('汉中市“十四五”就业促进规划')
  expect(first).toMatchObject({
    code: 0,
    fetched: ['2021/安康 (1)+.txt', '2021/深/汉中.txt', '2021/深/汉中.txt.source.yaml'].sort(),
  })
  expect(asked.filter((one) => one === 'LIST').length).toBeGreaterThan(1)
  expect(await documents()).toEqual(['安康 (1)+.txt null', '汉中.txt https://example.org/hanzhong'])

  expect(await ingest(['s3://plans/2021/'])).toMatchObject({
    code: 0,
    fetched: [],
    said: expect.stringContaining('Nothing changed.'),
  })

  objects.set('2021/安康 (1)+.txt', plan('安康市', 11))
  expect(await ingest(['s3://plans/2021'])).toMatchObject({ code: 0, fetched: ['2021/安康 (1)+.txt'] })
  expect(await ingest(['s3://plans/2021-other.txt'])).toMatchObject({ code: 0, fetched: ['2021-other.txt'] })

  objects.delete('2021/深/汉中.txt')
  const unreachable = await ingest(['--mirror', 's3://plans/2021'], { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' })
  expect(unreachable).toMatchObject({ code: 1, said: expect.stringContaining("http://127.0.0.1:9 can't be reached") })
  expect(await documents()).toHaveLength(3)
  await ingest(['--mirror', 's3://plans/2021'])
  expect(await documents()).toEqual(['2021-other.txt null', '安康 (1)+.txt null'])
})

test.each([
  [
    ['s3://plans/2021'],
    { AWS_SECRET_ACCESS_KEY: 'wrong-and-secret' },
    "s3://plans/2021 can't be listed: it is refused (403",
  ],
  [['s3://nowhere'], {}, 'there is no bucket "nowhere" (404 NoSuchBucket)'],
  [['s3://plans/2022'], {}, 's3://plans/2022 holds no files'],
  [['s3://'], {}, 'names no bucket'],
  [['s3://plans'], { AWS_SECRET_ACCESS_KEY: '' }, 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  [['s3://plans'], { AWS_ENDPOINT_URL_S3: 'minio:9000' }, 'AWS_ENDPOINT_URL "minio:9000" is no address'],
])('%s with %o says what is wrong, and no key', async (paths, env, sentence) => {
  const { code, said } = await ingest(paths, env)
  expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
  for (const key of ['wrong-and-secret', ...Object.values(KEY)]) expect(said).not.toContain(key)
})
