import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Schema } from '../../checked-yaml.js'
import { readLexiconFile } from '../../read-lexicon-file.js'
import { type ListName, meanings } from './meanings.js'

/** Words of every list, each with a text that its pattern reads differently without the word. */
export type WordLists = Partial<Record<ListName, Record<string, string>>>

const names = Object.keys(meanings) as [ListName, ...ListName[]]
const file: Schema<WordLists> = (z) => z.partialRecord(z.enum(names), z.record(z.string().min(1), z.string().min(1)))

/** The lists of the YAML files beside this one. A file that breaks the schema stops the program with its name. */
export function readWordLists(): WordLists {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readLexiconFile(join(folder, name), file))
  return Object.assign({}, ...read)
}

/** Words that a pattern may hold at one place, the longest first, so that 目标值 is read before 目标. */
export interface WordList {
  words: readonly Hidden[]
  /** Blanks may be between the characters: 索 引 号. */
  spaced: boolean
}

/** A word of a list, and in tests the one that a pattern does without. */
export interface Hidden {
  list: ListName
  word: string
}

const lists = readWordLists()

function wordsOf(list: ListName): Hidden[] {
  const held = lists[list]
  if (held === undefined) throw new Error(`The lexicon has no words for the list ${list}`)
  return Object.keys(held).map((word) => ({ list, word }))
}

/**
 * The words of one or more lists of the lexicon, as a part of a pattern.
 * @throws Error for a list that no file holds
 */
export const words = (...named: readonly ListName[]): WordList => ({
  words: named.flatMap(wordsOf).sort((a, b) => b.word.length - a.word.length),
  spaced: false,
})

/** The same words, with or without blanks between their characters. */
export const spaced = (list: WordList): WordList => ({ ...list, spaced: true })

/** A part of a pattern: a list, another pattern, or the source of one. */
export type PatternPart = WordList | RegExp | string

interface Definition {
  source: readonly string[]
  parts: readonly PatternPart[]
  flags: string
}

const definitions = new Map<RegExp, Definition>()

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

function alternation(list: WordList, hidden: Hidden | undefined): string {
  const shown = list.words.filter(({ list: name, word }) => name !== hidden?.list || word !== hidden.word)
  const sources = shown.map(({ word }) => (list.spaced ? [...word].map(literal).join('\\s*') : literal(word)))
  return shown.length === 0 ? '(?!)' : `(?:${sources.join('|')})`
}

function partSource(part: PatternPart, hidden: Hidden | undefined): string {
  if (typeof part === 'string') return part
  if (!(part instanceof RegExp)) return alternation(part, hidden)
  const definition = definitions.get(part)
  return definition === undefined ? part.source : `(?:${sourceOf(definition, hidden)})`
}

const sourceOf = ({ source, parts }: Definition, hidden?: Hidden): string =>
  source.map((text, i) => text + (i < parts.length ? partSource(parts[i] as PatternPart, hidden) : '')).join('')

/** Makes patterns with flags: patternWith('g')`…`. */
export const patternWith =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: readonly PatternPart[]): RegExp => {
    const definition = { source: source.raw, parts, flags }
    const made = new RegExp(sourceOf(definition), flags)
    definitions.set(made, definition)
    return made
  }

/** A regular expression whose words are lists of the lexicon: pattern`^${words('header-number')}$`. */
export const pattern = patternWith('')

const listsOf = ({ parts }: Definition): ListName[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if (!(part instanceof RegExp)) return part.words.map(({ list }) => list)
    const inner = definitions.get(part)
    return inner === undefined ? [] : listsOf(inner)
  })

/** The patterns made so far that hold a list: the rules that its words serve. */
export const patternsWith = (list: ListName): RegExp[] =>
  [...definitions].filter(([, definition]) => listsOf(definition).includes(list)).map(([made]) => made)

/** A pattern without one of its words. */
export function without(made: RegExp, hidden: Hidden): RegExp {
  const definition = definitions.get(made)
  return definition === undefined ? made : new RegExp(sourceOf(definition, hidden), definition.flags)
}
