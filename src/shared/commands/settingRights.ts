import type { Step } from './command.ts';
import type { Origin } from './origin.ts';
import type { Rejection } from '../model/rejection.ts';
import { settings } from '../settings/index.ts';
import type { SettingName, Settings } from '../settings/index.ts';
import type { Changer } from '../settings/setting.ts';

/** Origins that are a person in front of Stint. */
const people: ReadonlySet<Origin> = new Set(['window', 'tray']);

const may = (changer: Changer, origin: Origin): boolean =>
  origin === 'system' || changer === 'anyone' || (changer === 'person' && people.has(origin));

/** Whether whoever may send commands may change a setting. */
export const isAnyones = (setting: keyof Settings): boolean => settings[setting].changer === 'anyone';

/** Why settings may not be changed by whoever asks; null: they may. */
export function refuseSettings(changed: Partial<Settings>, origin: Origin): Rejection | null {
  const setting = (Object.keys(changed) as SettingName[]).find((name) => !may(settings[name].changer, origin));
  return setting === undefined ? null : { code: 'setting-protected', params: { setting } };
}

/**
 * Why a step of the journal may not be undone or redone by whoever asks; null: it may. What only a person changes, only a
 * person takes back, and a step does not say which settings it changed.
 */
export const refuseStep = (step: Step | null, origin: Origin): Rejection | null =>
  step?.command === 'changeSettings' && !may('person', origin) ? { code: 'undo-protected' } : null;
