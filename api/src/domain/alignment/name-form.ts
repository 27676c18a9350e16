import { nameKey } from '@plangraph/etl/catalogue/name-key'
import { rewrites } from '@plangraph/etl/normalize/rewrites'

/** Form in which two printed names of one indicator are equal: 博士后研究人员年招收数 and 博士后研究人员年招收人数. */
export const nameForm = (name: string): string => rewrites.reduce((text, { apply }) => apply(text), nameKey(name))
