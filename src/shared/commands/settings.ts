import { activeTasks } from '../model/elapsed.ts';
import { settingNames } from '../settings/index.ts';
import { someSettings } from '../settings/schema.ts';
import { pausedBy, withConsequences } from '../settings/rules.ts';
import { changes, end, reject } from './decision.ts';
import type { Decision } from './decision.ts';
import { command } from './define.ts';
import type { FieldsOf, Given } from './define.ts';
import { rowId } from './schema.ts';
import { refuseSettings } from './settingRights.ts';

const fields = {
  settings: someSettings(settingNames),
  /** The task that keeps running when several no longer can; the others are paused. */
  goesOn: rowId.exactOptional(),
};

export const settingCommands = {
  changeSettings: command(fields, changeSettings),
  toggleMiniWindow: command({}, (given) =>
    changeSettings(given, { settings: { miniWindow: !given.state.settings.miniWindow } }),
  ),
} as const;

function changeSettings(
  { state, at, origin }: Given,
  { settings: changed, goesOn }: FieldsOf<typeof fields>,
): Decision {
  const refused = refuseSettings(changed, origin);
  if (refused) return { ok: false, rejection: refused };
  const running = activeTasks(state.tasks);
  const paused = pausedBy(changed, running, goesOn);
  if (!paused) return reject('several-running', { count: running.length });
  return changes(...end(paused, at.now), {
    type: 'settingsChanged',
    settings: withConsequences(state.settings, changed),
  });
}
