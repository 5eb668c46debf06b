import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureRuntime } from './ensureRuntime.ts';
import { makeAppImage } from './package/appImage.ts';
import { describeBuild } from './package/build.ts';
import { packFolder } from './package/appFolder.ts';
import { makeDeb } from './package/deb.ts';
import { fileDigest } from './runtime/digest.ts';

const { values } = parseArgs({
  options: {
    deb: { type: 'boolean' },
    appimage: { type: 'boolean' },
    dir: { type: 'boolean' },
    // Compresses little: for tests.
    fast: { type: 'boolean', default: false },
    // The folder for packages; else out/packages.
    output: { type: 'string' },
    // Another version than that of package.json, and another feed of updates: for tests.
    version: { type: 'string' },
    feed: { type: 'string' },
  },
});
await ensureRuntime();
const build = await describeBuild({ ...values, isFast: values.fast });
const isAll = !(values.deb || values.appimage || values.dir);
const app = await packFolder(build);
const made = [app];
if (isAll || values.deb) made.push(await makeDeb(app, build));
if (isAll || values.appimage) made.push(...(await makeAppImage(app, build)));

console.log(`\nIn ${relative('.', build.output) || '.'}:`);
for (const path of made) {
  const { size } = await stat(path);
  if (path !== app)
    console.log(
      `${await fileDigest(path)}  ${(size / 1e6).toFixed(1).padStart(6)} MB  ${relative(build.output, path)}`,
    );
}
if (build.isFallback)
  console.log('These are built with the fallback runtime, which is out of support. Do not publish or use them.');
