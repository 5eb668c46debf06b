/** A queue of work: each piece begins when the one before is over, however that ended. Answers what the piece answers. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => T | Promise<T>): Promise<T> => {
    const mine = last.then(run, run);
    last = mine;
    return mine;
  };
}
