import { type Label as LabelShape, labelsOf } from '../../domain/labels/labels.js'
import { builder } from '../builder.js'
import { LabelKind } from '../enums/labels.js'
import { manyRows } from '../limits/field-cost.js'

export const Label = builder.objectRef<LabelShape>('Label').implement({
  description: 'What a code of the data is called in Chinese and in English. Source: the catalogue and the API itself.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LabelKind, description: 'What it is a label for.' }),
    set: t.exposeString('set', {
      description:
        'What the code belongs to: topics, fields, units, tables, or the name of the enum. For a column the table that ' +
        'calls it so; "columns": every other table with a column of this name.',
    }),
    code: t.exposeString('code', { description: 'The code as the data have it: employment, GTE, 万人, printed_name.' }),
    zh: t.exposeString('zh', { description: 'Chinese label: 不低于.' }),
    en: t.exposeString('en', { description: 'English label: at least.' }),
  }),
})

builder.queryField('labels', (t) =>
  t.field({
    type: [Label],
    complexity: manyRows(400),
    description:
      'Labels of topics, policy fields, units, values of enums, flat tables and their columns, in Chinese and English: the ' +
      'words to show in place of codes. As a flat table: codebook.',
    args: {
      kinds: t.arg({ type: [LabelKind], description: 'Only labels of these kinds.' }),
      sets: t.arg.stringList({ description: 'Only labels of these sets: Comparator, Basis, targets.' }),
    },
    resolve: (_root, { kinds, sets }) => [...labelsOf(kinds ?? null, sets ?? null)],
  }),
)
