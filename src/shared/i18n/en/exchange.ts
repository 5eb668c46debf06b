/** English: files that come in and go out. */
export const exchange = {
  'import.untitled': 'Untitled',
} as const;
