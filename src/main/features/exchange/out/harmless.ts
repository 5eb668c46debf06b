/** What a spreadsheet takes for the beginning of a formula, or skips before one. */
const formula = /^[=+\-@\t\r]/u;

/**
 * A text that no spreadsheet runs as a formula: where it begins like one, an apostrophe stands before it. Only for
 * texts; a negative number is no formula.
 */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);
