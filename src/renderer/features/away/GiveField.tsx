import { useEffect, useRef } from 'react';
import type { Task } from '#shared/model/task.ts';
import { giveAway } from '../../state/away.ts';
import { useBox } from '../../state/box/useBox.ts';
import { focusNow, focusRegion } from '../../state/focusManager.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import styles from './GiveField.module.css';

/** The time is not given back to the task that it is taken from. */
const isOffered = ({ running }: Task): boolean => running === null;

/** Selects the task that the time is assigned to; a new one only by its own option. Escape returns to the answers. */
export function GiveField() {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => focusNow(field.current), []);
  const box = useBox({
    first: 'match',
    isInline: false,
    loadPlaces: null,
    isOffered,
    actionOf: () => t('away.give-do'),
    onTask: ({ title }) => void giveAway(title),
    addLabel: (title, isAnother) => (isAnother ? null : t('away.give-new', { title })),
    other: null,
    onAdd: ({ draft }) => void giveAway(draft.title),
  });

  function onKey(key: string): boolean {
    if (key !== 'Escape') return false;
    ui.giveAway(null);
    focusRegion('list');
    return true;
  }

  return (
    <Box
      box={box}
      field={field}
      label={t('away.give-placeholder')}
      placeholder={t('away.give-placeholder')}
      frame={styles.frame}
      onKey={onKey}
    />
  );
}
