import type { PageRequests } from '#shared/contract/requests/core.ts';
import { reportError } from '#shared/format/errorReport.ts';
import type { Meeting } from '#shared/format/errorReport.ts';
import { bridge } from '../bridge.ts';

/** Has an error logged. Never throws: there is nobody left to catch it. */
export function meet(meeting: Meeting, error: unknown, components = ''): void {
  try {
    bridge<keyof PageRequests>()
      .request('error:report', reportError(meeting, error, components))
      .catch(() => {});
  } catch {
    // Without a bridge there is no log.
  }
}

/** Puts the details of the error that was met last on the clipboard. */
export const copyDetails = (): Promise<void> => bridge<keyof PageRequests>().request('error:copy');
