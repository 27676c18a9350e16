import { matcherOf } from '../../etl/src/normalize/index.js'
import { catalogue } from './catalogue.js'

const match = matcherOf(catalogue)

test('every name and alias of the catalogue finds its own entry', () => {
  const strays = catalogue.indicators.flatMap((entry) => {
    const [basis] = entry.bases.length > 0 ? entry.bases : (['POINT'] as const)
    const unit = entry.unit === '比' ? null : entry.unit
    return [entry.name, ...entry.aliases].flatMap((indicatorName) => {
      const found = match({
        indicatorName,
        amount: { unit, ratio: unit === null ? '1:2:3' : null },
        basis: basis ?? 'POINT',
      })
      return found?.indicator.code === entry.code ? [] : [`${indicatorName} → ${found?.indicator.code}`]
    })
  })
  expect(strays).toEqual([])
})
