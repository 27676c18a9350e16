import type { StructuredDocument } from '../../model/index.js'
import { readSubject } from './subject.js'

/** 改造, 整治: what can be done so and so many times. */
const doneOften = /(?:改造|整治|治理|修复|搬迁|培训|建设|提升)(?:工程|行动|计划)?$/

/** Deed that the title of a section names: 实施特殊困难老年人家庭适老化改造 → 特殊困难老年人家庭适老化改造; else null. */
export function deedOfTitle(structure: StructuredDocument, section: number | null): string | null {
  const title = (section === null ? '' : (structure.sections[section]?.title ?? '')).replace(/\s/g, '')
  if (/[，、；：]/.test(title)) return null
  const { name, verb } = readSubject(title)
  return verb !== null && name.length >= 4 && doneOften.test(name) ? name : null
}
