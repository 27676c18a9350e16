import { Lexicon, readLexicon } from '../../etl/src/language/lexicon/lexicon.js'
import { readWithWords } from './read-with-words.js'

const entries = readLexicon()

/** The words of the lexicon that a text holds, less one: no other can have a part in reading it. */
const wordsIn = (text: string, hidden?: string) =>
  new Lexicon(entries.filter(({ word }) => word !== hidden && text.includes(word)))

describe('the lexicon', () => {
  it('has one entry for each word', () => {
    expect(new Set(entries.map(({ word }) => word)).size).toBe(entries.length)
  })

  it('has an example for every entry, which holds its word', () => {
    expect(entries.filter(({ word, example }) => !example?.includes(word)).map(({ word }) => word)).toEqual([])
  })

  it('reads every example differently without its word', () => {
    const idle = entries.filter(({ word, example = '' }) => {
      const said = JSON.stringify(readWithWords(example, wordsIn(example)))
      return said === JSON.stringify(readWithWords(example, wordsIn(example, word)))
    })
    expect(idle.map(({ word }) => word)).toEqual([])
  })
})
