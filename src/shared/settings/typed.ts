import type { Shape } from './kind.ts';

/** A value that can be typed. */
export type Typable = string | number | null | readonly (string | number)[];

/** The typed value, or that the text is wrong, with values for the error message. */
export type Parsed = { readonly value: Typable } | { readonly wrong: Readonly<Record<string, string | number>> };

/** The text of a value in a field; several are separated by spaces. */
export const printTyped = (value: Typable): string => [value ?? ''].flat().join(' ');

/** Parses a trimmed text as the value of a setting. */
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

/** Parses words separated by spaces or commas, each once; or returns the first wrong one. */
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
