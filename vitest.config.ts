import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { licences } from './scripts/licences/plugin.ts';

/** Tests of what Windows lacks: shells and programs of POSIX, modes of files, sockets among files, Debian's broker. */
const posix = [
  'tests/team/**',
  'tests/api/{access,api,commandLine,jobs,recipes,watch,words}.test.ts',
  'tests/exchange/reportJob.test.ts',
  'tests/unit/{cli,commandLineTool,log,nativeClient,regularFile,updateInstall}.test.ts',
];

export default defineConfig({
  plugins: [react(), licences(import.meta.dirname)],
  test: {
    // A busy machine is no failure; what hangs still ends.
    testTimeout: 60_000,
    // CSS Modules keep their names, so tests can be read.
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**', ...(process.platform === 'win32' ? posix : [])],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/renderer/support/setup.ts'],
        },
      },
    ],
  },
});
