import type { AwayAnswer, AwayQuestion } from '#shared/model/away.ts';
import { totalLength } from '#shared/time/interval.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import { execute } from './commands.ts';
import { focusRegion } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import type { ShortcutId } from './shortcuts.ts';
import { ui } from './ui.ts';

type Kind = AwayAnswer['kind'];

type Offered = { readonly kind: Kind; readonly shortcut: ShortcutId; readonly label: MessageId };

const all: readonly Offered[] = [
  { kind: 'keep', shortcut: 'awayKeep', label: 'away.keep' },
  { kind: 'subtract', shortcut: 'awaySubtract', label: 'away.subtract' },
  { kind: 'stop', shortcut: 'awayStop', label: 'away.stop' },
  { kind: 'give', shortcut: 'awayGive', label: 'away.give' },
  { kind: 'split', shortcut: 'awaySplit', label: 'away.split' },
];

/** Where it is not known how long it was, nothing can be cut out, given away or split off. */
const unknown: readonly Offered[] = [
  { kind: 'keep', shortcut: 'awayKeep', label: 'away.keep-unknown' },
  { kind: 'stop', shortcut: 'awayStop', label: 'away.stop-unknown' },
];

/** What can be answered to a question about an absence, in the order it is offered. */
export const answersTo = (question: AwayQuestion): readonly Offered[] =>
  totalLength(question.intervals) === 0 ? unknown : all;

async function answer(chosen: AwayAnswer): Promise<void> {
  const away = useSnapshotStore.getState().snapshot?.away;
  if (!away) return;
  const answered = await execute({ type: 'answerAway', questionId: away.id, answer: chosen });
  if (!answered.ok) return;
  ui.giveAway(null);
  focusRegion('list');
}

/** Answers the question that waits; nothing when none does. To give the time away, a task has to be named first. */
export function answerAway(kind: Kind): void {
  const away = useSnapshotStore.getState().snapshot?.away;
  if (!away || !answersTo(away).some((one) => one.kind === kind)) return;
  if (kind === 'give') ui.giveAway(away.id);
  else void answer({ kind });
}

/** Gives the time away to the task of that title. */
export const giveAway = (title: string): Promise<void> => answer({ kind: 'give', title });
