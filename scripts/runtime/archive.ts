import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Writes one member of a gzipped tarball to `target`. */
export async function extractMember(tarball: string, member: string, target: string): Promise<void> {
  const tar = spawn('tar', ['-xzOf', tarball, member], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => tar.on('close', resolve).on('error', reject));
  const [code] = await Promise.all([ended, pipeline(tar.stdout, createWriteStream(target))]);
  if (code !== 0) throw new Error(`tar could not take ${member} out of ${tarball}.`);
}

/**
 * Unpacks the files of a zip for which `place` returns a path.
 * @param place maps a member's name to its path below `folder`; undefined skips it
 * @param onBytes called with the number of unpacked bytes and their total
 */
export async function unzip(
  zipFile: string,
  folder: string,
  place: (member: string) => string | undefined,
  onBytes: (done: number, total: number) => void,
): Promise<void> {
  const zip = await yauzl.openPromise(zipFile, { autoClose: false });
  try {
    const wanted: { entry: yauzl.Entry; path: string }[] = [];
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName);
      if (path) wanted.push({ entry, path });
    }
    const total = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    let done = 0;
    for (const { entry, path } of wanted) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      const source = await zip.openReadStreamPromise(entry);
      source.on('data', (chunk: Buffer) => onBytes((done += chunk.length), total));
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(source, createWriteStream(target, { mode }));
    }
  } finally {
    zip.close();
  }
}
