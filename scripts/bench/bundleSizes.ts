import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../runtime/paths.ts';
import { round } from './figure.ts';
import type { Figure } from './figure.ts';

/** Sizes of what is built: the page gzipped, the preload as it is; kB of 1,000 bytes. */
export async function bundleSizes(): Promise<Figure[]> {
  const assets = join(ROOT, 'out', 'renderer', 'assets');
  let page = 0;
  for (const name of await readdir(assets)) page += gzipSync(await readFile(join(assets, name))).length;
  const preload = await readFile(join(ROOT, 'out', 'preload', 'index.cjs'));
  return [
    { name: 'page, gzipped', value: round(page / 1000), unit: 'kB', aim: 'under 200' },
    { name: 'preload', value: round(preload.length / 1000), unit: 'kB', aim: 'under 5' },
  ];
}
