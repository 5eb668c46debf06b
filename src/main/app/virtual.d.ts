declare module 'virtual:first-screen' {
  import type { Start } from '#shared/snapshot/start.ts';

  /** Draws the first screen of the main window as HTML; `src/renderer/server.tsx`, which the build puts here. Call it once. */
  export function drawFirstScreen(start: Start): Promise<string>;
}
