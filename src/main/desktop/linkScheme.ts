import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { app } from 'electron';
import type { Rejection } from '#shared/model/rejection.ts';
import type { PartialView } from '../core/ports.ts';
import { linkEntry, MENU_ENTRY } from './desktopEntry.ts';
import { dataHome, ensureMenuEntry } from './menuEntry.ts';
import { LINK_SCHEME } from '#shared/model/linkScheme.ts';
import { ownProgram } from './ownProgram.ts';
import { messageOf } from '../core/attempt.ts';

const ENTRY = 'stint-links.desktop';

/**
 * On Linux: makes the entry of the menu the default for the scheme; where there is none, creates one for links alone.
 * @throws errors of the system
 */
async function registerEntry(on: boolean): Promise<void> {
  const folder = join(dataHome(), 'applications');
  const path = join(folder, ENTRY);
  // Removes whatever is there, which may not be a file.
  rmSync(path, { force: true });
  if (!on) return;
  const isInMenu = ensureMenuEntry();
  if (!isInMenu) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, linkEntry(ownProgram(), LINK_SCHEME), { flag: 'wx' });
  }
  const handler = isInMenu ? MENU_ENTRY : ENTRY;
  await promisify(execFile)('xdg-mime', ['default', handler, `x-scheme-handler/${LINK_SCHEME}`]);
}

/** On macOS and Windows. @throws if the system refuses */
function registerClient(on: boolean): void {
  const [path, ...words] = ownProgram();
  const done = on
    ? app.setAsDefaultProtocolClient(LINK_SCHEME, path, words)
    : app.removeAsDefaultProtocolClient(LINK_SCHEME, path, words);
  if (!done) throw new Error(process.platform);
}

/** Links as a view: the system opens `stint://…` in Stint while `settings.links` is on. */
export function createLinks(onFailure: (rejection: Rejection) => void): PartialView {
  let wanted: boolean | null = null;

  async function register(on: boolean): Promise<void> {
    try {
      await (process.platform === 'linux' ? registerEntry(on) : registerClient(on));
    } catch (error) {
      onFailure({ code: 'links-failed', params: { detail: messageOf(error) } });
    }
  }

  return {
    show({ settings: { links } }) {
      // At the start, registers only if it is on, since the program may have moved.
      const isNews = wanted === null ? links : wanted !== links;
      wanted = links;
      if (isNews) void register(links);
    },
  };
}
