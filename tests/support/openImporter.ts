import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translator.ts';
import type { ImportOptions } from '#shared/contract/importing.ts';
import type { Clock } from '../../src/main/core/ports.ts';
import { createImporter } from '../../src/main/features/exchange/importer.ts';
import type { Progress } from '../../src/main/features/exchange/prepared.ts';
import { createImportHost } from '../../src/main/features/exchange/in/importHost.ts';
import type { Answer } from '../../src/main/features/exchange/in/importWire.ts';
import { createProcessReader } from '../../src/main/features/exchange/processReader.ts';
import type { ImportProcess } from '../../src/main/features/exchange/processReader.ts';
import { printStintFile, toStintFile } from '../../src/main/features/exchange/json/write.ts';
import { anyOptions, noPorts } from './importFile.ts';
import { openCore } from './openCore.ts';

/** What reads files, in this process. */
export function inlineProcess(): ImportProcess {
  let listener: (answer: Answer) => void = () => {};
  const host = createImportHost(noPorts, (answer) => listener(answer));
  return {
    post: (order) => void host(order),
    onAnswer: (next) => (listener = next),
    onEnd: () => {},
    kill: () => {},
  };
}

/** An importer over a real core and a real database. */
export function openImporter(on = openCore()) {
  const progress: Progress[] = [];
  const clock: Clock = { ...on.clock, after: (_ms, run) => (setImmediate(run), { dispose: () => {} }) };
  const parts = { core: on.core, clock, imports: on.store.imports, readFile: createProcessReader(inlineProcess) };
  const importer = createImporter({
    ...parts,
    t: () => translator('en'),
    onProgress: (one) => one && progress.push(one),
  });
  const folder = mkdtempSync(join(tmpdir(), 'stint-importer-'));
  const write = (text: string | Uint8Array, name = 'file'): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const prepare = (text: string | Uint8Array, options: Partial<ImportOptions> = {}) =>
    importer.prepare(write(text), 'file', { ...anyOptions, ...options });
  return {
    ...on,
    /** What importers are made of. */
    parts,
    importer,
    progress,
    write,
    prepare,
    /** Imports the text of a file. */
    async take(text: string | Uint8Array, options: Partial<ImportOptions> = {}) {
      return await importer.run(await prepare(text, options));
    },
    /** All there is, as a file of Stint. */
    print: (): string =>
      printStintFile(toStintFile(on.store.load(on.core.snapshot().day), on.store.imports.allEntries())),
  };
}
