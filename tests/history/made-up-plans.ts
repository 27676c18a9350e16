import type { NormalizedDocument, NormalizedFigure, SourceFormat } from '../../etl/src/model/index.js'
import { citation, documentOf, figure, section } from '../load/documents.js'
import { ankangPlan } from '../load/plans.js'
import { indicators } from '../load/runs.js'
import type { Random } from '../synthetic/random.js'

/** What a made-up plan says; its text follows from it. */
export interface MadeUpPlan {
  file: string
  /** What its file is, and the date that it prints. */
  format: SourceFormat
  issuedOn: string
  /** Of the plan of ankangPlan, which has tables, tasks and parts; null for a plain one. */
  ankang: { newJobs: string; preface: string; cites: boolean } | null
  place: Place
  title: string
  cites: readonly string[]
  /** The bodies that answer for its section. */
  bodies: readonly string[]
  statements: readonly Statement[]
}

interface Statement {
  indicator: number
  value: number
  year: number
  status: NormalizedFigure['status']
  of: string | null
}

interface Place {
  code: string
  name: string
}

const PLACES: readonly Place[] = [
  { code: '610000', name: '陕西省' },
  { code: '610100', name: '西安市' },
  { code: '610900', name: '安康市' },
  { code: '611000', name: '商洛市' },
]
const SUBJECTS = ['就业促进规划', '返乡创业规划']
const NAMES = ['城镇新增就业', '返乡创业']
const BODIES = ['人力资源和社会保障厅', '教育局', '发展和改革委员会']

const titleOf = (place: Place, subject: string) => `${place.name}“十四五”${subject}`

/** The file of one of eight plans, each with one place and subject for ever. */
export function madeUpPlan(random: Random): MadeUpPlan {
  const place = random.pick(PLACES)
  const subject = random.pick(SUBJECTS)
  const isAnkang = place.code === '610900' && subject === SUBJECTS[0]
  return {
    file: `${place.code}-${SUBJECTS.indexOf(subject)}.txt`,
    place,
    title: titleOf(place, subject),
    format: 'txt',
    issuedOn: '2021-12-01',
    ...said(random, isAnkang),
  }
}

/** Another file of the document of a plan, which says most of it alike, and at least one thing otherwise. */
export function otherFileOf(plan: MadeUpPlan, random: Random): MadeUpPlan {
  const format = random.pick(['pdf', 'html', 'docx'] as const)
  const other = editionOf(plan, random)
  return {
    ...plan,
    file: `${plan.file.split('.')[0]}.${format}`,
    format,
    issuedOn: random.pick(['2021-12-01', '2022-01-15']),
    ankang: other.ankang,
    statements: plan.statements.map((one, i) =>
      i > 0 && random.chance(0.7) ? one : { ...one, value: random.int(5, 60) },
    ),
  }
}

/** The plan as a file that was saved by half: without what it stated last. */
export const shortened = (plan: MadeUpPlan): MadeUpPlan => ({
  ...plan,
  statements: plan.statements.slice(0, Math.ceil(plan.statements.length / 3)),
})

/** Another edition of a plan: its file says something else. */
export const editionOf = (plan: MadeUpPlan, random: Random): MadeUpPlan => ({
  ...plan,
  ...said(random, plan.ankang !== null),
})

type Said = Pick<MadeUpPlan, 'ankang' | 'cites' | 'bodies' | 'statements'>

function said(random: Random, isAnkang: boolean): Said {
  const titles = PLACES.flatMap((other) => SUBJECTS.map((one) => titleOf(other, one)))
  return {
    ankang: isAnkang
      ? {
          newJobs: String(random.int(10, 13)),
          preface: random.chance(0.3) ? '前言\n' : '',
          cites: random.chance(0.7),
        }
      : null,
    cites: random.shuffle(titles).slice(0, random.int(0, 3)),
    bodies: random.shuffle(BODIES).slice(0, random.int(0, 2)),
    statements: Array.from({ length: random.int(1, 5) }, () => statement(random)),
  }
}

const statement = (random: Random): Statement => ({
  indicator: random.int(0, NAMES.length - 1),
  value: random.int(5, 60),
  year: random.pick([2020, 2025, 2025]),
  status: random.pick(['CURRENT', 'CURRENT', 'CURRENT', 'ACTUAL', 'PAST']),
  of: random.chance(0.2) ? '611000' : null,
})

/** What rules make of a plan. */
export interface Reading {
  /** Leaves out each statement whose value this divides; 0 leaves none out. */
  skips: number
  /** Adds this to what is read: rules that read the same words otherwise. */
  adds: number
}

export const textOf = (plan: MadeUpPlan): string => documentOfPlan(plan, { skips: 0, adds: 0 }).read.text

export function documentOfPlan(plan: MadeUpPlan, { skips, adds }: Reading): NormalizedDocument {
  if (plan.ankang !== null)
    return inFile(plan, otherwise(ankangPlan({ ...plan.ankang, preface: ownPreface(plan) }), adds))
  const cited = plan.cites.filter((title) => title !== plan.title).map((title) => `根据《${title}》编制。`)
  const sentences = plan.statements.map(
    ({ indicator, value, year }, i) => `（${i + 1}）到${year}年，${NAMES[indicator]}${value}万人。`,
  )
  const text = [plan.title, ...cited, '一、目标', ...sentences, `${plan.format} ${plan.issuedOn}`].join('\n')
  const read = plan.statements.flatMap((one, i) => (skips > 0 && one.value % skips === 0 ? [] : [{ one, i }]))
  const document = documentOf(text, {
    regionCode: plan.place.code,
    frontMatter: { title: plan.title, documentNumber: null, issuers: [`${plan.place.name}人民政府`] },
    sections: [section(text, '一、目标', { responsible: plan.bodies.map((name, i) => ({ name, lead: i === 0 })) })],
    citations: cited.map((line) => citation(text, line.slice(2, -3))),
    figures: read.map(({ one, i }) =>
      figure(text, sentences[i] as string, {
        indicatorName: NAMES[one.indicator] as string,
        indicatorCode: indicators[one.indicator]?.code ?? null,
        amount: { printed: String(one.value), value: one.value + adds },
        normalizedValue: (one.value + adds) * 10_000,
        year: one.year,
        status: one.status,
        ...(one.of !== null && { regionCode: one.of, place: '商洛市' }),
      }),
    ),
  })
  return inFile(plan, document)
}

/** Files of unlike formats never hold the same bytes. */
const ownPreface = ({ ankang, format, issuedOn }: MadeUpPlan): string =>
  `${format === 'txt' ? '' : `${format} ${issuedOn}\n`}${ankang?.preface ?? ''}`

function inFile({ format, issuedOn }: MadeUpPlan, document: NormalizedDocument): NormalizedDocument {
  const { read, structure } = document
  const frontMatter = { ...structure.frontMatter, issuedOn }
  return { ...document, read: { ...read, format }, structure: { ...structure, frontMatter } }
}

/** A document of which rules read other values. */
const otherwise = (document: NormalizedDocument, adds: number): NormalizedDocument => ({
  ...document,
  figures: document.figures.map((one) => ({
    ...one,
    amount: { ...one.amount, value: (one.amount.value ?? 0) + adds },
    normalizedValue: one.normalizedValue === null ? null : one.normalizedValue + adds * 10_000,
  })),
})
