import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLexiconFile } from '../read-lexicon-file.js'
import { type LexiconEntry, lexiconFile } from './entry.js'

export type { LexiconEntry, WordClass } from './entry.js'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Every entry of the lexicon, in order of file and line. A file that breaks the schema stops the program with its name. */
export function readLexicon(folder: string = FOLDER): LexiconEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().flatMap((name) => readLexiconFile(join(folder, name), lexiconFile))
}

/** Words by their first character, the longest first. */
export class Lexicon {
  readonly #byFirst = new Map<string, LexiconEntry[]>()
  readonly #byWord = new Map<string, LexiconEntry>()

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      if (this.#byWord.has(entry.word)) throw new Error(`The lexicon has two entries for ${entry.word}`)
      this.#byWord.set(entry.word, entry)
      const first = entry.word.charAt(0)
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), entry])
    }
    for (const bucket of this.#byFirst.values()) bucket.sort((a, b) => b.word.length - a.word.length)
  }

  /** The longest word that begins at an offset of a text. */
  longestAt(text: string, at: number): LexiconEntry | undefined {
    return this.#byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  }

  get(word: string): LexiconEntry | undefined {
    return this.#byWord.get(word)
  }

  /** Entries that a condition holds for, in order of the files. */
  where(holds: (entry: LexiconEntry) => boolean): LexiconEntry[] {
    return [...this.#byWord.values()].filter(holds)
  }
}

/** The lexicon of the package, read once. */
export const lexicon = new Lexicon(readLexicon())
