import type { ImportFormat } from '#shared/model/importing.ts';
import { Unreadable } from './format.ts';
import type { Format, Input } from './format.ts';

/**
 * The format of a file: the first that recognises the content.
 * @param formats in order of precision
 * @param wanted the format that the person chose; null: any
 * @throws Unreadable if it is not the chosen format, or none
 */
export function recognise(formats: readonly Format[], input: Input, wanted: ImportFormat | null): Format {
  const candidates = wanted === null ? formats : formats.filter(({ id }) => id === wanted);
  const found = candidates.find((format) => format.recognises(input));
  if (found === undefined) throw new Unreadable(wanted === null ? 'unknown-format' : 'other-format');
  return found;
}
