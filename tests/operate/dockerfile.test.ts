import { existsSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

interface Instruction {
  name: string
  text: string
}

/** Instructions of a Dockerfile, those over several lines in one. */
const instructions: Instruction[] = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .flatMap((line) => {
    const [, name, text] = /^([A-Z]+) (.+)$/.exec(line) ?? []
    return name === undefined || text === undefined ? [] : [{ name, text }]
  })
const textsOf = (name: string) => instructions.filter((one) => one.name === name).map(({ text }) => text)
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))

test('every line is an instruction', () => {
  const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']
  expect(instructions.length).toBeGreaterThan(8)
  for (const { name } of instructions) expect(known).toContain(name)
})

test('what is copied is there, from the folder or from a stage before', () => {
  const stages = textsOf('FROM').flatMap((text) => / AS (\w+)$/.exec(text)?.[1] ?? [])
  for (const text of textsOf('COPY')) {
    const stage = /^--from=(\w+) /.exec(text)?.[1]
    if (stage !== undefined) expect(stages).toContain(stage)
    else for (const path of text.split(' ').slice(0, -1)) expect(existsSync(new URL(path, ROOT))).toBe(true)
  }
})

test('every script and program that it runs is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const commands = [...textsOf('RUN'), ...textsOf('CMD')].join('\n')
  const named = [...commands.matchAll(/npm run (\S+)/g)].map(([, script = '']) => script)
  expect(named).not.toEqual([])
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  const programs = [...commands.matchAll(/"node", "([^"-][^"]*)"/g)].map(([, program = '']) => program)
  expect(programs).not.toEqual([])
  for (const program of programs) expect(existsSync(new URL(program, ROOT))).toBe(true)
})

test('the server runs as a user without rights, who may write into the volume of the data alone', () => {
  expect(lastStage.findLast(({ name }) => name === 'USER')?.text).toBe('node')
  const afterUser = lastStage.slice(lastStage.findIndex(({ name }) => name === 'USER')).map(({ name }) => name)
  expect(afterUser).not.toContain('RUN')
  const owned = lastStage.flatMap(({ text }) =>
    [...text.matchAll(/chown (?:-R )?node:node (\S+)/g)].map((one) => one[1]),
  )
  expect([owned, lastStage.find(({ name }) => name === 'VOLUME')?.text]).toEqual([['/data'], '/data'])
  const database = /DATABASE_URL=file:(\S+)/.exec(lastStage.find(({ name }) => name === 'ENV')?.text ?? '')?.[1]
  expect(database).toMatch(/^\/data\//)
})

test('what a build makes, and what belongs to this machine, stays out', () => {
  const left = read('.dockerignore').split('\n')
  expect(left).toEqual(expect.arrayContaining(['node_modules', 'data', 'dist', '.git']))
})
