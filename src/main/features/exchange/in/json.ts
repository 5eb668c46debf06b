/** An object of a JSON file, of which nothing else is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text that a value is; empty if it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The texts in an array, without empty ones; none if it is no array. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
