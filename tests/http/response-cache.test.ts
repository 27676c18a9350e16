import { ResponseCache } from '../../api/src/server/response-cache.js'
import type { Reply } from '../../api/src/shared/http/reply.js'

/** A reply whose body comes in these pieces. */
function reply(...pieces: string[]): Reply {
  async function* body() {
    yield* pieces
  }
  return { status: 200, headers: { etag: '"x"' }, body: body() }
}

const iterated = ({ body }: Reply) => (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
const kept = (answers: ResponseCache, key: string) => answers.find(key)?.body.toString()

async function drained(given: Reply): Promise<void> {
  const rest = iterated(given)
  while (!(await rest.next()).done);
}

const BIG = 'x'.repeat(1500)

test('what is sent in pieces is kept once it is whole', async () => {
  const answers = new ResponseCache(() => 1, 20_000)
  const given = iterated(answers.keep('a', reply('one ', 'two'), 1))
  await given.next()
  expect(kept(answers, 'a')).toBeUndefined()
  await given.next()
  await given.next()
  expect(Buffer.from(answers.find('a')?.body ?? []).toString()).toBe('one two')
})

test('answers that are gathered at the same time take together no more than one may', async () => {
  const answers = new ResponseCache(() => 1, 20_000)
  const slow = iterated(answers.keep('slow', reply(BIG, BIG, 'end'), 1))
  await slow.next()
  await slow.next()
  await drained(answers.keep('beside', reply(BIG, BIG), 1))
  expect(kept(answers, 'beside')).toBeUndefined()
  await slow.next()
  await slow.next()
  expect(answers.find('slow')?.body).toHaveLength(3003)
  await drained(answers.keep('after', reply(BIG, BIG), 1))
  expect(answers.find('after')?.body).toHaveLength(3000)
})

test('what is broken off, or computed from data that have changed, is not kept', async () => {
  let state = 1
  const answers = new ResponseCache(() => state, 20_000)
  const broken = iterated(answers.keep('broken', reply('one', 'two'), 1))
  await broken.next()
  await broken.return?.()
  expect(kept(answers, 'broken')).toBeUndefined()
  const given = answers.keep('old', reply('one'), 1)
  state = 2
  await drained(given)
  expect(kept(answers, 'old')).toBeUndefined()
})
