import type { WebContents } from 'electron';
import { vi } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { PushName } from '#shared/contract/channels.ts';
import type { PageRequests } from '#shared/contract/pages.ts';
import { translator } from '#shared/i18n/translator.ts';
import { createBackupScheduler } from '../../../src/main/features/backups/backupScheduler.ts';
import { followLanguage } from '../../../src/main/core/environment.ts';
import { createTicker } from '../../../src/main/core/ticker.ts';
import { createHandlers } from '../../../src/main/ipc/handlers.ts';
import type { TeamParts } from '../../../src/main/ipc/handlers.ts';
import { createWindowView } from '../../../src/main/ipc/windowView.ts';
import { createBackups } from '../../../src/main/store/backups.ts';
import type { openCore } from '../../support/openCore.ts';

/** A team that does what it is asked and nothing else; what that was can be seen, and another answer given. */
export const teamDouble = () => ({
  act: vi.fn<TeamParts['act']>(() => ({ ok: true, revision: 0, taskIds: [] })),
  tryOut: vi.fn<TeamParts['tryOut']>(async () => null),
  setSecret: vi.fn<TeamParts['setSecret']>(() => null),
  newKey: vi.fn<TeamParts['newKey']>(() => null),
  copyKey: vi.fn<TeamParts['copyKey']>(),
  networkChanged: vi.fn<TeamParts['networkChanged']>(),
});

/** The bridge over a real core, wired as in the app; only what crosses a process there is copied here. */
export function coreBridge(
  { core, store, clock }: ReturnType<typeof openCore>,
  team: TeamParts = teamDouble(),
): Bridge<PageRequests['index']> {
  const listeners = new Map<PushName, Set<(value: unknown) => void>>();
  const contents = {
    isDestroyed: () => false,
    send: (name: PushName, value: unknown) =>
      listeners.get(name)?.forEach((listener) => listener(structuredClone(value))),
  };
  const view = createWindowView(
    () => contents as unknown as WebContents,
    () => true,
  );
  const ticker = createTicker(clock, (now) => core.tick(now));
  for (const one of [view, followLanguage(core, 'en', 'en-GB'), ticker]) core.subscribe(one);
  const backups = createBackups(store, clock, core.snapshot);
  const handlers = createHandlers({
    core,
    clock,
    view,
    explain: ({ code, params }) => translator('en')(`rejection.${code}`, params),
    tryShortcut: () => 'ok',
    page: 'index',
    log: { error: () => {}, report: () => {}, refused: () => {}, gone: () => {} },
    showLog: () => null,
    copyReport: () => {},
    recordShortcut: () => {},
    tryLogin: () => null,
    doFocus: () => ({ ok: true, revision: 0, taskIds: [] }),
    welcomed: () => {},
    copyToken: () => {},
    renewToken: () => {},
    showFile: () => {},
    openLink: () => {},
    team,
    chooseCertificate: async () => '/etc/stint/chosen.pem',
    backups,
    backUp: createBackupScheduler(core, store, backups, clock).make,
    chooseFolder: async () => null,
    onRestored: core.refresh,
  });
  return {
    // The bridge's type is checked where the app makes it; here the names simply match.
    request: async (name, ...argument) =>
      structuredClone(await (handlers[name] as (...all: unknown[]) => unknown)(...argument)) as never,
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener as (value: unknown) => void));
      return () => void all.delete(listener as (value: unknown) => void);
    },
  };
}
