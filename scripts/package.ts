import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureRuntime } from './ensureRuntime.ts';
import { buildApp, makeForSystem, packFolder } from './package/appFolder.ts';
import { makeAppImage } from './package/appImage.ts';
import { describeBuild } from './package/build.ts';
import { makeDeb } from './package/deb.ts';
import { makeManifests } from './package/manifests.ts';
import { makeRpm } from './package/rpm.ts';
import { makeTarball } from './package/tarball.ts';
import { fileDigest } from './runtime/digest.ts';
import { ensureSystem } from './system.ts';

/** The packages of Linux, which are made of one folder. */
const MAKERS = { deb: makeDeb, rpm: makeRpm, appimage: makeAppImage, tar: makeTarball, manifests: makeManifests };
type Kind = keyof typeof MAKERS;
/** What is made unless something else is asked for: all but what only Flatpak and Snap need. */
const USUAL: readonly Kind[] = ['deb', 'rpm', 'appimage', 'tar'];

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: {
    deb: flag,
    rpm: flag,
    appimage: flag,
    tar: flag,
    manifests: flag,
    mac: flag,
    win: flag,
    // Only the folder with the app.
    dir: flag,
    // Compresses little: for tests.
    fast: flag,
    // The folder for packages, instead of out/packages.
    output: { type: 'string' },
    // Another version than that of package.json, and another feed of updates: for tests.
    version: { type: 'string' },
    feed: { type: 'string' },
    // Another public key that updates are checked with, PEM: for tests.
    'update-key': { type: 'string' },
  },
});

const own = { darwin: 'mac', win32: 'win' }[process.platform as string];
const kinds = (Object.keys(MAKERS) as Kind[]).filter((kind) => values[kind]);
const systems = (['mac', 'win'] as const).filter((system) => values[system] || (system === own && kinds.length === 0));
const isAll = !values.dir && kinds.length === 0 && systems.length === 0;

// What tools add to packages has modes by this.
process.umask(0o022);
await ensureRuntime();
const build = await describeBuild({ ...values, updateKey: values['update-key'], isFast: values.fast });
if (systems.length > 0 && build.isFallback) {
  console.error('Packages for macOS and Windows need Electron itself, which could not be fetched here.');
  process.exit(1);
}
await buildApp(build);
const made: string[] = [];
for (const system of systems) made.push(...(await makeForSystem(build, system)));
if (systems.length === 0) {
  await ensureSystem('packages');
  const app = await packFolder(build);
  for (const kind of isAll ? USUAL : kinds) made.push(...[await MAKERS[kind](app, build)].flat());
}

console.log(`\nIn ${relative('.', build.output) || '.'}:`);
for (const path of made) {
  const size = ((await stat(path)).size / 1e6).toFixed(1);
  console.log(`${await fileDigest(path)}  ${size.padStart(6)} MB  ${relative(build.output, path)}`);
}
if (build.isFallback)
  console.log('These are built with the fallback runtime, which is out of support. Do not publish or use them.');
