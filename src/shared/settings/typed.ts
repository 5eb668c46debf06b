import type { Shape } from './kind.ts';

/** What can be typed. */
export type Typable = string | number | null | readonly (string | number)[];

/** What was typed, as a value; or that it is wrong, with what a text about that may name. */
export type Parsed = { readonly value: Typable } | { readonly wrong: Readonly<Record<string, string | number>> };

/** A value as it is edited in a field; words with spaces between where it holds several. */
export const printTyped = (value: Typable): string => [value ?? ''].flat().join(' ');

/** Reads what was typed, trimmed, as what a setting holds. */
export function parseTyped(shape: Shape, text: string): Parsed {
  switch (shape.kind) {
    case 'orNone':
      return text === '' ? { value: null } : parseTyped(shape.of, text);
    case 'whole': {
      const { min, max } = shape;
      const value = Number(text);
      return text !== '' && Number.isInteger(value) && value >= min && value <= max
        ? { value }
        : { wrong: { min, max } };
    }
    case 'text': {
      const value = shape.normal ? shape.normal(text) : text;
      return value === null ? { wrong: {} } : { value };
    }
    case 'list':
      return parseWords(shape.of, text);
    case 'toggle':
    case 'choice':
    case 'own':
      throw new TypeError(`Nobody types a ${shape.kind}.`);
    default:
      return shape satisfies never;
  }
}

/** Words with white space or commas between, each once; or the first that is wrong. */
function parseWords(of: Shape, text: string): Parsed {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  const values: (string | number)[] = [];
  for (const word of words) {
    const parsed = parseTyped(of, word);
    if ('wrong' in parsed) return { wrong: { word } };
    values.push(...[parsed.value ?? []].flat());
  }
  return { value: [...new Set(values)] };
}
