import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import { installationOf, isManaged } from '../core/installation.ts';
import { isOnPath } from './onPath.ts';

/** How this Stint was installed. */
export const installation = installationOf({
  isPackaged: app.isPackaged,
  platform: process.platform,
  env: process.env,
  executable: process.execPath,
  exists: existsSync,
});

const NO_SANDBOX = '--no-sandbox';

/** The switch for data of its own, if this Stint has some. */
function dataSwitch(): string[] {
  const dataDir = app.commandLine.getSwitchValue('user-data-dir');
  return dataDir ? [`--user-data-dir=${resolve(dataDir)}`] : [];
}

/**
 * The command that starts this Stint with its data, or reaches it if it is running. It is written down, so a switch that
 * was meant for one start is no part of it. Only a checkout has the one that root needs, as nothing stands before it.
 */
export function ownProgram(): string[] {
  const { build, program } = installation;
  const checkout = [app.getAppPath(), ...(process.getuid?.() === 0 ? [NO_SANDBOX] : [])];
  return [program, ...(build === 'checkout' ? checkout : []), ...dataSwitch()];
}

/** The command for a Stint that goes on where this one ends: whoever left the sandbox off did so for this one, too. */
export function nextProgram(): string[] {
  const own = ownProgram();
  return app.commandLine.hasSwitch('no-sandbox') && !own.includes(NO_SANDBOX) ? [...own, NO_SANDBOX] : own;
}

/** Words quoted for a shell. */
const quoted = (words: readonly string[]): string =>
  words.map((part) => (/^[\w./:=@-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`)).join(' ');

/** The client of the command line that Stint can install; null in a checkout, and where a package has put it on the PATH. */
export const installableClient = (): string | null => (isManaged(installation.build) ? null : installation.client);

/** The words that run the command line: by `stint` where there is one; null in a checkout. */
function clientWords(): readonly string[] | null {
  const { client, command } = installation;
  return client !== null && isOnPath(client, process.env['PATH'] ?? '') ? ['stint'] : command;
}

/** The same as a shell takes it; in a checkout, people have put it on the PATH. */
export const shellCommand = (): string => quoted(clientWords() ?? ['stint']);

/** What a shell runs to do the same as each global shortcut: by `stint` where there is one, which answers sooner. */
export function shortcutCommands(): Readonly<Record<GlobalShortcut, string>> {
  const client = clientWords();
  const command = (...verb: string[]): string =>
    quoted(client === null ? [...ownProgram(), ...verb] : [...client, ...verb, '--launch', ...dataSwitch()]);
  return {
    toggle: command('toggle'),
    quickStart: command('quick-start'),
    resume: command('resume'),
    switchBack: command('switch', '-'),
    window: command('toggle-window'),
  };
}
