import type { Bridge } from '#shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly stint: Bridge;
  }
}

/** The way out of the page. A function, so that tests can put their own in place. */
export const bridge = (): Bridge => window.stint;
