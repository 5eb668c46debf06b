import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** Removes from a packed app what only development needs, and checks what must be there. */
export async function finishFolder({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  await rm(join(resources, 'default_app.asar'), { force: true });
  if (electronPlatformName === 'darwin') return;
  await rm(join(appOutDir, 'version'), { force: true });
  const files = await readdir(appOutDir, { recursive: true, withFileTypes: true });
  const modules = files.filter(({ name }) => name.endsWith('.node'));
  if (modules.length !== 1) throw new Error(`There should be one native module, not ${modules.length}.`);
  // Libraries are loaded, not run.
  for (const { name, parentPath } of files) {
    if (/\.(?:so(?:\.\d+)?|node)$/u.test(name)) await chmod(join(parentPath, name), 0o644);
  }
}
