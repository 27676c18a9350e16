import type { NormalizedDocument, SourceFormat } from '../../etl/src/model/index.js'
import { documentOf, figure, section } from './documents.js'

interface Given {
  /** Its goals for 2025, by name, in 万人; the first is in the catalogue. */
  goals: Readonly<Record<string, string>>
  format?: SourceFormat
  issuedOn?: string | null
}

/** A plan of one city that says nothing but its goals; whatever file it comes in, it is one document. */
export function goalsPlan({ goals, format = 'txt', issuedOn = '2021-12-01' }: Given): NormalizedDocument {
  const sentences = Object.entries(goals).map(([name, printed]) => `${name}${printed}万人`)
  const text = ['安康市“十四五”就业促进规划', '一、目标', ...sentences, `${format} ${issuedOn}`].join('\n')
  const document = documentOf(text, {
    frontMatter: { issuedOn },
    sections: [section(text, '一、目标')],
    figures: Object.keys(goals).map((name, i) => {
      const isKnown = name === '城镇新增就业'
      const matched = isKnown ? {} : { indicatorCode: null, matchRule: null }
      return figure(text, sentences[i] ?? '', { indicatorName: name, ...matched })
    }),
  })
  return { ...document, read: { ...document.read, format } }
}

/** Goals of these numbers, named by the signs of the heavenly stems. */
export const stems = (...numbers: readonly (string | number)[]): Record<string, string> =>
  Object.fromEntries(
    numbers.map((number, i) => [i === 0 ? '城镇新增就业' : `${'甲乙丙丁戊己庚辛壬癸'[i]}类就业`, String(number)]),
  )
