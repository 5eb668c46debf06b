import type { Bridge } from '#shared/contract/bridge.ts';
import type { PageRequests, Requests } from '#shared/contract/pages.ts';

declare global {
  interface Window {
    readonly stint: Bridge;
  }
}

/** The way out of a page, the main window's where no other is named. A function, so that tests can put their own in place. */
export const bridge = <May extends keyof Requests = keyof PageRequests['index']>(): Bridge<May> => window.stint;
