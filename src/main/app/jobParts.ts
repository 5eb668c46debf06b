import type { Core } from '../core/core.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createPdfPrinter } from '../desktop/printPdf.ts';
import type { JobParts } from '../features/exchange/jobs/context.ts';
import { createProcessReader } from '../features/exchange/processReader.ts';
import { createTurn } from '../features/exchange/turn.ts';
import type { SqliteStore } from '../store/store.ts';
import { forkImport } from './forkImport.ts';

/** What reads and prints files for this process, whatever the database. */
export const createJobTools = (): Pick<JobParts, 'readFile' | 'printPdf' | 'turn'> => ({
  readFile: createProcessReader(forkImport),
  printPdf: createPdfPrinter(),
  turn: createTurn(),
});

type On = { readonly core: Core; readonly clock: Clock; readonly log: Log };

/** What jobs of the command line are carried out with. */
export const jobPartsOf = (
  { core, clock, log }: On,
  { imports }: Pick<SqliteStore, 'imports'>,
  tools: ReturnType<typeof createJobTools>,
): JobParts => ({ core, clock, log, imports, ...tools });
