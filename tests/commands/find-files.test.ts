import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { findFiles } from '../../etl/src/commands/find-files.js'
import { followed } from '../../etl/src/commands/follow.js'
import { ok } from '../../etl/src/model/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { leadsToAttachments } from '../../etl/src/read/notice/leads-of-notice.js'
import { zip } from '../fixtures/zip.js'

const folder = mkdtempSync(join(tmpdir(), 'plangraph-files-'))

beforeAll(() => {
  mkdirSync(join(folder, 'plans/2021'), { recursive: true })
  mkdirSync(join(folder, 'plans/.git'))
  mkdirSync(join(folder, 'empty'))
  for (const path of [
    'plans/b.txt',
    'plans/a.txt',
    'plans/2021/c.txt',
    'plans/.hidden.txt',
    'plans/.git/config',
    'd.txt',
  ]) {
    writeFileSync(join(folder, path), path)
  }
  symlinkSync(join(folder, 'plans'), join(folder, 'plans/2021/loop'))
  symlinkSync(join(folder, 'd.txt'), join(folder, 'plans/e.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('finds files and all below folders, sorted, each once, without hidden ones', async () => {
  const files = await findFiles([join(folder, 'plans'), join(folder, 'd.txt'), join(folder, 'plans/a.txt')])
  expect(files.map(({ fileName }) => fileName)).toEqual(['d.txt', 'c.txt', 'a.txt', 'b.txt', 'e.txt'])
  expect(await files[1]?.read()).toEqual({ ok: true, value: new TextEncoder().encode('plans/2021/c.txt') })
})

/** What findFiles says of every file it found: its name, or why it can't be read. */
async function outcomes(path: string): Promise<string[]> {
  const files = await findFiles([path])
  const read = await Promise.all(files.map((file) => file.read()))
  return read.map((result, i) => (result.ok ? (files[i]?.fileName ?? '') : result.failure.message))
}

it('names what it finds and can not read, and goes on with the others', async () => {
  const odd = join(folder, 'odd')
  mkdirSync(odd)
  writeFileSync(join(odd, 'fine.txt'), '规划')
  symlinkSync(join(odd, 'gone.txt'), join(odd, 'dangling.txt'))
  symlinkSync('circle.txt', join(odd, 'circle.txt'))
  const server = createServer().listen(join(odd, 'socket'))
  await new Promise((resolve) => server.once('listening', resolve))
  expect(await outcomes(odd)).toEqual([
    `${odd}/circle.txt can't be read: too many symbolic links encountered. Check the path and its permissions.`,
    `${odd}/dangling.txt does not exist: check the path.`,
    'fine.txt',
    `${odd}/socket is no file, but a socket, a pipe or a device.`,
  ])
  server.close()
})

it('takes a note beside a file for what it is: where that file was published', async () => {
  const noted = join(folder, 'noted')
  mkdirSync(noted)
  const write = (name: string, text: string) => writeFileSync(join(noted, name), text)
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) write(name, '规划')
  write('a.pdf.source.yaml', 'url: https://www.example.gov.cn/a.html')
  write('b.pdf.source.yaml', 'url: b.html')
  write('gone.pdf.source.yaml', 'url: https://www.example.gov.cn/gone.html')
  const files = await findFiles([noted])
  expect(files.map(({ fileName, url }) => [fileName, url])).toEqual([
    ['a.pdf', 'https://www.example.gov.cn/a.html'],
    ['b.pdf', undefined],
    ['c.pdf', undefined],
    ['gone.pdf.source.yaml', undefined],
  ])
  expect(await outcomes(noted)).toEqual([
    'a.pdf',
    `${noted}/b.pdf.source.yaml: url: must be an address, http:// or https://`,
    'c.pdf',
    `${noted}/gone.pdf.source.yaml says where gone.pdf was published: keep it beside that file, and give that one.`,
  ])
  const [alone] = await findFiles([join(noted, 'a.pdf')])
  expect(alone).toMatchObject({ fileName: 'a.pdf', url: 'https://www.example.gov.cn/a.html' })
})

it('takes the files of an archive for files of their own, and a page with its attachments for one', async () => {
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const archive = (name: string, files: Readonly<Record<string, Uint8Array>>) =>
    writeFileSync(join(packed, name), zip(new Map(Object.entries(files))))
  archive('plans.ZIP', {
    '2021/a.txt': bytes('甲'),
    '../b.txt': bytes('乙'),
    'c.zip': zip(new Map([['d', bytes('丙')]])),
  })
  archive('notice.zip', { 'a.html': bytes('<p>通知</p>'), 'b.txt': bytes('乙') })
  archive('annexed.zip', { 'a.docx': bytes('甲'), '附表1.xlsx': bytes('乙'), '附件2.xls': bytes('丙') })
  writeFileSync(join(packed, 'broken.zip'), 'PK\u0003\u0004')
  writeFileSync(join(packed, 'plans.ZIP.source.yaml'), 'url: https://www.example.gov.cn/plans.zip')
  const files = await findFiles([packed])
  expect(files.map(({ fileName, url }) => [fileName, url !== undefined])).toEqual([
    ['annexed.zip', false],
    ['broken.zip', false],
    ['notice.zip', false],
    ['plans.ZIP/a.txt', true],
    ['plans.ZIP/b.txt', true],
    ['plans.ZIP/c.zip', true],
  ])
  expect(await files[4]?.read()).toMatchObject({ ok: true, value: Buffer.from('乙') })
  expect(await outcomes(join(packed, 'plans.ZIP'))).toEqual([
    'plans.ZIP/a.txt',
    'plans.ZIP/b.txt',
    'plans.ZIP/c.zip is an archive within an archive: unpack it and give its files.',
  ])
})

it('follows a page that holds no plan to the attachment that was saved, and leaves all others alone', async () => {
  const [pages, saved] = [join(folder, 'pages'), join(folder, 'pages/saved')]
  mkdirSync(saved, { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(pages, path), text)
  write('notice.html', '<h1>关于印发规划的通知</h1><p>现印发给你们。</p><a href="/f/P01.doc?a=1">就业规划</a>')
  write('frame.html', '<body><iframe src="%E8%A7%84%E5%88%92.txt"></iframe></body>')
  write(
    'plan.html',
    `<p>${'到2025年，城镇新增就业60万人。'.repeat(100)}</p><a href="P01.doc">规划</a><a href="t.xlsx">附表</a>`,
  )
  write('saved/P01.doc', '城镇新增就业60万人。')
  write('saved/规划.txt', '城镇新增就业70万人。')
  const leadsOf = async (_name: string, bytes: Uint8Array) => ok(leadsToAttachments(bytes))
  const files = await followed(await findFiles([pages]), saved, leadsOf)
  const texts = files.map(async ({ fileName, read }) => {
    const bytes = await read()
    const document = bytes.ok ? await readDocument(fileName, bytes.value) : bytes
    return [fileName, document.ok ? document.value.text.trim().split('\n').slice(-1) : document.failure.message]
  })
  expect(await Promise.all(texts)).toEqual([
    ['frame.html', ['城镇新增就业70万人。']],
    ['notice.html', ['城镇新增就业60万人。']],
    ['plan.html', ['规划附表']],
  ])
  await expect(followed([], join(pages, 'nowhere'), leadsOf)).rejects.toThrow('is no folder')
})

it('names a folder and a file that may not be read', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(join(closed, 'inner'), { recursive: true })
  for (const name of ['inner/a.txt', 'b.txt', 'fine.txt']) writeFileSync(join(closed, name), '规划')
  chmodSync(folder, 0o755)
  chmodSync(join(closed, 'b.txt'), 0)
  chmodSync(join(closed, 'inner'), 0)
  // Nothing is refused to the superuser.
  const superuser = process.getuid?.() === 0
  if (superuser) process.seteuid?.(65534)
  try {
    expect(await outcomes(closed)).toEqual([
      `${closed}/b.txt can't be read: permission denied. Check the file and its permissions.`,
      'fine.txt',
      `${closed}/inner can't be listed: permission denied. Check its permissions.`,
    ])
  } finally {
    if (superuser) process.seteuid?.(0)
    chmodSync(join(closed, 'inner'), 0o700)
  }
})

it('gives names that a terminal can print', async () => {
  mkdirSync(join(folder, 'escapes'))
  writeFileSync(join(folder, 'escapes', 'a\u001b[31m\n.txt'), '规划')
  const [file] = await findFiles([join(folder, 'escapes')])
  expect(file?.fileName).toBe('a\\x1b[31m\\x0a.txt')
  expect(await file?.read()).toMatchObject({ ok: true })
  const [missing] = await findFiles([join(folder, 'no\u009b')])
  expect(await missing?.read()).toMatchObject({
    failure: { message: `${folder}/no\\x9b does not exist: check the path.` },
  })
})

it.each([
  ['nowhere.txt', 'does not exist: check the path.'],
  ['empty', 'holds no files: give a folder with documents.'],
])('names %s, which gives nothing', async (path, sentence) => {
  const [file] = await findFiles([join(folder, path)])
  expect(await file?.read()).toEqual({
    ok: false,
    failure: { kind: 'UNREADABLE', message: `${join(folder, path)} ${sentence}` },
  })
})
