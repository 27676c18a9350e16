/** What the words of each list are, by the name that a pattern asks for. */
export const meanings = {
  // pages.yaml
  button: 'words on buttons of a web page',
  'page-welcome': 'head a line that greets the reader of a page',
  'page-closing-button': 'buttons that follow an article',
  'page-neighbour': 'head a link to the article before or behind',
  'page-more': 'titles of links to other articles',
  'page-credit': 'labels of who made a page',
  'page-foot': 'head a line at the foot of a page',
  'page-owner': 'tell the owner of a page, anywhere in a line',
  'behind-field': 'follow the value of a field in the head of a page',
  'field-title': 'label the title in the head of a page',
  'field-page': 'label other fields in the head of a page',
  'field-worthless': 'label fields that only count readers or repeat the text',
  'notice-end': 'end the title of a plan or of a notice about one',
  'image-content': 'in the name of an image that may be a table or a map',
  'annex-file': 'announce a file beside the page',
  'page-rights': 'tell a page of rights from a list of annexes',

  // tables.yaml
  'note-label': 'label a note under a table',
  'table-caption-label': 'label a table or a box before its number',
  'printed-title-label': 'label a table, a box or an annex before its number',
  'heading-lead': 'begin a line that is a heading by itself',
  'column-closer': 'end the header of a column, and seldom begin one',
  'head-word': 'words of a table head without lines',
  'score-header': 'in the header of a column that holds the points an item earns',
  'binding-word': 'tell whether a target binds',

  // check.yaml
  'own-part': 'what a document counts of itself',
  'change-of-name': 'end the name of a change',
  rise: 'lead to a level that is higher',
  fall: 'lead to a level that is lower',
  'not-resident': 'name people who are not residents, or may be counted several times',
  'bounded-share': 'end the names of shares that are never more than all',
  'unbounded-share': 'in the names of shares that may be more than all',
  'row-total': 'name the row of a total',
  'share-name': 'end the name of a share, beside 率',
  'rate-of-own-unit': 'name rates that are given in a unit of their own',
  'year-lead': 'lead to a year',
  'year-end': 'follow a year',
} as const

export type ListName = keyof typeof meanings
