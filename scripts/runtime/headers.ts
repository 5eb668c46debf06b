import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * The folder with `include/node`, for compiling a Node-API addon. The npm package `node` contains no headers, so they
 * come from another Node on this computer; its version does not matter to Node-API.
 */
export function headersPrefix(): string {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const prefixes = [...onPath.filter((node) => existsSync(node)), process.execPath].map((node) =>
    dirname(dirname(realpathSync(node))),
  );
  const candidates = [process.env.npm_config_nodedir, ...prefixes, '/usr', '/usr/local'];
  const found = candidates.find((prefix) => prefix && existsSync(join(prefix, 'include', 'node', 'node_api.h')));
  if (found) return found;
  throw new Error(
    'The headers of Node are needed to compile better-sqlite3 and were not found: install a Node that brings them ' +
      '(the archives of nodejs.org do), or set npm_config_nodedir to the folder that has include/node/node_api.h.',
  );
}
