/**
 * Runs writes one after another. LanceDB makes silent duplicates when one new key is merged by two writers at once,
 * so every table has one such queue (design §10). A failed write does not stop the ones behind it.
 */
export type WriteQueue = {
  run<Answer>(write: () => Promise<Answer>): Promise<Answer>;
  idle(): Promise<void>;
};

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(write) {
      const next = last.then(write, write);
      last = next.then(
        () => undefined,
        () => undefined,
      );
      return next;
    },
    async idle() {
      await last;
    },
  };
}
