import type { Format } from '../format.ts';
import { charm } from './charm.ts';
import { genericCsv } from './genericCsv.ts';
import { hamster } from './hamster.ts';

/** The formats that are read, in order of precision: the first that recognises a file reads it. */
export const formats: readonly Format[] = [charm, hamster, genericCsv];
