import { chmod, cp, lstat, lutimes, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LINK_SCHEME } from '#shared/model/linkScheme.ts';
import { completion } from '#shared/commandLine/completion.ts';
import { MENU_ENTRY, menuEntry } from '../../src/main/desktop/desktopEntry.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { manPage } from './manPage.ts';
import { appStreamReleases } from './news.ts';
import { PRODUCT } from './product.ts';
import { PACKAGING, writeTemplate } from './template.ts';

/** Where shells of a distribution look for the completions of its packages. */
const ZSH = { debian: 'share/zsh/vendor-completions', other: 'share/zsh/site-functions' };

/** How the entry of the menu names the program that starts Stint, and the words of its command line. */
type MenuWords = { readonly launcher: string; readonly command: readonly string[] };

/** What differs from package to package. */
type Layout = MenuWords & {
  /** The folder with `lib`, `bin` and `share`. */
  readonly prefix: string;
  readonly distribution: keyof typeof ZSH;
};

/** The program of the shell, beside the app. */
const CLIENT = 'bin/stint';

/** Lays out a folder as systems do: the app in lib, its command in bin, and what desktops and shells read in share. */
export async function layOut(app: string, build: Build, layout: Layout): Promise<void> {
  const { prefix } = layout;
  await cp(app, await folder(prefix, 'lib', PRODUCT.program), { recursive: true });
  await writeLauncher(join(prefix, 'lib', PRODUCT.program));
  await folder(prefix, 'bin');
  await symlink(`../lib/${PRODUCT.program}/${CLIENT}`, join(prefix, 'bin', PRODUCT.program));
  await writeShare(build, layout);
}

/** The script that starts the app where it can be sandboxed. */
export async function writeLauncher(appFolder: string): Promise<void> {
  const values = { APP: PRODUCT.program, HELPER: 'chrome-sandbox' };
  await writeTemplate('linux/launcher.sh.in', join(appFolder, LAUNCHER), values, 0o755);
}

/** Its name, in the folder of the app. */
export const LAUNCHER = 'launch';

/** What desktops read: the desktop entry, icons, and what software centres show. */
export async function writeDesktopFiles(share: string, build: Build, words: MenuWords): Promise<void> {
  await writeEntry(await folder(share, 'applications'), words);
  await writeMetainfo(await folder(share, 'metainfo'), build);
  await copyIcons(join(share, 'icons', 'hicolor'));
}

/** Writes the entry of the menu into a folder. */
export async function writeEntry(target: string, { launcher, command }: MenuWords): Promise<void> {
  await writeFile(join(target, MENU_ENTRY), menuEntry([launcher], command));
}

/** Writes what software centres show into a folder. */
export async function writeMetainfo(target: string, build: Pick<Build, 'version' | 'epoch'>): Promise<void> {
  const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
  await writeTemplate('linux/metainfo.xml.in', join(target, `${PRODUCT.id}.metainfo.xml`), {
    RELEASES: appStreamReleases(changelog, build),
    SCHEME: LINK_SCHEME,
    DEVELOPER_ID: PRODUCT.id.split('.').slice(0, -1).join('.'),
  });
}

/** The icons under the name that desktop entries give. */
async function copyIcons(theme: string): Promise<void> {
  const source = join(PACKAGING, 'icons', 'hicolor');
  for (const name of await readdir(source)) {
    const size = basename(name, '.png');
    await cp(join(source, name), join(await folder(theme, size, 'apps'), `${PRODUCT.id}.png`));
  }
  await cp(join(PACKAGING, 'icons', 'stint.svg'), join(await folder(theme, 'scalable', 'apps'), `${PRODUCT.id}.svg`));
  await cp(
    join(PACKAGING, 'icons', 'stint-symbolic.svg'),
    join(await folder(theme, 'symbolic', 'apps'), `${PRODUCT.id}-symbolic.svg`),
  );
}

async function writeShare(build: Build, layout: Layout): Promise<void> {
  const share = join(layout.prefix, 'share');
  await writeDesktopFiles(share, build, layout);
  const man = join(await folder(share, 'man', 'man1'), `${PRODUCT.program}.1.gz`);
  await writeFile(man, packed(await manPage(build)));
  const shells = [
    ['bash-completion/completions', PRODUCT.program, completion.bash],
    [ZSH[layout.distribution].replace('share/', ''), `_${PRODUCT.program}`, completion.zsh],
    ['fish/vendor_completions.d', `${PRODUCT.program}.fish`, completion.fish],
  ] as const;
  for (const [path, name, text] of shells) await writeFile(join(await folder(share, path), name), `${text}\n`);
}

/** A text compressed as packages have it: without a time. */
export const packed = (text: string): Buffer => gzipSync(text, { level: 9 });

/** The project's license as paragraphs of a Debian copyright file. */
export async function licenseParagraphs(): Promise<string> {
  const text = await readFile(join(ROOT, 'LICENSE'), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => ` ${line.trim() === '' ? '.' : line.trim()}`)
    .join('\n');
}

/** A folder, with those above it. */
export async function folder(...path: string[]): Promise<string> {
  const made = join(...path);
  await mkdir(made, { recursive: true });
  return made;
}

/**
 * Gives everything below a folder one time and the modes that packages have, so that two builds are equal, whatever the
 * umask of who builds. What is set-uid stays so.
 */
export async function settle(root: string, epoch: number): Promise<void> {
  const below = await readdir(root, { recursive: true, withFileTypes: true });
  for (const path of [...below.map(({ parentPath, name }) => join(parentPath, name)), root]) {
    const stats = await lstat(path);
    // Links have no modes of their own.
    if (!stats.isSymbolicLink()) await chmod(path, modeOf(stats));
    await lutimes(path, epoch, epoch);
  }
}

/** Everybody may do what its owner may, but write. */
function modeOf(stats: Stats): number {
  const isRun = stats.isDirectory() || (stats.mode & 0o100) !== 0;
  return (stats.mode & 0o4000) | (isRun ? 0o755 : 0o644);
}
