import { nameKey } from '@plangraph/figures'
import { type NameWords, nameWords, rewritesOf } from '../../etl/figures/src/names.js'

const without = <T extends object>(words: T, word: string): T =>
  Object.fromEntries(Object.entries(words).filter(([other]) => other !== word)) as T

/** Every word with its example, and the words that are left without it. */
function* eachWord(): Generator<[word: string, example: string, rest: NameWords]> {
  const { wordings, ...lists } = nameWords
  for (const [list, words] of Object.entries(lists))
    for (const [word, example] of Object.entries(words))
      yield [word, example ?? '', { ...nameWords, [list]: without(words, word) }]
  for (const [i, step] of wordings.entries())
    for (const [word, example] of Object.entries(step.from))
      yield [
        word,
        example ?? '',
        { ...nameWords, wordings: wordings.with(i, { ...step, from: without(step.from, word) }) },
      ]
}

/** The key of a name after each rewriting. */
function formsOf(name: string, words: NameWords): string[] {
  let key = nameKey(name)
  return rewritesOf(words).map(({ apply }) => {
    key = apply(key)
    return key
  })
}

test('every word of the names of indicators has a name that comes out otherwise without it', () => {
  const idle = [...eachWord()].filter(
    ([, example, rest]) => formsOf(example, nameWords).join() === formsOf(example, rest).join(),
  )
  expect(idle.map(([word]) => word)).toEqual([])
})
