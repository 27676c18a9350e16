import { divisions } from '../../etl/src/catalogue/divisions.js'
import { placeEndingSource, placeEndings } from '../../etl/src/language/lexicon/tables/place-endings.js'
import { type UnitWords, unitWords } from '../../etl/src/language/lexicon/tables/units.js'
import { provinceSigns } from '../../etl/src/language/names/province-signs.js'
import { setsGoals, titleWordOf, titleWords } from '../../etl/src/language/names/title-words.js'
import { unitSourceOf } from '../../etl/src/language/quantity/unit-words.js'

test.each(titleWords)('$example ends in $word', ({ word, kind, goals, example }) => {
  expect(titleWordOf(example)?.word).toBe(word)
  expect(setsGoals(example, kind)).toBe(goals)
})

test.each(Object.entries(provinceSigns))('%s is a sign of %s, a province', (_, province) => {
  expect(divisions.some(({ level, name }) => level === 'PROVINCE' && name.startsWith(province))).toBe(true)
})

test.each(placeEndings)('$example is read otherwise without $ending', (ending) => {
  const read = (endings: typeof placeEndings) =>
    new RegExp(`^.{1,12}?${placeEndingSource(endings)}`).exec(ending.example)?.[0]
  expect(read(placeEndings.filter((other) => other !== ending))).not.toBe(read(placeEndings))
})

/** Where a unit may stand: some words are made of others, and differ from them only beside a scale or another word. */
const surroundings = [
  (unit: string) => unit,
  (unit: string) => `十万${unit}`,
  (unit: string) => `${unit}/km²`,
  (unit: string) => `${unit}之间`,
  (unit: string) => `${unit}次`,
  (unit: string) => `${unit}a`,
]

test.each([
  ['counters', ''],
  ['measures', ''],
  ['symbols', ''],
  ['rates', ''],
  ['spans', '元/'],
] as const)('each of the %s is read otherwise without its word', (list, before) => {
  const texts = (word: string) => surroundings.map((around) => around(before + word))
  const read = (words: UnitWords, word: string) => {
    const [first, whole] = ['', '$'].map((end) => new RegExp(`^${unitSourceOf(words)}${end}`))
    return texts(word).map((text) => `${first?.exec(text)?.[0]} ${whole?.test(text)}`)
  }
  const without = (word: string) => ({ ...unitWords, [list]: unitWords[list].filter((other) => other !== word) })
  const idle = unitWords[list].filter((word) => read(without(word), word).join() === read(unitWords, word).join())
  expect(idle).toEqual([])
})
