import type { Corpus } from '../synthetic/corpus.js'
import type { OwnDocument } from '../synthetic/model.js'

/** The last document of each level of region: nothing depends on that of a county, much on that of the nation. */
export function lateDocuments({ documents }: Corpus): OwnDocument[] {
  const levels = ['COUNTY', 'PREFECTURE', 'PROVINCE', 'NATIONAL']
  return levels.flatMap((level) => documents.filter(({ region }) => region.level === level).slice(-1))
}

/** A document of the nation that is signed after all others and cited by none, with the goals of the last that it has. */
export function freshDocument(corpus: Corpus): OwnDocument {
  const last = lateDocuments(corpus).at(-1)
  if (last === undefined) throw new Error('the corpus has no documents')
  const name = { id: 'fresh', title: '关于今后工作的意见', documentNumber: '国发〔2099〕999号' }
  return { ...last, ...name, issuedOn: '2099-12-30' }
}
