/** Writes to the terminal, or where its output goes to. Resolves when more can be written. */
export const write = (content: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(content, () => resolve());
  });
