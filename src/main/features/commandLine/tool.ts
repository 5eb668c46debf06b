import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { readFileSync, readlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { WORDS } from './wire/request.ts';

/** `stint` for the shells of this user, which a package of the system does not provide. */
export type Tool = {
  /** Where shells find it: a file, or on Windows the folder that is on the PATH. */
  readonly path: string;
  /** Whether it was installed from a Stint. `taken`: something else has its name. */
  readonly look: () => Promise<'missing' | 'installed' | 'outdated' | 'taken'>;
  /** @throws errors of the system */
  readonly install: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** What the tools of each system are made of. */
type Where = { readonly client: string; readonly home: string };

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Whether a file is a client of some version: it holds the name of the variable that it sets. */
const isClient = (content: Buffer): boolean => content.includes(WORDS);

/** On Linux a copy, since an AppImage is there only while it runs. It finds the program by the file in the data folder. */
export function copiedTool({ client, home }: Where): Tool {
  const path = join(home, '.local', 'bin', 'stint');
  return {
    path,
    async look() {
      try {
        const found = readFileSync(path);
        if (!isClient(found)) return 'taken';
        return found.equals(readFileSync(client)) ? 'installed' : 'outdated';
      } catch (error) {
        return isMissing(error) ? 'missing' : 'taken';
      }
    },
    async install() {
      const next = `${path}.new`;
      mkdirSync(dirname(path), { recursive: true });
      rmSync(next, { force: true });
      copyFileSync(client, next, constants.COPYFILE_EXCL);
      chmodSync(next, 0o755);
      renameSync(next, path);
    },
    remove: async () => rmSync(path, { force: true }),
  };
}

/** Removes the copy, if it is ours, where a package of the system brings `stint`: many shells find the copy first. */
export async function removeCopy(where: Where): Promise<void> {
  const tool = copiedTool(where);
  const found = await tool.look();
  if (found === 'installed' || found === 'outdated') await tool.remove();
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * On macOS a link into the app, which knows its program by that.
 * @param shared a folder on every PATH, which not every user may write to
 */
export function linkedTool({ client, home }: Where, shared = '/usr/local/bin'): Tool {
  const path = join(isWritable(shared) ? shared : join(home, '.local', 'bin'), 'stint');
  return {
    path,
    async look() {
      try {
        const target = readlinkSync(path);
        if (target === client) return 'installed';
        return target.endsWith(join('Contents', 'bin', 'stint')) ? 'outdated' : 'taken';
      } catch (error) {
        return isMissing(error) ? 'missing' : 'taken';
      }
    },
    async install() {
      mkdirSync(dirname(path), { recursive: true });
      rmSync(path, { force: true });
      symlinkSync(client, path);
    },
    remove: async () => rmSync(path, { force: true }),
  };
}

/** Runs a program of the system. Resolves to what it prints. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;

const runProgram: RunProgram = async (program, args) => (await promisify(execFile)(program, args)).stdout;

/** Where Windows stores the variables of a user. */
const KEY = String.raw`HKCU\Environment`;

/**
 * Changes the user's PATH. Its variables (`%USERPROFILE%`) stay as they are; setting another variable tells open programs that
 * something changed.
 */
const pathScript = (change: string): string =>
  [
    "$key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey('Environment')",
    "$parts = @($key.GetValue('Path', '', 'DoNotExpandEnvironmentNames') -split ';' | Where-Object { $_ -ne '' })",
    change,
    "$key.SetValue('Path', ($parts -join ';'), 'ExpandString')",
    "[Environment]::SetEnvironmentVariable('StintPathChanged', $null, 'User')",
  ].join('; ');

/** On Windows the folder of the client on the PATH of this user. */
export function pathTool({ client }: Pick<Where, 'client'>, run: RunProgram = runProgram): Tool {
  const folder = dirname(client);
  const quoted = `'${folder.replaceAll("'", "''")}'`;
  const script = (change: string) =>
    run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', pathScript(change)]);
  const others = `$parts = @($parts | Where-Object { $_ -ne ${quoted} })`;
  return {
    path: folder,
    async look() {
      const stored = await run('reg.exe', ['query', KEY, '/v', 'Path']).catch(() => '');
      const parts = stored.toLowerCase().split(/;|REG_(?:EXPAND_)?SZ\s+|\r?\n/iu);
      return parts.includes(folder.toLowerCase()) ? 'installed' : 'missing';
    },
    install: async () => void (await script(`${others}; $parts += ${quoted}`)),
    remove: async () => void (await script(others)),
  };
}

/** The tool of this system. */
export function toolFor(where: Where): Tool {
  if (process.platform === 'win32') return pathTool(where);
  return process.platform === 'darwin' ? linkedTool(where) : copiedTool(where);
}

/** Whether shells find a file by its name. */
export const isOnPath = (path: string, searched = process.env['PATH'] ?? ''): boolean =>
  searched.split(delimiter).includes(dirname(path));
