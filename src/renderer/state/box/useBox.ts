import { useEffect, useRef, useState } from 'react';
import { useProjects, useTags } from '../projects.ts';
import { useTranslate } from '../useTranslate.ts';
import { completionOf } from './completion.ts';
import { useLine } from './line.ts';
import type { Line } from './line.ts';
import type { BoxRow } from './row.ts';
import { rowsOf } from './rows.ts';
import type { BoxUse } from './rows.ts';
import { useMatches } from './useMatches.ts';

/** The box, to be given to what draws it. */
export type BoxState = {
  readonly line: Line;
  readonly isInline: boolean;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** The completions of the last word, or what matches and the new task. */
  readonly rows: readonly BoxRow[];
  /** Does what Enter does while no options are shown. */
  readonly submit: () => void;
  /** Makes a new task; null if it cannot. */
  readonly add: (() => void) | null;
};

const every = () => true;
const atOnce = (run: () => void): void => run();

/** The completions of the last word of the line, as options; a hook. */
function useCompletions(line: Line): readonly BoxRow[] {
  const t = useTranslate();
  const projects = useProjects();
  const tags = useTags();
  const words = {
    projects: projects.filter((project) => !project.archived).map(({ name }) => name),
    tags,
    days: t('task.days').split(' '),
  };
  const found = completionOf(line.text, words);
  return (found?.options ?? []).map((text) => ({
    kind: 'completion',
    key: `completion ${text}`,
    text,
    action: t('box.complete'),
    run: () => line.set(`${found?.before ?? ''}${text} `),
  }));
}

/** The state of a box: what is typed, and what Enter would do with it; a hook. */
export function useBox(use: BoxUse): BoxState {
  const t = useTranslate();
  const line = useLine();
  const [isOpened, setOpen] = useState(false);
  const isOpen = use.isInline || isOpened;
  const { loadPlaces, prefersPlaces = false, isOffered = every, take = atOnce } = use;
  const matches = useMatches({ line, isShown: isOpen, loadPlaces, prefersPlaces, isOffered, recents: use.recents });
  const completions = useCompletions(line);

  const closing = (run: () => void) => (): void => {
    setOpen(false);
    take(run);
  };
  const isKnown = use.first === 'add' || matches.isReady;
  const rows = isKnown ? rowsOf({ use, line, matches, t, closing }) : [];
  /** Whether Enter was pressed before what matches was known. */
  const isWaiting = useRef(false);
  function submit(): void {
    isWaiting.current = !isKnown;
    if (use.first === 'match' && !isOpen) setOpen(true);
    else if (rows[0]) rows[0].run();
    else if (isKnown) use.onAdd(line, false);
  }
  useEffect(() => {
    if (isWaiting.current && isKnown) submit();
  });
  return {
    line,
    isInline: use.isInline,
    isOpen,
    setOpen,
    // The completions of the last word come first.
    rows: completions.length > 0 ? completions : rows,
    submit,
    add: use.other === null ? null : closing(() => use.onAdd(line, true)),
  };
}
