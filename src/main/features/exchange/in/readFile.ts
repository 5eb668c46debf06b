import type { ImportOptions, ImportQuestion } from '#shared/contract/importing.ts';
import type { Encoding, ImportFormat } from '#shared/model/importing.ts';
import type { Format, Input, ReadOptions, Row } from './format.ts';
import { formats } from './formats/index.ts';
import { interpret } from './interpret.ts';
import type { Interpreted } from './interpreted.ts';
import { openInput } from './open.ts';
import type { Opened, ReadPorts } from './open.ts';
import { recognise } from './recognise.ts';

/** A file that was read. Nothing of it is imported while one of the questions needs an answer. */
export type ImportFile = {
  readonly format: ImportFormat;
  readonly encoding: Encoding | null;
  readonly interpreted: Interpreted;
};

/** The rows of a file; reading them again begins anew, so they are not all in memory at once. */
const rowsOf = (format: Format, input: Input, options: ReadOptions): Iterable<Row> => ({
  [Symbol.iterator]: () => format.read(input, options)[Symbol.iterator](),
});

/**
 * Reads a file of any known format.
 * @param name a hint where the content allows several formats
 * @throws Unreadable if nothing of the file can be imported
 */
export const readImport = (name: string, bytes: Uint8Array, options: ImportOptions, ports: ReadPorts): ImportFile =>
  readInput(openInput(name, bytes, options, ports), options);

/** Reads a file that is open. @throws Unreadable */
export function readInput({ input, encoding, question }: Opened, options: ImportOptions): ImportFile {
  const format = recognise(formats, input, options.format);
  const interpreted = interpret(rowsOf(format, input, options), format.id, options);
  const asked: ImportQuestion[] = [
    ...(question === null ? [] : [question]),
    ...(format.questions?.(input, options) ?? []),
  ];
  return {
    format: format.id,
    encoding,
    interpreted: { ...interpreted, questions: [...asked, ...interpreted.questions] },
  };
}
