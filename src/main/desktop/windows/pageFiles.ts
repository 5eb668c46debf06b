import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import type { PageName } from '#shared/contract/pages.ts';

/**
 * The pages' own origin. With a standard, secure scheme, relative addresses and CSP work as on the web, and file://
 * stays closed.
 */
export const PAGE_SCHEME = 'app';

/** The address of a page; `devServer` is the dev server's origin during development. */
export const pageAddress = (page: PageName, devServer: string | null): string =>
  `${devServer ?? `${PAGE_SCHEME}://stint`}/${page}.html`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "webrtc 'block'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Call before the app is ready. */
export const declarePageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }]);

/** Serves files below `root`, and nothing else on the disk. Call once the app is ready. */
export function servePage(root: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = normalize(join(root, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (host !== 'stint' || !path.startsWith(root + sep) || !type) return new Response(null, { status: 404 });
    try {
      const body = await readFile(path);
      return new Response(new Uint8Array(body), {
        headers: { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
