/** A constant of a $filter; `text` is as written, without quotes for strings. */
export interface Literal {
  kind: 'literal'
  type: 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'null'
  text: string
}

export interface Property {
  kind: 'property'
  name: string
}

export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const
export type Comparison = (typeof COMPARISONS)[number]

export const FUNCTIONS = ['contains', 'startswith', 'endswith'] as const
export type FunctionName = (typeof FUNCTIONS)[number]

/** A $filter as a tree. A property or literal on its own is a condition: additive, true. */
export type Expression =
  | Literal
  | Property
  | { kind: 'and' | 'or'; operands: readonly Expression[] }
  | { kind: 'not'; operand: Expression }
  | { kind: 'comparison'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'in'; operand: Expression; values: readonly Literal[] }
  | { kind: 'call'; name: FunctionName; text: Expression; part: Expression }
