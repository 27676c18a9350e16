import { mapRange } from '../../etl/src/model/index.js'
import { withoutEntities } from '../../etl/src/structure/tables/entities.js'

test.each([
  ['&lt;20.5', '<20.5'],
  ['&GE;0.54', '≥0.54'],
  ['&#8804;5&nbsp;%', '≤5 %'],
  ['&#x2265;7', '≥7'],
  ['R&D', 'R&D'],
  ['A&B;C', 'A&B;C'],
])('%s in a cell is %s', (printed, read) => {
  const mapped = withoutEntities(mapRange(printed, 0, printed.length))
  expect(mapped.text).toBe(read)
  expect(mapped.offsets).toHaveLength(read.length)
})
