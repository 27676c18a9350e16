import type { Plugin } from 'graphql-yoga'
import { refusal } from './refusal.js'

const NESTED_TOO_DEEP = 'The document nests lists or objects too deep to be read.'

/** Refuses a document of more tokens than this while it is parsed: deep nesting would exhaust the stack later on. */
export function useTokenLimit(maxTokens: number): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string, options?: object) => {
        try {
          return parseFn(source, { ...options, maxTokens })
        } catch (error) {
          // The parser calls itself four times for each list in a list: even so many tokens may be too many.
          throw error instanceof RangeError ? refusal('GRAPHQL_PARSE_FAILED', NESTED_TOO_DEEP) : error
        }
      })
    },
  }
}
