import type { CommandOf, DecidedCommand } from '#shared/commands/command.ts';
import { decide } from '#shared/commands/decide.ts';
import type { Origin } from '#shared/commands/origin.ts';
import { refuseStep } from '#shared/commands/settingRights.ts';
import type { Now, Store } from './ports.ts';
import type { Written } from './result.ts';
import { stepTitle } from './stepTitle.ts';
import type { StoredState } from './storedState.ts';

/** Decides commands and stores the changes. Each method throws StoreError if that fails; then nothing was written. */
export const createWriter = (store: Store, state: StoredState) => ({
  /** Decides a command and stores its changes as one step of the journal. */
  write(command: DecidedCommand, origin: Origin, now: Now): Written {
    const at = { now: now.heartbeat.wall, zone: state.systemZone() };
    const decision = decide({ state: state.get(), at, history: store.history, origin }, command);
    if (!decision.ok) return decision.rejection;
    if (decision.reveal) return decision.reveal;
    if (decision.changes.length === 0) return null;
    const label = { command: command.type, title: stepTitle(command, state.get(), store.history) };
    return store.commit(label, decision.changes, now);
  },

  /** Undoes or redoes a step of the journal. Asks about the time if an entry runs again after `askAfter` ms or more. */
  travel({ type }: CommandOf<'undo' | 'redo'>, origin: Origin, askAfter: number, now: Now): Written {
    const refused = refuseStep(state.get()[type], origin);
    return refused ?? store[type](askAfter, now) ?? { code: `nothing-to-${type}` };
  },
});
