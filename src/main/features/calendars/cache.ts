import { createHash } from 'node:crypto';
import { access, chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Version } from './fetchCalendar.ts';

/** What is known of a fetched calendar besides its text. `checkedAt`: when it was last found to be current, ms UTC. */
export type Known = Version & { readonly checkedAt: number };

const knownSchema: z.ZodType<Known> = z.object({
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  checkedAt: z.number(),
});

/** Other users of the computer have no access. */
const FILE = 0o600;
const FOLDER = 0o700;

/** Calendars that were fetched, as files in a folder. Their names tell nothing of the addresses. */
export function createCache(dataFolder: string) {
  const folder = join(dataFolder, 'calendars');
  const nameOf = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, 32);
  const pathOf = (address: string): string => join(folder, `${nameOf(address)}.ics`);
  const knownPath = (address: string): string => join(folder, `${nameOf(address)}.json`);

  /** Puts a file there as a whole, or not at all. */
  async function put(path: string, content: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: FOLDER });
    await chmod(folder, FOLDER);
    await writeFile(`${path}.new`, content, { mode: FILE });
    await rename(`${path}.new`, path);
  }

  return {
    pathOf,
    /** What is known of the calendar that was fetched from an address; null if it is not there. */
    async read(address: string): Promise<Known | null> {
      try {
        await access(pathOf(address));
        return knownSchema.parse(JSON.parse(await readFile(knownPath(address), 'utf8')));
      } catch {
        // What is missing or damaged is fetched again.
        return null;
      }
    },
    /** Keeps what was fetched; without a text, the one that is there is current. */
    async write(address: string, known: Known, text: string | null): Promise<void> {
      if (text !== null) await put(pathOf(address), text);
      await put(knownPath(address), JSON.stringify(known));
    },
    /** Deletes all but what was fetched from these addresses. */
    async keep(addresses: readonly string[]): Promise<void> {
      const names = new Set(addresses.map(nameOf));
      const files = await readdir(folder).catch(() => []);
      const left = files.filter((name) => !names.has(name.slice(0, 32)));
      await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}

export type Cache = ReturnType<typeof createCache>;
