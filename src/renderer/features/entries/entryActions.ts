import { hasTimes } from '#shared/model/trackedTime.ts';
import type { TimeEntry } from '#shared/model/timeEntry.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Action } from '../../state/action.ts';
import { execute } from '../../state/commands.ts';
import { deleteEntry, openEntry } from '../../state/entryCommands.ts';

/** What can be done with an entry of a task. */
export function entryActions(entry: TimeEntry, t: Translate): readonly Action[] {
  const { id, taskId, endedAt } = entry;
  const item = (label: string, run: () => unknown): Action => ({ kind: 'item', label, run });
  return [
    item(t('shortcuts.open-entry'), () => openEntry(entry, taskId)),
    ...(endedAt !== null && hasTimes(entry)
      ? [item(t('entry.continue'), () => execute({ type: 'continueEntry', entryId: id }))]
      : []),
    { kind: 'line', id: 'end' },
    item(t('menu.delete'), () => deleteEntry(entry)),
  ];
}
