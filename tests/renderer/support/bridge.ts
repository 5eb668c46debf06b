import type { WebContents } from 'electron';
import { vi } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { PushName } from '#shared/contract/bridge.ts';
import type { PageRequests } from '#shared/contract/pages.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { UpdateAction } from '#shared/model/update.ts';
import type { Executors } from '../../../src/main/core/executors.ts';
import type { TeamSecrets } from '../../../src/main/features/team/teamSecrets.ts';
import { applyLanguage } from '../../../src/main/core/environment.ts';
import { createTicker } from '../../../src/main/core/ticker.ts';
import { createBackupsFeature } from '../../../src/main/features/backups/index.ts';
import { createExchangeFeature } from '../../../src/main/features/exchange/index.ts';
import { createProcessReader } from '../../../src/main/features/exchange/processReader.ts';
import { createTurn } from '../../../src/main/features/exchange/turn.ts';
import { createReportsFeature } from '../../../src/main/features/reports/index.ts';
import { newKey } from '../../../src/main/features/team/encryption.ts';
import { teamSeconds } from '../../../src/main/features/team/teamSeconds.ts';
import { createTeamRequests } from '../../../src/main/features/team/requests.ts';
import { createHistoryHandlers, createPageHandlers, createTodayHandler } from '../../../src/main/ipc/pageHandlers.ts';
import { createWindowView } from '../../../src/main/ipc/windowView.ts';
import { createBackups } from '../../../src/main/store/backups.ts';
import { inlineProcess } from '../../support/openImporter.ts';
import { testContext } from '../../support/context.ts';
import type { openCore } from '../../support/openCore.ts';

/** A key of a team. */
export const KEY = newKey();

type Commands = Executors<'startTeamTimer' | 'pauseTeamTimer' | 'unshareTimer' | 'forgetTeamTimer' | 'shareTask'>;

/** A team that does what it is asked and nothing else; what that was can be seen, and another result given. */
export const teamDouble = () => ({
  execute: vi.fn<Commands['startTeamTimer']>(() => ({ ok: true, revision: 0, taskIds: [] })),
  testConnection: vi.fn<() => Promise<Rejection | null>>(async () => null),
  setSecret: vi.fn<TeamSecrets['set']>(() => null),
  /** The file that the system's dialogs answer, to read and to write. */
  chooseFile: vi.fn<() => Promise<string | null>>(async () => null),
  chooseTarget: vi.fn<(name: string) => Promise<string | null>>(async () => null),
  /** What was put on the clipboard. */
  copy: vi.fn<(text: string) => void>(),
  networkChanged: vi.fn<() => void>(),
  /** What was asked of updates. */
  updates: vi.fn<(action: UpdateAction) => void>(),
});

/** The bridge over a real core, wired as in the app; only what crosses a process there is copied here. */
export function coreBridge(
  { core, store, clock }: ReturnType<typeof openCore>,
  team: ReturnType<typeof teamDouble> = teamDouble(),
): Bridge<keyof PageRequests['index']> {
  const listeners = new Map<PushName, Set<(value: unknown) => void>>();
  const contents = {
    isDestroyed: () => false,
    send: (_channel: string, name: PushName, value: unknown) =>
      listeners.get(name)?.forEach((listener) => listener(structuredClone(value))),
  };
  const view = createWindowView(
    () => contents as unknown as WebContents,
    () => true,
  );
  const ticker = createTicker({ clock, emit: core.tick, sources: [teamSeconds] });
  for (const one of [view, applyLanguage(core, { locale: 'en', region: 'en-GB' }), ticker]) core.subscribe(one);
  const context = testContext(
    { core, clock, store },
    {
      chooseCertificate: async () => '/etc/stint/chosen.pem',
      chooseFile: team.chooseFile,
      chooseTarget: team.chooseTarget,
      copy: team.copy,
    },
  );
  const { execute } = team as { execute: Commands[keyof Commands] };
  core.addExecutors({
    startTeamTimer: execute,
    pauseTeamTimer: execute,
    unshareTimer: execute,
    forgetTeamTimer: execute,
    shareTask: execute,
  } as Commands);
  const handlers: Readonly<Record<string, { run: (...argument: never[]) => unknown }>> = {
    ...createPageHandlers(context, {
      page: 'index',
      view,
      window: { leave: () => {}, takeLeft: () => null },
      copyReport: () => {},
    }),
    ...createHistoryHandlers(context),
    ...createTodayHandler(context),
    ...createBackupsFeature(context, createBackups(store, clock, core.snapshot)).requests,
    ...createExchangeFeature(
      { ...context, clock: { ...clock, after: (_ms, run) => (setImmediate(run), { dispose: () => {} }) } },
      {
        imports: store.imports,
        readFile: createProcessReader(inlineProcess),
        printPdf: async () => new Uint8Array(),
        turn: createTurn(),
      },
    ).requests,
    ...createReportsFeature(context).requests,
    ...createTeamRequests(context, {
      secrets: { set: team.setSecret, present: () => ({ teamKey: { state: 'known', value: KEY } }) } as never,
      onSecrets: () => {},
      testConnection: team.testConnection,
    }),
    'network:changed': { run: team.networkChanged },
    'updates:do': { run: team.updates },
  };
  return {
    // The bridge's type is checked where the app makes it; here the names simply match.
    request: async (name, ...argument) => structuredClone(await handlers[name]?.run(...(argument as never[]))) as never,
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener as (value: unknown) => void));
      return () => void all.delete(listener as (value: unknown) => void);
    },
  };
}
