import { create } from 'zustand';
import type { CsvChoice, Exported } from '#shared/contract/exporting.ts';
import type { ListFormat, PageSize, ReportFormat } from '#shared/model/exporting.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import { bridge } from '../bridge.ts';
import { useReport } from './reportState.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** What the person chose to export, which is kept for the next time. */
type Exporting = {
  readonly what: Exported['kind'];
  readonly reportFormat: ReportFormat;
  readonly entryFormat: ListFormat;
  readonly csv: CsvChoice;
  /** Null: the one of the region. */
  readonly pageSize: PageSize | null;
  readonly isBusy: boolean;
  /** Why the last export failed. */
  readonly problem: string | null;
};

export const useExporting = create<Exporting>(() => ({
  what: 'report',
  reportFormat: 'csv',
  entryFormat: 'csv',
  csv: { marks: 'region', bom: false },
  pageSize: null,
  isBusy: false,
  problem: null,
}));

const { setState: set, getState: get } = useExporting;

export const chooseExport = (chosen: Partial<Exporting>): void => set({ ...chosen, problem: null });

/** What is exported by the current choice; `pageSize`: the region's. */
function exported(pageSize: PageSize): Exported {
  const { what, reportFormat, entryFormat, csv, pageSize: chosen } = get();
  if (what === 'everything') return { kind: what };
  const how = { query: useReport.getState().query, csv, pageSize: chosen ?? pageSize };
  return what === 'report' ? { kind: what, format: reportFormat, ...how } : { kind: what, format: entryFormat, ...how };
}

/** Closes the dialog with a message, or shows why nothing was exported; it stays if the person changed their mind. */
async function finish<Value>(run: () => Promise<QueryResult<Value>>, told: (value: Value) => string | null) {
  set({ isBusy: true, problem: null });
  const result = await run();
  set({ isBusy: false, problem: result.ok ? null : result.message });
  const message = result.ok ? told(result.value) : null;
  if (message === null) return;
  ui.open(null);
  ui.toast(message);
}

/** Saves a file where the person wants it. `pageSize`: the region's. */
export const saveExport = (pageSize: PageSize): Promise<void> =>
  finish(
    () => bridge().request('export:save', exported(pageSize)),
    (name) => (name === null ? null : currentTranslate()('exporting.saved', { name })),
  );

/** Copies the report as Markdown. */
export const copyExport = (): Promise<void> =>
  finish(
    () => bridge().request('export:copy', useReport.getState().query),
    () => currentTranslate()('exporting.copied'),
  );
