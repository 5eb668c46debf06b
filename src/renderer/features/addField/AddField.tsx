import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ClipboardEvent } from 'react';
import type { Line } from '../../state/box/line.ts';
import { useBox } from '../../state/box/useBox.ts';
import { useWindowBox } from '../../state/box/windowBox.ts';
import { focusRegion, useFocusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import styles from './AddField.module.css';
import { titlesOf } from './titles.ts';

/** Pasting several lines adds several tasks after a confirmation; a single line is ordinary text. */
function onPaste(event: ClipboardEvent): void {
  const titles = titlesOf(event.clipboardData.getData('text/plain'));
  if (titles.length < 2) return;
  event.preventDefault();
  ui.open({ kind: 'paste', titles });
}

/** Leaves the field for the list. */
function onKey(key: string): boolean {
  if (key !== 'Escape' && key !== 'ArrowDown') return false;
  focusRegion('list');
  return true;
}

/**
 * The field for a new task: a line with its title, and optionally project, tags, estimate and due date. Enter adds it,
 * unless an open task has that title, which it starts then; with Ctrl or Command a new one is added and started. If the
 * task cannot be added, the text stays.
 */
export function AddField() {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const { add, ...use } = useWindowBox(false);
  useEffect(() => {
    // On a first screen, the focus may have moved on by now.
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  useFocusRegion('add', 'tasks', () => {
    field.current?.focus();
    return true;
  });

  async function submit(line: Line, isOther: boolean): Promise<void> {
    // Cleared right away, since somebody may type the next title before main answers.
    line.clear();
    const isAdded = await add(line, isOther);
    if (!isAdded) line.putBack(line);
  }

  const box = useBox({
    ...use,
    first: 'add',
    isInline: false,
    onAdd: (line, isOther) => void submit(line, isOther),
  });
  return (
    <div className={styles.box}>
      <Box
        box={box}
        field={field}
        label={t('window.add-label')}
        placeholder={t('window.add-placeholder')}
        frame={styles.row}
        sign={<Plus size={18} className={styles.sign} aria-hidden />}
        onKey={onKey}
        onPaste={onPaste}
      />
    </div>
  );
}
