/** Russian: files that come in and go out. */
export const exchange = {
  'import.untitled': 'Без названия',
} as const;
