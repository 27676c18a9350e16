import { builder } from '../builder.js'
import { DateTimeScalar } from '../scalars.js'

// Columns are selected one by one: the text of a file may be long.
export const Source = builder.prismaNode('Source', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'One file that a document was read from, kept by its content.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'File name as ingested, without folders.' }),
    format: t.exposeString('format', {
      description:
        'Format that it was read as: pdf, ofd, docx, doc, rtf, html, mht, xlsx, xls, txt, zip; transcription.',
    }),
    sha256: t.exposeString('sha256', { description: "SHA-256 of the file's bytes, hexadecimal." }),
    bytes: t.exposeInt('byteLength', { description: 'Length of the file in bytes.' }),
    pages: t.exposeInt('pageCount', { nullable: true, description: 'Pages; null where the format has none.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published, http(s); null unless the one who brought it told.',
    }),
    addedAt: t.expose('addedAt', { type: DateTimeScalar, description: 'When it was ingested first.' }),
    current: t.boolean({
      description: 'Is it the file that the text and the figures of the document are from?',
      select: { currentOf: { select: { id: true } } },
      resolve: ({ currentOf }) => currentOf !== null,
    }),
    download: t.string({
      description:
        'Address of the file on this server: /files/{sha256}. It answers 404 for one that was ingested before files were kept.',
      select: { sha256: true },
      resolve: ({ sha256 }) => `/files/${sha256}`,
    }),
  }),
})
