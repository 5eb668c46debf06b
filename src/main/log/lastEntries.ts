import { readRegular } from '../core/regularFile.ts';

/** In bytes; the log is smaller. */
const LOG_MAX = 4 * 1024 * 1024;

/** The last entries of a log, oldest first, each with its lines; none if there is no log. @throws errors of the file system */
export async function readLastEntries(path: string, count: number): Promise<string[]> {
  const text = await readLog(path);
  return text
    .split(/^(?=\d{4}-\d\d-\d\dT)/mu)
    .map((entry) => entry.trimEnd())
    .filter((entry) => entry !== '')
    .slice(-count);
}

async function readLog(path: string): Promise<string> {
  try {
    return (await readRegular(path, LOG_MAX)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
