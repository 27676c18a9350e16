import {
  type Asks,
  alignments,
  commonSearches,
  counts,
  FIRST_PAGE,
  get,
  pages,
  post,
  rareSearches,
  repeated,
} from './asks.js'
import type { Sample } from './sample.js'

/** One kind of request, asked of the shipped server and of its floor. */
export interface Case {
  name: string
  asks: Asks
  /** Where the floor answers it. */
  floor: '/bytes' | '/page' | '/search' | '/count' | '/alignment'
  /** The answer is in memory; of all others it is computed each time. */
  isKept?: true
  /** The share of the floor that is asked of the shipped server, in per cent. */
  wanted?: number
}

export const casesOf = ({ ids, codes }: Sample): Case[] => [
  {
    name: '(a) 50 targets, repeated, POST',
    asks: repeated(post(FIRST_PAGE)),
    floor: '/bytes',
    isKept: true,
    wanted: 50,
  },
  { name: '(a) 50 targets, repeated, GET', asks: repeated(get(FIRST_PAGE)), floor: '/bytes', isKept: true, wanted: 50 },
  { name: '(b) 50 targets, never asked before', asks: pages(ids), floor: '/page', wanted: 12 },
  { name: '(b) the same, query text new too', asks: pages(ids, true), floor: '/page' },
  { name: '(c) alignment of four places', asks: alignments(codes), floor: '/alignment' },
  { name: '(d) two characters that many rows have', asks: commonSearches, floor: '/search' },
  { name: '(d) two characters that ten rows have', asks: rareSearches, floor: '/search' },
  { name: 'count of all targets', asks: counts, floor: '/count' },
]
