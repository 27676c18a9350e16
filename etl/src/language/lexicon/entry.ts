import type * as zod from 'zod'
import type { Zod } from '../checked-yaml.js'

/**
 * Classes of words.
 * ACTION something is done; CHANGE something grows or falls; LEVEL something is at a value; BOUND a milestone that is passed (迈上);
 * MODAL, ADV adverbs; OF 其中; LINK joins; PREP; FILL after a number without meaning (大关);
 * RANK 居全国第4; PLACE 全省; SCOPE, GRADE adjectives of a thing (城镇, 国家级); MEASURE what is measured of it (产量);
 * HEAD a thing that is counted; BODY a thing in which something is done (行政村); PEOPLE; PAIR several things in one word (城乡);
 * COMPOUND a word in which others would be found (可支配); TENSE a word of headings that tells whether a part looks back or ahead.
 */
export const wordClasses = [
  'ACTION',
  'CHANGE',
  'LEVEL',
  'BOUND',
  'MODAL',
  'ADV',
  'OF',
  'LINK',
  'PREP',
  'FILL',
  'RANK',
  'PLACE',
  'SCOPE',
  'GRADE',
  'MEASURE',
  'HEAD',
  'BODY',
  'PEOPLE',
  'PAIR',
  'COMPOUND',
  'TENSE',
] as const

export type WordClass = (typeof wordClasses)[number]

/** Of a file of entries. */
export const lexiconFile = (z: Zod) =>
  z.array(
    z.strictObject({
      word: z.string().min(1),
      class: z.enum(wordClasses),
      /**
       * ACTION. creates: only brings into being, so names leave it out; does: names keep it (举办); bears: stays in names and may be shared by a list
       * (新增); helps: governs a clause (推动…完成); ends: tells what became of the thing before it (落地); causes: needs an
       * actor (带动); changes: changes what is counted (改造).
       */
      act: z.enum(['creates', 'does', 'bears', 'helps', 'ends', 'causes', 'changes']).optional(),
      /** ACTION: creates, and stays before its noun where the number follows: 建成高标准农田4397万亩. */
      result: z.boolean().optional(),
      /** ACTION: within a noun it is far more often part of it (人力资源|服务|集聚区). */
      nominal: z.boolean().optional(),
      /** CHANGE: direction. */
      dir: z.enum(['up', 'down']).optional(),
      /** CHANGE: what a change in per cent is called, where it has a name of its own: prices that 上涨 have a 涨幅. */
      share: z.string().optional(),
      /** BOUND: comparator that it says without a negation. */
      bound: z.enum(['GTE', 'GT', 'LTE', 'LT', 'APPROX']).optional(),
      /** ADV: 年均; 累计; 分别; 各; former: what was meant before (原定); ofAction: an adverb before a verb alone, an adjective elsewhere (重点). */
      adv: z.enum(['annual', 'sum', 'total', 'respectively', 'each', 'plain', 'ofAction', 'former']).optional(),
      /** ACTION or LEVEL: before its number no more than 达到. */
      levels: z.boolean().optional(),
      /** MEASURE: needs an owner where it is alone (营业收入). */
      owned: z.boolean().optional(),
      /** MEASURE: of a change, so that it takes the measure of its owner: 规模|增速. */
      rate: z.boolean().optional(),
      /** MEASURE: what its owner must mention. */
      needs: z.string().optional(),
      /** LINK: parts clauses as well as nouns. */
      weak: z.boolean().optional(),
      /** PAIR: the things, two or more. */
      pair: z.array(z.string()).min(2).optional(),
      /** Aspect: beside a figure it tells of a goal (力争) or of a result (已). */
      tense: z.enum(['ahead', 'behind']).optional(),
      /** At the end of a heading it tells whether the part is about goals (目标) or about what was (成就). */
      part: z.enum(['ahead', 'behind']).optional(),
      /** PLACE: level of the place it mentions. */
      level: z.enum(['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'OWN']).optional(),
      /** Words whose reading differs when the lexicon lacks this one; its test. */
      example: z.string().optional(),
    }),
  )

export type LexiconEntry = zod.infer<ReturnType<typeof lexiconFile>>[number]
