import {
  type Asks,
  alignments,
  commonSearches,
  counts,
  FIRST_PAGE,
  filters,
  get,
  lineages,
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
  floor: '/bytes' | '/page' | '/filter' | '/lineage' | '/search' | '/count' | '/alignment'
  /** The answer is in memory; of all others it is computed each time. */
  isKept?: true
  /** The share of the floor that is asked of the shipped server, in per cent. */
  wanted?: number
}

export const casesOf = ({ ids, codes, stated, linked }: Sample): Case[] => [
  {
    name: '(a) 50 targets, repeated, POST',
    asks: repeated(post(FIRST_PAGE)),
    floor: '/bytes',
    isKept: true,
    wanted: 60,
  },
  { name: '(a) 50 targets, repeated, GET', asks: repeated(get(FIRST_PAGE)), floor: '/bytes', isKept: true, wanted: 60 },
  { name: '(b) 50 targets, never asked before', asks: pages(ids), floor: '/page', wanted: 50 },
  { name: '(b) the same, query text new too', asks: pages(ids, true), floor: '/page' },
  { name: '(b) targets of a region, an indicator and a year', asks: filters(stated), floor: '/filter', wanted: 25 },
  { name: '(b) a target and those above and below it', asks: lineages(linked), floor: '/lineage', wanted: 25 },
  { name: '(c) alignment of four places', asks: alignments(codes, 4), floor: '/alignment' },
  { name: '(c) alignment of thirty places', asks: alignments(codes, 30), floor: '/alignment' },
  { name: '(d) two characters that many rows have', asks: commonSearches, floor: '/search' },
  { name: '(d) two characters that ten rows have', asks: rareSearches, floor: '/search' },
  { name: 'count of all targets', asks: counts, floor: '/count' },
]
