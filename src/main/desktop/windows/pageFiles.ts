import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { ProtocolResponse } from 'electron';
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
  readonly head: string;
  /** What follows the head, asked for once the window shows the page, empty as it is. */
  readonly body: () => Promise<string>;
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

/** The head at once, so that the page's process can begin with it while the rest is made. */
async function* inTwoParts({ head, body }: FirstPage): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  yield Buffer.from(await body());
}

const found = (content: Iterable<Buffer> | AsyncIterable<Buffer>, type: string, contentPolicy: string) => ({
  statusCode: 200,
  headers: { 'content-type': type, 'content-security-policy': contentPolicy },
  data: Readable.from(content, { objectMode: false }),
});

const notFound = () => ({ statusCode: 404, data: Readable.from([]) });

type Served = {
  /** The page of the main window with its first screen; null if there is none for this load. */
  readonly first: () => Promise<FirstPage | null>;
  /** Called with the path of each file. */
  readonly onServed: (path: string) => void;
};

/** A path without its escapes; as it is, if they are none. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** What a page is answered; a file below `root`, and nothing else on the disk. */
async function answer(url: string, root: string, { first, onServed }: Served): Promise<ProtocolResponse> {
  const { host, pathname } = new URL(url);
  const path = normalize(join(root, decoded(pathname)));
  const type = types[extname(path)];
  if (host !== 'stint' || !path.startsWith(root + sep) || !type) return notFound();
  const made = pathname === '/index.html' ? await first() : null;
  if (made) return found(inTwoParts(made), type, policy(made));
  try {
    return found([await readFile(path)], type, PLAIN);
  } catch {
    return notFound();
  } finally {
    onServed(pathname);
  }
}

/** Serves the pages and their files. Call once the app is ready. */
export function servePages(served: Served): void {
  const root = builtFile('renderer');
  // `protocol.handle` takes and gives what `fetch` does. Node loads all of HTTP for it, before the first page is there: 40 ms.
  // oxlint-disable-next-line typescript/no-deprecated -- See above.
  protocol.registerStreamProtocol(PAGE_SCHEME, ({ url }, respond) => void answer(url, root, served).then(respond));
}
