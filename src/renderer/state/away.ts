import type { AwayAnswer, AwayQuestion } from '#shared/model/away.ts';
import { totalLength } from '#shared/time/interval.ts';
import type { CommandOf } from '#shared/commands/command.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import { sendCommand } from './commands.ts';
import { focusRegion } from './focusManager.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import type { ShortcutId } from './shortcuts.ts';
import { ui } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

type Kind = AwayAnswer['kind'];

type Offered = { readonly kind: Kind; readonly shortcut: ShortcutId; readonly label: MessageId };

const all: readonly Offered[] = [
  { kind: 'keep', shortcut: 'awayKeep', label: 'away.keep' },
  { kind: 'subtract', shortcut: 'awaySubtract', label: 'away.subtract' },
  { kind: 'stop', shortcut: 'awayStop', label: 'away.stop' },
  { kind: 'give', shortcut: 'awayGive', label: 'away.give' },
  { kind: 'split', shortcut: 'awaySplit', label: 'away.split' },
];

/** If the length is unknown, nothing can be cut out, reassigned or split off. */
const unknown: readonly Offered[] = [
  { kind: 'keep', shortcut: 'awayKeep', label: 'away.keep-unknown' },
  { kind: 'stop', shortcut: 'awayStop', label: 'away.stop-unknown' },
];

/** The possible answers to a question about time away, in the order they are offered. */
export const answersTo = (question: AwayQuestion): readonly Offered[] =>
  totalLength(question.intervals) === 0 ? unknown : all;

async function answer(chosen: AwayAnswer): Promise<void> {
  const away = useSnapshotStore.getState().snapshot?.away;
  if (away) await send({ type: 'answerAway', questionId: away.id, answer: chosen });
}

/** If an entry was billed, a toast asks first. */
async function send(command: CommandOf<'answerAway'>): Promise<void> {
  const answered = await sendCommand(command);
  if (answered.ok) {
    ui.giveAway(null);
    focusRegion('list');
  } else if (answered.code === 'entry-billed') {
    const run = () => send({ ...command, billed: true });
    ui.toast(answered.message, { label: currentTranslate()('entry.change-billed'), run });
  } else ui.toastFailure(answered.message);
}

/** Answers the waiting question, if there is one. Assigning the time needs a task first. */
export function answerAway(kind: Kind): void {
  const away = useSnapshotStore.getState().snapshot?.away;
  if (!away || !answersTo(away).some((one) => one.kind === kind)) return;
  if (kind === 'give') ui.giveAway(away.id);
  else void answer({ kind });
}

/** Assigns the time away to the task with a title. */
export const giveAway = (title: string): Promise<void> => answer({ kind: 'give', title });
