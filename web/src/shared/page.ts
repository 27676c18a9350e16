import type { VNode } from 'preact'
import type { Parameters } from './address.js'
import type { Ask, Query } from './ask.js'
import type { Language, Values, Words } from './language.js'

/** What the parts of a page need to know of the visit: whose language it is in, and how addresses are made. */
export interface Context {
  language: Language
  /** The address that is open; its path is that of the page, whatever the site is below. */
  url: URL
  /** A text in the language of the page. */
  say: (words: Words, values?: Values) => string
  /** The name of a thing that has one in both languages: the one in print where the other is not known. */
  name: (thing: { name: string; nameEn?: string | null } | null | undefined) => string
  /**
   * The label of a code in the language of the page: the code itself where it has none. `set` is topics, fields, units,
   * the name of an enum (Basis) or of a flat table, whose columns are the codes.
   */
  label: (set: string, code: string) => string
  /** The label of a code in both languages; null where it has none. */
  both: (set: string, code: string) => Words | null
  /** Names one after the other, as they stand in a sentence. */
  list: (texts: readonly string[]) => string
  /** Where clients reach the site, without / at the end: https://example.org/plans. */
  site: string
  /** The address of something here that is in no language: a file, what a form asks. */
  path: (path: string) => string
  /** The address of a page that stays in the language that the open one asks for. */
  link: (path: string, parameters?: Parameters) => string
  /** The open address with some parameters changed. */
  here: (changes: Parameters) => string
  /** The address of a file, or a folder, that the build made for browsers, by the name of its source: `pdf-worker.js`. */
  asset: (name: string) => string
  /** A number by the customs of the language. */
  number: (value: number, digits?: number) => string
}

/** One of the flat tables that the data are served as. */
export interface FlatTable {
  /** Its name in addresses, and the set of its labels. */
  name: string
  columns: readonly { name: string; type: string; description: string }[]
}

/** Who visits with a key, and whether it lets them correct and review. */
export interface KeyHolder {
  name: string
  mayReview: boolean
}

/** One visit of a page. */
export interface Visit {
  ask: Ask
  /** Who has a key, at the desk; null everywhere else. */
  holder: KeyHolder | null
  /** The flat tables beside the graph. */
  tables: readonly FlatTable[]
  context: Context
  query: URLSearchParams
  /** Parts of the path that the pattern names: `target` of /lineage/:target. */
  part: (name: string) => string
}

export type SheetCell = string | number | null

/** The table of a page, as it is downloaded. */
export interface Sheet {
  /** Name of its file, without extension. */
  name: string
  columns: string[]
  rows: SheetCell[][]
}

/** A picture that can be taken out of its page. It must need no style sheet. */
export interface Picture {
  name: string
  svg: VNode
}

/** What a page offers as a file beside its table and its picture: `as` is what the address of the file asks for. */
export interface Download {
  as: string
  /** Name of its file. */
  name: string
  type: string
  body: string
}

/** The query that a page was made from. */
export interface Question {
  query: string
  variables: unknown
}

export const questionOf = <Answer, Variables>(query: Query<Answer, Variables>, variables: Variables): Question => ({
  query: query.toString(),
  variables,
})

/** A page that was opened. */
export interface Opened {
  title: string
  /** 410 where it was there and is no more; 200 unless given. */
  status?: 410
  /** A sentence for search engines. */
  description?: string
  body: VNode
  sheet?: Sheet
  picture?: Picture
  files?: readonly Download[]
  question?: Question
  /** More for the head: citation tags, JSON-LD. */
  head?: VNode
  /** The modules of the browser that it needs beside the common one. */
  modules?: readonly string[]
}

/** The same thing is better found elsewhere. */
export interface Elsewhere {
  elsewhere: string
  /** It is there for good: the address that was asked for names it by an id that it had once. */
  forGood?: boolean
}

/** A page of the explorer: each is one address that can be shared. */
export interface Page {
  /** Pattern of its path: `/lineage/:target`. */
  path: string
  /** Whether it shows the past that an address asks for (`asOf`). */
  hasPast?: true
  /** What is there; null where there is nothing. @throws {AskError} for what the graph refuses */
  open: (visit: Visit) => Promise<Opened | Elsewhere | null>
  /** What a form of it brings. A page without it takes none. @throws {AskError} for what the graph refuses */
  send?: (visit: Visit, form: URLSearchParams) => Promise<Opened | Elsewhere | null>
}
