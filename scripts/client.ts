import { build } from 'vite';
import type { Plugin } from 'vite';
import { checkLicences } from './licences/plugin.ts';

/**
 * Builds the client of the command line for checkouts beside main: one file of CommonJS, since each file, and the loader
 * of modules, would take a part of the time in which Node starts.
 */
export const client = (root: string): Plugin => ({
  name: 'stint-client',
  apply: 'build',
  async closeBundle() {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [checkLicences(root)],
      ssr: { noExternal: true },
      build: {
        ssr: 'src/cli/index.ts',
        outDir: 'out/main',
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { output: { format: 'cjs', entryFileNames: 'cli.cjs', codeSplitting: false } },
      },
    });
  },
});
