import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import config from '../../electron.vite.config.ts';

/** What pages start with, in bytes gzipped: their scripts and styles, and the texts of one language. These may only shrink. */
const limits = { index: 129_000, mini: 86_000, quickStart: 93_000, panel: 104_500 };

test('pages start with no more than they did', async () => {
  if (typeof config !== 'object' || !('renderer' in config)) throw new Error('The configuration has no pages.');
  const { renderer } = config;
  // React has another half for development and tests.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    ...renderer,
    configFile: false,
    mode: 'production',
    base: './',
    logLevel: 'error',
    build: { ...renderer?.build, write: false, reportCompressedSize: false },
  });
  if (!('output' in built)) throw new Error('Nothing was built.');
  const files = built.output.map((file) => ({
    name: file.fileName,
    content: file.type === 'chunk' ? file.code : file.source,
  }));
  const size = (isWanted: (name: string) => boolean): number[] =>
    files.filter(({ name }) => isWanted(name)).map(({ content }) => gzipSync(content).length);
  const texts = Math.max(...size((name) => /^assets\/start-[^-]*\.js$/u.test(name)));
  const sizes = Object.keys(limits).map((page) => {
    const html = String(files.find(({ name }) => name === `${page}.html`)?.content);
    return [page, size((name) => html.includes(name)).reduce((sum, one) => sum + one, texts)] as const;
  });
  for (const [page, bytes] of sizes) {
    expect([page, bytes]).toSatisfy(() => bytes <= limits[page as keyof typeof limits]);
    // What was won is kept.
    expect([page, bytes]).toSatisfy(() => bytes > limits[page as keyof typeof limits] * 0.9);
  }
});
