import type { Plugin } from 'graphql-yoga'

/** Refuses a document of more tokens than this while it is parsed: deep nesting would exhaust the stack later on. */
export function useTokenLimit(maxTokens: number): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string, options?: object) => parseFn(source, { ...options, maxTokens }))
    },
  }
}
