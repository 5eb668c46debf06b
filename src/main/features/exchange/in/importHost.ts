import type { ImportOptions } from '#shared/contract/importing.ts';
import type { UnreadableReason } from '#shared/model/importing.ts';
import type { StagedEntry } from '../../../core/importStore.ts';
import { readRegular } from '../../../core/regularFile.ts';
import { Unreadable } from './format.ts';
import type { Answer, Order } from './importWire.ts';
import { SIZE_MAX } from './limits.ts';
import type { ReadPorts } from './open.ts';
import { readPlan } from './readPlan.ts';

/** Entries in one answer. */
const BATCH = 2000;

/** Reads a file in a process of its own, and hands its entries over in batches, each when it is asked for. */
export function createImportHost(ports: ReadPorts, answer: (answer: Answer) => void): (order: Order) => Promise<void> {
  let left: readonly StagedEntry[] = [];

  async function read(path: string, name: string, options: ImportOptions): Promise<Answer> {
    try {
      const { plan, entries } = readPlan(name, await readRegular(path, SIZE_MAX), options, ports);
      left = entries;
      return { type: 'plan', plan };
    } catch (error) {
      return answerTo(error);
    }
  }

  function next(): Answer {
    const entries = left.slice(0, BATCH);
    left = left.slice(BATCH);
    return { type: 'entries', entries: entries.length === 0 ? null : entries };
  }

  return async (order) => answer(order.type === 'next' ? next() : await read(order.path, order.name, order.options));
}

/** What errors of the file system say of a file; of others, the system's own words tell more. */
const reasons: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'missing',
  EFTYPE: 'no-file',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EFBIG: 'too-large',
};

/** What is said of an error; a bug is one too, and never ends the process without a word. */
function answerTo(error: unknown): Answer {
  if (error instanceof Unreadable) return { type: 'unreadable', reason: error.reason };
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason !== undefined) return { type: 'unreadable', reason };
  return { type: 'failed', code, message };
}
