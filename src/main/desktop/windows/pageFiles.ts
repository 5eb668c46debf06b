import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import type { PageName } from '#shared/contract/pages.ts';
import { builtFile } from '../builtFile.ts';

/**
 * The pages' own origin. With a standard, secure scheme, relative addresses and CSP work as on the web, and file://
 * stays closed.
 */
export const PAGE_SCHEME = 'app';

/** The address of a page; `devServer` is the dev server's origin during development. */
export const pageAddress = (page: PageName, devServer: string | null): string =>
  `${devServer ?? `${PAGE_SCHEME}://stint`}/${page}.html`;

/** What a page holds in itself besides what is loaded: the hashes of its one script and its one style, as in a policy. */
export type Inlined = { readonly script: string; readonly style: string };

/** A page that is made for one load. */
export type FirstPage = Inlined & {
  readonly html: string;
  /** The paths of what it loads once it is on display. */
  readonly files: readonly string[];
};

const policy = ({ script, style }: Inlined): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "webrtc 'block'",
  ].join('; ');

const PLAIN = policy({ script: '', style: '' });

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Call before the app is ready. */
export const declarePageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);

const answerOf = (body: Uint8Array<ArrayBuffer> | string, type: string, contentPolicy: string): Response =>
  new Response(body, { headers: { 'content-type': type, 'content-security-policy': contentPolicy } });

/**
 * Serves the files of the pages, and nothing else on the disk. Call once the app is ready. `first`: the page of the main
 * window with its first screen, if there is one for this load. `onServed` is told the path of each file.
 */
export function servePages(first: () => Promise<FirstPage | null>, onServed: (path: string) => void): void {
  const root = builtFile('renderer');
  protocol.handle(PAGE_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = normalize(join(root, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (host !== 'stint' || !path.startsWith(root + sep) || !type) return new Response(null, { status: 404 });
    const made = pathname === '/index.html' ? await first() : null;
    if (made) return answerOf(made.html, type, policy(made));
    try {
      return answerOf(new Uint8Array(await readFile(path)), type, PLAIN);
    } catch {
      return new Response(null, { status: 404 });
    } finally {
      onServed(pathname);
    }
  });
}
