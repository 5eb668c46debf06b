import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { byPosition } from '#shared/model/task.ts';
import { giveAway } from '../../state/away.ts';
import { focusNow, focusRegion } from '../../state/focusManager.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './GiveField.module.css';

/** So many tasks are offered; any other is named by its title. */
const OFFERED = 50;

/** Names the task that gets the time: an open one, or a new one. Escape goes back to the answers. */
export function GiveField() {
  const t = useTranslate();
  const id = useId();
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const offered = [...(tasks?.values() ?? [])]
    .filter((task) => task.state === 'open' && !task.running)
    .toSorted(byPosition)
    .slice(0, OFFERED);
  useEffect(() => focusNow(field.current), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') return void giveAway(title);
    ui.giveAway(null);
    return focusRegion('list');
  }

  return (
    <div className={styles.give}>
      <input
        ref={field}
        className={styles.field}
        value={title}
        list={id}
        placeholder={t('away.give-placeholder')}
        aria-label={t('away.give-placeholder')}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={id}>
        {offered.map((task) => (
          <option key={task.id}>{task.title}</option>
        ))}
      </datalist>
      <Button primary onClick={() => void giveAway(title)}>
        {t('away.give-do')}
      </Button>
    </div>
  );
}
