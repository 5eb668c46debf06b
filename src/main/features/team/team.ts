import { randomUUID } from 'node:crypto';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Secrets } from '#shared/model/team.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import type { Clock, Store, View } from '../../core/ports.ts';
import type { Result } from '../../core/result.ts';
import type { Broker } from './broker.ts';
import { configurationOf } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { testConnection } from './connectionTest.ts';
import { createDrawing, drawnParts } from './draw.ts';
import { createEffectHandlers } from './effectHandlers.ts';
import type { TeamCommand } from './protocol/command.ts';
import type { EventTime } from './protocol/event.ts';
import { startTeam } from './protocol/reduce.ts';
import type { TeamState } from './protocol/state.ts';
import { createRunner } from './runner.ts';
import { createStorage } from './storage.ts';
import type { Storage } from './storage.ts';

type Options = {
  readonly core: Core;
  readonly clock: Clock;
  readonly store: Pick<Store, 'readValue' | 'writeValue'>;
  readonly broker: Broker;
  /** The secrets for the address of a broker, and for no other. */
  readonly secretsFor: (broker: string) => Secrets;
  readonly isOnline: () => boolean;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Somebody, by name where it is known, paused for all what runs here. */
  readonly onPaused: (title: string, by: string | null) => void;
};

/**
 * The team as a view: what this member shows and does to shared timers is published when it changes, and what the others do is
 * a slice of the snapshot. What follows on what is decided by the protocol (protocol/reduce.ts), carried out by a runner.
 */
export function createTeam(options: Options) {
  const { core, clock, broker } = options;
  const configured = (snapshot: Snapshot) => configurationOf(snapshot, options.secretsFor);
  const storage = createStorage(options.store);
  let isStarted = false;
  let isOver = false;
  const drawTeam = createDrawing();
  let drawn: readonly unknown[] = [];

  function draw(team: TeamState): void {
    const parts = drawnParts(team);
    if (isOver || parts.every((part, index) => part === drawn[index])) return;
    drawn = parts;
    core.set('team', drawTeam(team));
  }

  const { dispatch, state } = startRunner(options, storage, draw);

  const view: View = {
    show() {
      // The task of a shared timer may be done long since.
      const snapshot = core.whole();
      const { shown } = state();
      const isSame = shown.settings === snapshot.settings && shown.tasks === snapshot.tasks;
      if (isOver || (isStarted && isSame)) return;
      const type = isStarted ? 'snapshotShown' : 'started';
      isStarted = true;
      dispatch({ type, shown: snapshot, configuration: complete(configured(snapshot)) });
    },
    tick() {
      if (!isOver) dispatch({ type: 'ticked' });
    },
    dispose() {
      isOver = true;
      dispatch({ type: 'disposed' });
    },
  };

  return {
    ...view,
    /** Does what a person asks of the shared timers. */
    act: (command: TeamCommand): Result =>
      dispatch({ type: 'commanded', command, newId: randomUUID() }) ?? {
        ok: true,
        revision: core.snapshot().revision,
        taskIds: [],
      },
    /** Connects once, as the settings say; what fails, or null. */
    async testConnection(): Promise<Rejection | null> {
      const found = configured(core.snapshot());
      if ('code' in found) return found;
      const tested = await testConnection(broker, clock, found);
      return tested.ok ? null : { code: `team-${tested.problem}`, params: { detail: tested.detail } };
    },
    /** A backup was restored: the tasks of the timers are those in it. */
    restored: (): void => void dispatch({ type: 'restored', timers: storage.read('timers') }),
    /** Call when a secret has changed. */
    secretsChanged: (): void =>
      void dispatch({ type: 'secretsChanged', configuration: complete(configured(core.snapshot())) }),
    networkChanged: (): void => void dispatch({ type: 'networkChanged' }),
  };
}

const complete = (found: Configuration | Rejection): Configuration | null => ('code' in found ? null : found);

/** Starts the protocol with what is stored. */
function startRunner(options: Options, storage: Storage, onDone: (state: TeamState) => void) {
  const { core, clock, isOnline } = options;
  const readNow = (): EventTime => ({ wall: clock.now(), steady: clock.steady(), isOnline: isOnline() });
  const stored = {
    clockAhead: storage.clockAhead,
    timers: storage.read('timers'),
    takeBacks: storage.read('takeBacks'),
  };
  return createRunner({
    initial: startTeam(storage.me, core.whole(), stored, readNow()),
    readNow,
    handlersFor: (dispatch) => createEffectHandlers({ ...options, storage }, dispatch),
    onDone,
  });
}
