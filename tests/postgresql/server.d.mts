/** Starts a server for the time of the tests, all of whose files are thrown away; gives its URL, its process, and how to end it. */
export function startServer(): Promise<{ url: string; pid: number; end(): Promise<void> }>
