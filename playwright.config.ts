import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // One app at a time: they share a display, a session bus and the keyboard.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // Pictures that a test takes to hold what follows against them.
  snapshotPathTemplate: 'test-results/{arg}{ext}',
  expect: {
    timeout: 10_000,
    // A font that is hinted a pixel further is no other look; a row that moved is.
    toHaveScreenshot: { pathTemplate: '{testDir}/visual/{arg}{ext}', maxDiffPixelRatio: 0.002 },
  },
  forbidOnly: Boolean(process.env['CI']),
  // Real windows, buses and keys on a shared machine: what fails once and passes then is named as flaky in the report.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
});
