import { cleanLine } from '../model/cleanText.ts';
import type { ReportQuery } from '../model/report.ts';
import { own } from './kind.ts';
import { elsewhere } from './edit.ts';
import { setting } from './setting.ts';

export type SavedReport = { readonly name: string; readonly query: ReportQuery };

/** Reports with clean names, without those whose name is empty. */
const cleanReports = (reports: readonly SavedReport[]): readonly SavedReport[] =>
  reports.map(({ name, query }) => ({ name: cleanLine(name), query })).filter(({ name }) => name !== '');

export const reports = {
  savedReports: setting(own(cleanReports), [], elsewhere),
};
