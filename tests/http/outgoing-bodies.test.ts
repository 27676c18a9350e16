import { OutgoingBodies } from '../../api/src/server/limits/outgoing-bodies.js'

const body = () => Buffer.alloc(60)

test('large answers that are on their way take together no more than is allowed', () => {
  const outgoing = new OutgoingBodies(100)
  const first = body()
  expect(outgoing.admit(first)).toBe(true)
  expect(outgoing.admit(body())).toBe(false)
  outgoing.release(first)
  expect(outgoing.admit(body())).toBe(true)
})

test('one answer to many readers counts once, until the last has it', () => {
  const outgoing = new OutgoingBodies(100)
  const same = body()
  for (let reader = 0; reader < 50; reader++) expect(outgoing.admit(same)).toBe(true)
  expect(outgoing.bytes).toBe(60)
  for (let reader = 0; reader < 49; reader++) outgoing.release(same)
  expect(outgoing.admit(body())).toBe(false)
  outgoing.release(same)
  expect(outgoing.bytes).toBe(0)
})

test('an answer that is larger than all that is allowed is sent when nothing else is', () => {
  const outgoing = new OutgoingBodies(10)
  expect([outgoing.admit(body()), outgoing.admit(body())]).toEqual([true, false])
})
