import { defineConfig } from '@playwright/test';

/** Tests of whole packages: they are built, installed, started, upgraded and removed. */
export default defineConfig({
  testDir: 'tests/package',
  testMatch: '*.spec.ts',
  // They share a display, and the two processors of a small machine.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
});
