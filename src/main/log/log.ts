import { lstat, rm } from 'node:fs/promises';
import { printReport, describeError } from '#shared/format/errorReport.ts';
import type { Clock, Log } from '../core/ports.ts';
import { createMinuteLimit } from './minuteLimit.ts';

/** Maximum size of a log file, bytes. A full one is kept as `….old.log`. */
const SIZE_MAX = 512 * 1024;

/** Maximum errors per source and minute: enough to see what is wrong, without filling the disk. */
const ERRORS_MAX = 10;

/**
 * Logs to a file, without titles, notes or anything else that a message may quote (see errorReport.ts). The logging
 * library is loaded with the first line, since on most days there is none. `path` returns the file, and is only called
 * then. `print` gets main's errors as they are, with their messages, for somebody who develops.
 */
export function createLog(clock: Clock, path: () => string, print: (error: unknown) => void = () => {}): Log {
  const limit = createMinuteLimit(clock);
  let opened: ReturnType<typeof open> | null = null;

  function write(level: 'error' | 'warn', text: string): void {
    opened ??= open(path);
    // If the log cannot be written, there is nowhere to report it.
    void opened.then((file) => file[level](text)).catch(() => {});
  }

  function logLimited(level: 'error' | 'warn', kind: string, max: number, text: string): void {
    const dropped = limit(kind, max);
    if (dropped === null) return;
    write(level, dropped === 0 ? text : `${text}\n    and ${dropped} like it before`);
  }

  return {
    error(kind, error) {
      print(error);
      logLimited('error', 'main', ERRORS_MAX, `main: ${printReport(describeError(kind, error))}`);
    },
    report: (page, report) => logLimited('error', page, ERRORS_MAX, `${page}: ${printReport(report)}`),
    refused: (page, request, why) => logLimited('warn', `${page} ${request}`, 1, `${page}: refused ${request}: ${why}`),
    gone: (page, reason) => logLimited('warn', `${page} gone`, ERRORS_MAX, `${page}: its process is gone (${reason})`),
  };
}

/** Opens the file with electron-log's Node build, which does not need Electron. */
async function open(find: () => string) {
  const path = find();
  await removeSpecialFile(path);
  const { default: log } = await import('electron-log/node');
  const { file, ...others } = log.transports;
  for (const transport of Object.values(others)) if (transport) transport.level = false;
  file.resolvePathFn = () => path;
  file.maxSize = SIZE_MAX;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = '{iso} {level} {text}';
  return log;
}

/** A pipe in place of the file would block every write, and a link would lead elsewhere. */
async function removeSpecialFile(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found && !found.isFile()) await rm(path);
}
