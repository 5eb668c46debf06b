import { chmod, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build as runBuilder, Platform } from 'electron-builder';
import { MENU_ENTRY } from '../../src/main/desktop/desktopEntry.ts';
import { feedName } from '../../src/main/features/updates/feed.ts';
import { captured } from '../process.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { builderConfig } from './builderConfig.ts';
import { PRODUCT } from './product.ts';
import { PACKAGING } from './template.ts';
import { folder, settle, writeDesktopFiles, writeLauncher } from './tree.ts';

/** Size of the runtime that stands before the file system, bytes; it is in that script, too. */
const RUNTIME_SIZE = 4096;

/** Makes the AppImage of a packed app, and the feed that its updates are found by; returns their paths. */
export async function makeAppImage(app: string, build: Build): Promise<string[]> {
  const root = join(build.output, 'appimage');
  await rm(root, { recursive: true, force: true });
  await cp(app, root, { recursive: true });
  await writeContents(root, build);
  await settle(root, build.epoch);
  process.env['SOURCE_DATE_EPOCH'] = String(build.epoch);
  if (build.isFallback) process.env['APPIMAGE_TOOLS_PATH'] = await fallbackTools(build);
  const made = await runBuilder({
    projectDir: ROOT,
    publish: 'never',
    prepackaged: root,
    targets: Platform.LINUX.createTarget('AppImage', Arch[build.arch]),
    config: builderConfig(build, { platform: 'linux', arch: build.arch }),
  });
  await rm(root, { recursive: true });
  return made.concat(join(build.output, feedName({ platform: 'linux', arch: build.arch })));
}

/** Adds what an AppImage has beside the app. Its builder writes files of the same names, which these replace. */
async function writeContents(root: string, build: Build): Promise<void> {
  await cp(join(PACKAGING, 'appimage', 'AppRun'), join(root, 'AppRun'));
  await chmod(join(root, 'AppRun'), 0o755);
  await writeLauncher(root);
  const share = join(root, 'usr', 'share');
  await writeDesktopFiles(share, build, { launcher: 'AppRun', command: ['AppRun', 'stint'] });
  await cp(join(share, 'applications', MENU_ENTRY), join(root, MENU_ENTRY));
  await symlink(`usr/share/icons/hicolor/512x512/apps/${PRODUCT.id}.png`, join(root, `${PRODUCT.id}.png`));
}

/** Tools of Debian in the place of those that the builder would fetch. */
async function fallbackTools({ output, isFast }: Build): Promise<string> {
  const tools = join(output, 'appimage-tools');
  await rm(tools, { recursive: true, force: true });
  await mkdir(join(tools, 'runtimes'), { recursive: true });
  await folder(tools, 'lib', 'x64');
  const program = async (name: string): Promise<string> => (await captured('sh', ['-c', `command -v ${name}`])).trim();
  await symlink(await program('desktop-file-validate'), join(tools, 'desktop-file-validate'));
  const level = isFast ? '1' : '15';
  const wrapper = `#!/bin/sh\nexec ${await program('mksquashfs')} "$@" -Xcompression-level ${level}\n`;
  await writeFile(join(tools, 'mksquashfs'), wrapper, { mode: 0o755 });
  const runtime = await readFile(join(PACKAGING, 'appimage', 'fallback-runtime.sh'));
  const padded = Buffer.concat([runtime, Buffer.alloc(RUNTIME_SIZE - runtime.length, '\n')]);
  await writeFile(join(tools, 'runtimes', 'runtime-x64'), padded);
  return tools;
}
