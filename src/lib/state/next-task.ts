/** Settles in a task of its own, so that what the reader does meanwhile is answered between two long pieces of work. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done))
