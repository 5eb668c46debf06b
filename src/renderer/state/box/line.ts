import { useMemo, useState } from 'react';
import type { TaskDraft } from '#shared/model/task.ts';
import { readQuickAdd } from '#shared/parse/quickAdd.ts';
import type { Token } from '#shared/parse/quickAdd.ts';
import { moveRanges } from '#shared/parse/textRange.ts';
import type { TextRange } from '#shared/parse/textRange.ts';
import { useSnapshotStore } from '../snapshotStore.ts';

/** A text that names something or describes a new task, and the parts of it that were taken back into its title. */
export type Typed = { readonly text: string; readonly kept: readonly TextRange[] };

const nothing: Typed = { text: '', kept: [] };

/** The line that is typed into the box. */
export type Line = Typed & {
  /** The task it describes, with days as of the shown day. */
  readonly draft: TaskDraft;
  readonly tokens: readonly Token[];
  readonly set: (text: string) => void;
  /** Makes a token a part of the title. */
  readonly takeBack: (token: Token) => void;
  /** Empties the line. */
  readonly clear: () => void;
  /** Puts back what was typed, before what was typed since. */
  readonly putBack: (typed: Typed) => void;
};

/** Keeps the line that is typed; a hook. */
export function useLine(): Line {
  const [typed, setTyped] = useState(nothing);
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '1970-01-01');
  const read = useMemo(() => readQuickAdd(typed.text, today, typed.kept), [typed, today]);
  return {
    ...typed,
    ...read,
    set: (text) => setTyped((before) => ({ text, kept: moveRanges(before.kept, before.text, text) })),
    takeBack: ({ start, end }) => setTyped(({ text, kept }) => ({ text, kept: [...kept, { start, end }] })),
    clear: () => setTyped(nothing),
    putBack: (earlier) => setTyped((since) => ({ text: earlier.text + since.text, kept: earlier.kept })),
  };
}
