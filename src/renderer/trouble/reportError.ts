import type { PageRequests } from '#shared/contract/requests/core.ts';
import { describeError } from '#shared/format/errorReport.ts';
import type { ErrorKind } from '#shared/format/errorReport.ts';
import { bridge } from '../bridge.ts';

/** Logs an error. Never throws: nobody is left to catch it. */
export function reportError(kind: ErrorKind, error: unknown, components = ''): void {
  try {
    bridge<keyof PageRequests>()
      .request('error:report', describeError(kind, error, components))
      .catch(() => {});
  } catch {
    // Without a bridge there is no log.
  }
}

/** Copies the details of the last error. */
export const copyDetails = (): Promise<void> => bridge<keyof PageRequests>().request('error:copy');
