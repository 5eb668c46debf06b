import type { ImportOptions } from '#shared/contract/importing.ts';
import { isStintFile, planOfStintFile } from '../json/read.ts';
import { openInput } from './open.ts';
import type { ReadPorts } from './open.ts';
import { readInput } from './readFile.ts';
import { toPlan } from './toPlan.ts';
import type { Planned } from './toPlan.ts';

/**
 * Reads a file of any known format, and says what it comes to.
 * @param name a hint where the content allows several formats
 * @throws Unreadable if nothing of the file can be imported
 */
export function readPlan(name: string, bytes: Uint8Array, options: ImportOptions, ports: ReadPorts): Planned {
  const opened = openInput(name, bytes, options, ports);
  const isOwn = isStintFile(opened.input.json) && (options.format === null || options.format === 'stint');
  if (isOwn) return planOfStintFile(opened.input.json, options.zone);
  return toPlan(readInput(opened, options), options.zone);
}
