import type { Words } from '../shared/language.js'
import type { Context } from '../shared/page.js'

/** The heads of the columns of a table. */
export const ColumnHeads = ({ context, titles }: { context: Context; titles: readonly Words[] }) => (
  <thead>
    <tr>
      {titles.map((title) => (
        <th scope="col" key={title.en}>
          {context.say(title)}
        </th>
      ))}
    </tr>
  </thead>
)
