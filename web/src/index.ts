export { isPage, type PageRequest, pageReply } from './serve/explorer.js'
export { elsewhereReply, type PageReply } from './serve/reply.js'
export { type Ask, AskError, type Query } from './shared/ask.js'
