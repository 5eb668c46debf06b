import type { Origin } from './origin.ts';
import type { Rejection } from '../model/rejection.ts';
import { settings } from '../settings/index.ts';
import type { SettingName, Settings } from '../settings/index.ts';
import type { Changer } from '../settings/setting.ts';

/** Origins that are a person using Stint. */
const people: ReadonlySet<Origin> = new Set(['window', 'tray']);

const may = (changer: Changer, origin: Origin): boolean =>
  origin === 'system' || changer === 'anyone' || (changer === 'person' && people.has(origin));

/** Whether anyone who can send commands may change a setting. */
export const isAnyones = (setting: keyof Settings): boolean => settings[setting].changer === 'anyone';

/** Why an origin may not change settings; null if it may. */
export function refuseSettings(changed: Partial<Settings>, origin: Origin): Rejection | null {
  const setting = (Object.keys(changed) as SettingName[]).find((name) => !may(settings[name].changer, origin));
  return setting === undefined ? null : { code: 'setting-protected', params: { setting } };
}

/**
 * Why an origin may not undo or redo a step; null if it may. Only a person can undo what only a person can change, and
 * a step does not say which settings it changed.
 */
export const refuseStep = (step: { readonly command: string } | null, origin: Origin): Rejection | null =>
  step?.command === 'changeSettings' && !may('person', origin) ? { code: 'undo-protected' } : null;
