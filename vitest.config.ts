import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { licences } from './scripts/licences/plugin.ts';

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
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/renderer/**', 'tests/e2e/**'] },
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
