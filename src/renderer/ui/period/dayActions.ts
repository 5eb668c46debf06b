import type { Translate } from '#shared/i18n/translate.ts';
import { addEntryOn } from '../../state/entryCommands.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useUi } from '../../state/ui.ts';
import { openDay } from '../../state/week.ts';
import type { Action } from '../ActionItems.tsx';

/** What can be done with a day in its menus. */
export function dayActions(date: string, t: Translate): Action[] {
  const isMac = useSnapshotStore.getState().snapshot?.environment.platform === 'darwin';
  const open: Action = { kind: 'item', label: t('calendar.open-day'), run: () => openDay(date) };
  const keys = printShortcut('addEntry', isMac);
  return [
    ...(useUi.getState().page === 'day' ? [] : [open]),
    { kind: 'item', label: t('day.add-entry'), run: () => addEntryOn(date), keys },
  ];
}
