import { existsSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import type { Rejection } from '#shared/model/rejection.ts';
import { printReport } from '#shared/format/errorReport.ts';
import type { ErrorReport } from '#shared/format/errorReport.ts';

/** The error log, where the system expects logs. Only known once the data folder is. */
export const logPath = (): string => join(app.getPath('logs'), 'stint.log');

/** Shows the log in the system's file manager. Returns why it failed, or null. */
export function showLog(): Rejection | null {
  if (!existsSync(logPath())) return { code: 'log-empty' };
  shell.showItemInFolder(logPath());
  return null;
}

/** Copies an error, with everything else that belongs in a bug report. */
export function copyReport(report: ErrorReport): void {
  const versions = `Stint ${app.getVersion()}, Electron ${process.versions.electron}`;
  void clipboard.writeText(`${versions}, ${process.platform} ${release()} ${process.arch}\n${printReport(report)}\n`);
}
