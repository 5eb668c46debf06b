import { lstat, rm } from 'node:fs/promises';
import { printReport, reportError } from '#shared/format/errorReport.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createMinuteLimit } from './minuteLimit.ts';

/** A log file becomes no larger than this, bytes; the one before it is kept as `….old.log`. */
const SIZE_MAX = 512 * 1024;

/** Errors that one source may log a minute: enough to see what is wrong, and no way to fill a disk. */
const ERRORS_MAX = 10;

/**
 * Logs to a file, without titles, notes or whatever else a message may quote (see errorReport.ts). Its library is loaded
 * with the first line: most days there is none. `path`: where the file is, asked for then.
 */
export function createLog(clock: Clock, path: () => string): Log {
  const limit = createMinuteLimit(clock);
  let opened: ReturnType<typeof open> | null = null;

  function write(level: 'error' | 'warn', text: string): void {
    opened ??= open(path());
    // Nobody is left to be told that there is no log.
    void opened.then((file) => file[level](text)).catch(() => {});
  }

  function say(level: 'error' | 'warn', kind: string, max: number, text: string): void {
    const leftOut = limit(kind, max);
    if (leftOut === null) return;
    write(level, leftOut === 0 ? text : `${text}\n    and ${leftOut} like it before`);
  }

  return {
    error: (meeting, error) => say('error', 'main', ERRORS_MAX, `main: ${printReport(reportError(meeting, error))}`),
    report: (page, report) => say('error', page, ERRORS_MAX, `${page}: ${printReport(report)}`),
    refused: (page, request, why) => say('warn', `${page} ${request}`, 1, `${page}: refused ${request}: ${why}`),
    gone: (page, reason) => say('warn', `${page} gone`, ERRORS_MAX, `${page}: its process is gone (${reason})`),
  };
}

/** The file, by electron-log without its part for Electron, which this needs nothing of. */
async function open(path: string) {
  await makeWay(path);
  const { default: log } = await import('electron-log/node');
  const { file, ...others } = log.transports;
  for (const transport of Object.values(others)) if (transport) transport.level = false;
  file.resolvePathFn = () => path;
  file.maxSize = SIZE_MAX;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = '{iso} {level} {text}';
  return log;
}

/** A pipe or a link in the place of the file would hold up whoever writes, or lead elsewhere. */
async function makeWay(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found && !found.isFile()) await rm(path);
}
