import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainReport } from '#shared/model/report.ts';
import type { ReportQuery } from '#shared/model/report.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createCore } from '../../src/main/core/core.ts';
import { openDatabase } from '../../src/main/store/database.ts';
import { createStore } from '../../src/main/store/store.ts';
import { figure, median, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import { environment } from './history.ts';
import { pastEntries, writeHistory } from './reportHistory.ts';
import { timewarriorSummary } from './timewarriorSummary.ts';

const ENTRIES = 1_000_000;
const ROUNDS = 3;
const DAY = 86_400_000;
const TEN_YEARS = 3652 * DAY;

const all: ReportQuery = { ...plainReport, range: { kind: 'all' } };
const lastYear: ReportQuery = { ...plainReport, range: { kind: 'unit', unit: 'year', offset: -1 } };
const today: ReportQuery = { ...plainReport, range: { kind: 'unit', unit: 'day', offset: 0 } };

const YEAR = 'of a year by client';

const reports: readonly (readonly [name: string, query: ReportQuery])[] = [
  ['of all by project and task', all],
  ['of all by day', { ...all, groups: ['day'] }],
  ['of all by month and client', { ...all, groups: ['month', 'client'] }],
  [
    'of all by client and project, each entry rounded',
    { ...all, groups: ['client', 'project'], rounding: { mode: 'up', minutes: 15, per: 'entry' } },
  ],
  [
    'of all by client, each task and day rounded',
    { ...all, groups: ['client'], rounding: { mode: 'nearest', minutes: 6, per: 'taskDay' } },
  ],
  [YEAR, { ...lastYear, groups: ['client'] }],
  ['of today by project and task', today],
];

/** Reports over a million entries of ten years, and the summary of the last of them in Timewarrior. */
export function reportTimes(): Figure[] {
  const folder = mkdtempSync(join(process.cwd(), 'out', 'bench-'));
  try {
    const until = systemClock.now() - DAY;
    const entries = () => pastEntries(until - TEN_YEARS, until, ENTRIES);
    writeHistory(join(folder, 'stint.db'), entries());
    const own = measure(join(folder, 'stint.db'));
    const year = own.find(({ name }) => name.includes(YEAR))?.value;
    return [...own, ...timewarriorSummary(folder, entries(), typeof year === 'number' ? year : Number.NaN)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(path: string): Figure[] {
  const { db } = openDatabase(path, 'bench');
  const store = createStore(db);
  const core = createCore(store, systemClock, environment);
  const figures = reports.map(([name, query]): Figure => {
    const took = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      core.report(query);
      return performance.now() - start;
    });
    return figure(`report ${name}, 1,000,000 entries, p50`, 'ms', median(took), valueBelow(300));
  });
  store.dispose();
  return figures;
}
