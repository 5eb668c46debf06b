import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translator.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createCore } from '../../src/main/core/core.ts';
import { createImporter } from '../../src/main/features/exchange/importer.ts';
import { createImportHost } from '../../src/main/features/exchange/in/importHost.ts';
import type { Answer } from '../../src/main/features/exchange/in/importWire.ts';
import { createProcessReader } from '../../src/main/features/exchange/processReader.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';
import type { Figure } from './figure.ts';
import { figure, valueBelow } from './figure.ts';
import { environment } from './history.ts';

const ROWS = 100_000;
const HEAD =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()';

/** A detailed report of Toggl: twenty entries a day, of 2,000 titles in 100 projects of 10 clients. */
function report(): string {
  const rows = Array.from({ length: ROWS }, (_row, at) => {
    const date = new Date(Date.UTC(2010, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10);
    const minute = (at % 20) * 45 + 360;
    const time = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
    const task = at % 2000;
    const names = `Client ${task % 10},Project ${task % 100},,"Task ${task}, part"`;
    return `Ann,ann@example.com,${names},Yes,${date},${time(minute)},${date},${time(minute + 40)},00:40:00,,`;
  });
  return [HEAD, ...rows, ''].join('\r\n');
}

/** Importing a large file: the whole of it, and the longest time for which everything else had to wait. */
export async function importTime(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-import-'));
  try {
    const path = join(folder, 'report.csv');
    writeFileSync(path, report());
    const { db } = openDatabase(join(folder, 'stint.db'), 'bench');
    const store = createStore(db);
    const core = createCore(store, systemClock, environment);
    let slice = performance.now();
    let longest = 0;
    const importer = createImporter({
      core,
      clock: {
        ...systemClock,
        after: (_ms, run) => {
          longest = Math.max(longest, performance.now() - slice);
          setImmediate(() => {
            slice = performance.now();
            run();
          });
          return { dispose: () => {} };
        },
      },
      imports: store.imports,
      readFile: createProcessReader(inProcess),
      t: () => translator('en'),
      onProgress: () => {},
    });
    const options = { format: null, zone: 'Europe/Berlin', dateOrder: null, encoding: null, columns: null } as const;
    const started = performance.now();
    const prepared = await importer.prepare(path, 'report.csv', { ...options, activity: 'window' });
    const read = performance.now();
    slice = read;
    // Reading is done by another process in the app.
    longest = 0;
    const { entries } = await importer.run(prepared);
    const ended = performance.now();
    if (entries !== ROWS) throw new Error(`${entries} of ${ROWS} rows`);
    const undone = performance.now();
    core.execute({ type: 'undo' }, 'window');
    const took = performance.now() - undone;
    store.dispose();
    const name = (what: string): string => `import of ${ROWS} rows: ${what}`;
    return [
      figure(name('preview'), 'ms', read - started),
      figure(name('all of it'), 'ms', ended - started, valueBelow(10_000)),
      figure(name('longest slice of writing'), 'ms', longest, valueBelow(50)),
      figure(name('undo'), 'ms', took),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What reads files, in this process. */
function inProcess() {
  let listener: (answer: Answer) => void = () => {};
  const host = createImportHost(
    {
      openSqlite: () => {
        throw new Error('no database');
      },
    },
    (answer) => listener(answer),
  );
  return {
    post: (order: Parameters<typeof host>[0]) => void host(order),
    onAnswer: (next: typeof listener) => void (listener = next),
    onEnd: () => {},
    kill: () => {},
  };
}
