import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // CSS Modules keep their names, so tests can be read.
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
