// What `electron FOLDER` runs first in the fallback runtime, as Electron's own default app does: find the folder among
// the arguments, tell the app who it is, then become it. An ES module, and the import is awaited, so that the
// app's main file is evaluated before the `ready` event.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, target } = parse(process.argv.slice(1));
const require = createRequire(join(process.cwd(), 'index.js'));
for (const module of modules) require(resolve(module));

if (target === undefined) {
  console.error('Usage: electron [switches] [-r MODULE] FOLDER [arguments]');
  app.exit(2);
} else {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  await import(pathToFileURL(introduce(resolve(target))).href);
}

function parse(args) {
  const required = [];
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '-r' || args[at] === '--require') required.push(args[++at]);
    else if (!args[at].startsWith('-')) return { modules: required, target: args[at] };
  }
  return { modules: required, target: undefined };
}

/** Sets name, version and path from the folder's package.json; answers the path of its main file. */
function introduce(path) {
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const { name, productName, version, desktopName, main } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  );
  app.setName(productName ?? name ?? app.getName());
  app.setVersion(version ?? app.getVersion());
  app.setDesktopName(desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(path);
  return join(path, main ?? 'index.js');
}
