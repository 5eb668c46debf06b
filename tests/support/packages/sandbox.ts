import { expect } from '@playwright/test';
import type { Machine } from './machine.ts';

/** Expects that the process that draws the window belongs to an ordinary user and is in Chromium's sandbox. */
export async function expectSandbox(machine: Machine): Promise<void> {
  const ofRenderer = 'cat /proc/$(pgrep --full "stint --type=renderer" | head -1)/status';
  const { output } = await machine.run('sh', '-c', ofRenderer);
  expect(output).toMatch(/^Uid:\s+[1-9]/mu);
  // A process namespace of its own, in which it can see nobody; and a filter for system calls.
  expect(output).toMatch(/^NSpid:(?:\s+\d+){2,}$/mu);
  expect(output).toMatch(/^Seccomp:\s+2$/mu);
}
