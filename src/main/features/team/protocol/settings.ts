import { isDeepStrictEqual } from 'node:util';
import type { InnerEvent } from './event.ts';
import type { ConfigurationState, TeamState } from './state.ts';
import type { EventOf, Handler } from './step.ts';

// Owns what the core shows, and which team this member is to be connected to.

export const notConfigured: ConfigurationState = { current: null, named: null };

/** Takes in a snapshot, and tells what may have changed for the team. */
export const takeShown: Handler<TeamState['shown'], EventOf<'started' | 'snapshotShown'>> = (own, event) => {
  const { type, shown, configuration } = event;
  if (type === 'snapshotShown' && own.settings === shown.settings && own.tasks === shown.tasks) return { own };
  const isHiddenChanged = own.settings.teamHidden !== shown.settings.teamHidden;
  return {
    own: shown,
    raised: [
      { type: 'settingsRead', configuration },
      { type: 'tasksChanged' },
      ...(isHiddenChanged ? [{ type: 'hiddenChanged' } satisfies InnerEvent] : []),
      { type: 'publishDue' },
    ],
  };
};

/** Follows settings and secrets. */
export const configure: Handler<ConfigurationState, EventOf<'settingsRead' | 'secretsChanged'>> = (
  own,
  { configuration: named },
  { shown },
) => {
  const current = shown.settings.team ? named : null;
  if (isDeepStrictEqual(current, own.current)) return { own: { ...own, named } };
  return { own: { current, named }, raised: [{ type: 'configured', from: own.current, to: current }] };
};

export const endConfiguration: Handler<ConfigurationState, unknown> = () => ({ own: notConfigured });
