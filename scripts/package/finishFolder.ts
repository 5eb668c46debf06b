import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { buildClient } from './buildClient.ts';
import { PRODUCT } from './product.ts';

/**
 * Adds the command of the shell to a packed app, removes what only development needs, and checks what must be there.
 */
export async function finishFolder(context: AfterPackContext): Promise<void> {
  const { appOutDir, arch, packager } = context;
  const electronPlatformName = context.electronPlatformName as 'darwin' | 'linux' | 'win32';
  const isMac = electronPlatformName === 'darwin';
  const contents = isMac ? join(appOutDir, `${PRODUCT.name}.app`, 'Contents') : appOutDir;
  const command = electronPlatformName === 'win32' ? `${PRODUCT.program}.exe` : PRODUCT.program;
  await buildClient({ platform: electronPlatformName, arch: Arch[arch] }, join(contents, 'bin', command));
  const resources = packager.getResourcesDir(appOutDir);
  await rm(join(resources, 'default_app.asar'), { force: true });
  if (isMac) return;
  await rm(join(appOutDir, 'version'), { force: true });
  const files = await readdir(appOutDir, { recursive: true, withFileTypes: true });
  const modules = files.filter(({ name }) => name.endsWith('.node'));
  if (modules.length !== 1) throw new Error(`There should be one native module, not ${modules.length}.`);
  // Libraries are loaded, not run.
  for (const { name, parentPath } of files) {
    if (/\.(?:so(?:\.\d+)?|node)$/u.test(name)) await chmod(join(parentPath, name), 0o644);
  }
}
