import { decodeGlobalId } from '../../shared/global-id.js'

/** Names, nullability and descriptions of what every Relay connection has. */
export const relayOptions = {
  decodeGlobalID: (value: string) => decodeGlobalId(value, 'id'),
  idFieldOptions: { description: 'Global id: base64 of Type:localId. The same on every machine and after every run.' },
  nodeTypeOptions: { description: 'Anything with a global id that `node(id)` finds again.' },
  nodeQueryOptions: {
    description: 'The row with this global id, of any type; null when there is no such row.',
    args: { id: { description: 'A global id, as the field `id` of every node returns it.' } },
  },
  // `nodes` is defined beside the other queries: its ids are limited, and errors name its own argument.
  nodesQueryOptions: false,
  nodesOnConnection: { description: 'The rows of this page, without the edges around them.' },
  edgesFieldOptions: {
    nullable: { list: false, items: false },
    description: 'The rows of this page, each with its cursor.',
  },
  nodeFieldOptions: { nullable: false, description: 'The row.' },
  cursorFieldOptions: { description: 'Opaque position of this row: give it to `after` or `before`.' },
  pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
  pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
  hasNextPageFieldOptions: { description: 'Are there rows after this page?' },
  hasPreviousPageFieldOptions: { description: 'Are there rows before this page?' },
  startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
} as const
