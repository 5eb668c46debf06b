import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // One app at a time: they share a display, a session bus and the keyboard.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Real windows, buses and keys on a shared machine: what fails once and passes then is named as flaky in the report.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
});
