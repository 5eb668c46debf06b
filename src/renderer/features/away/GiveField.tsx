import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { byPosition } from '#shared/model/task.ts';
import { giveAway } from '../../state/away.ts';
import { focusNow, focusRegion } from '../../state/focusManager.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';
import styles from './GiveField.module.css';

/** Maximum number of tasks offered; typing finds the others. */
const OFFERED = 50;

/** The titles of open tasks that are not running, in list order. */
function useTitles(): readonly string[] {
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  return useMemo(() => {
    const open = [...(tasks?.values() ?? [])].filter((task) => task.state === 'open' && !task.running);
    return [...new Set(open.toSorted(byPosition).map((task) => task.title))];
  }, [tasks]);
}

/** Selects the task that the time is assigned to, an open or a new one. Escape returns to the answers. */
export function GiveField() {
  const t = useTranslate();
  const titles = useTitles();
  const [title, setTitle] = useState('');
  const field = useRef<HTMLInputElement>(null);
  /** Enter selects an option highlighted by arrow keys; otherwise it assigns. */
  const isChoosing = useRef(false);
  useEffect(() => focusNow(field.current), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && isChoosing.current) return;
    event.preventDefault();
    if (event.key === 'Enter') return void giveAway(title);
    ui.giveAway(null);
    return focusRegion('list');
  }

  return (
    <div className={styles.give}>
      <Autocomplete.Root
        items={titles}
        limit={OFFERED}
        value={title}
        onValueChange={setTitle}
        onItemHighlighted={(item) => (isChoosing.current = item !== undefined)}
      >
        <Autocomplete.Input
          ref={field}
          className={styles.field}
          placeholder={t('away.give-placeholder')}
          aria-label={t('away.give-placeholder')}
          onKeyDown={onKeyDown}
        />
        <OptionsPopup<string> label={t('window.tasks')}>
          {(one) => <Option key={one} value={one} text={one} />}
        </OptionsPopup>
      </Autocomplete.Root>
      <Button primary onClick={() => void giveAway(title)}>
        {t('away.give-do')}
      </Button>
    </div>
  );
}
