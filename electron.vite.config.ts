import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { client } from './scripts/client.ts';
import { firstScreen } from './scripts/firstScreen/plugin.ts';
import { checkLicences, licences } from './scripts/licences/plugin.ts';
import { narrow } from './scripts/narrow.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ROOT = at('.');

/** What is loaded from its own folder; all else that package.json lists under dependencies is bundled. */
const NATIVE = 'better-sqlite3';
const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

export default defineConfig({
  main: {
    plugins: [checkLicences(ROOT), client(ROOT), narrow],
    // Its ES module for Node declares `require`, which chunks that use it declare already. The one for browsers has other
    // workers, which large spreadsheets are packed in.
    resolve: { alias: [{ find: /^fflate$/u, replacement: at('node_modules/fflate/lib/node.cjs') }] },
    build: {
      // A package then holds few files, and nothing of a library that Stint does not use.
      externalizeDeps: { exclude: Object.keys(dependencies).filter((name) => name !== NATIVE) },
      target: 'node20',
      // What speaks to a broker or reads files are programs of their own that share code with the app.
      rollupOptions: {
        // What only colours the output of a library's debugger, and is there while developing, stays out.
        external: ['supports-color'],
        // Names stay readable in the error log.
        output: { minify: { mangle: false } },
        input: {
          index: at('src/main/app/index.ts'),
          broker: at('src/main/app/brokerProcess.ts'),
          importer: at('src/main/app/importProcess.ts'),
          calendars: at('src/main/app/calendarProcess.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [checkLicences(ROOT)],
    build: {
      // A sandboxed preload can only be one CommonJS file.
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: { input: at('src/preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [
      react(),
      licences(ROOT),
      checkLicences(ROOT),
      narrow,
      firstScreen(ROOT, () => [react(), licences(ROOT), checkLicences(ROOT), narrow]),
    ],
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      // A page a window, so that the small ones stay small.
      rollupOptions: {
        input: ['index', 'mini', 'quickStart', 'panel'].map((page) => at(`src/renderer/${page}.html`)),
      },
    },
  },
});
