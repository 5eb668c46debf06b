import { forkProcess } from '../desktop/forkProcess.ts';
import type { Answer } from '../features/exchange/in/importWire.ts';
import type { ImportProcess } from '../features/exchange/processReader.ts';

/** Memory that reading a file may take, MB: several times what the largest file that is read needs. */
const MEMORY = 2048;

/** Starts the process that reads a file (importProcess.ts). */
export function forkImport(): ImportProcess {
  const { onMessage, ...child } = forkProcess('importer', 'Stint import', [`--max-old-space-size=${MEMORY}`]);
  return { ...child, onAnswer: (listener) => onMessage((message) => listener(message as Answer)) };
}
