import { parentPort, workerData } from 'node:worker_threads'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'

/** The page for the options that the thread was started with. */
parentPort?.postMessage(renderGraphiQL(workerData).trim())
