import type { Intent } from '../commands/command.ts';
import type { RequestName } from './channels.ts';

/** What any page may ask for. */
export type SharedRequest = 'snapshot:get' | 'command:execute' | 'error:report' | 'error:copy';

/**
 * What each page may ask for: what it uses and nothing else, so that a small window that was taken over restores no
 * backup. The main window has all but what only another one uses.
 */
export type PageRequests = {
  index: Exclude<RequestName, 'mini:menu' | 'window:close'>;
  mini: SharedRequest | 'mini:menu';
  quickStart: SharedRequest | 'clock:today' | 'window:close';
};

/** The pages: the main window's, the mini window's and the quick-start window's. */
export type PageName = keyof PageRequests;

/** The one command of each small window; the main window has them all. */
const commands: Readonly<Record<Exclude<PageName, 'index'>, Intent['type']>> = {
  mini: 'toggleTimer',
  quickStart: 'startTitle',
};

/** Whether a page may send a command. */
export const mayCommand = (page: PageName, type: Intent['type']): boolean =>
  page === 'index' || commands[page] === type;
