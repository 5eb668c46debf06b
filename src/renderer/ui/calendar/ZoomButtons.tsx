import { Minus, Plus } from 'lucide-react';
import { useHourHeight } from '../../state/hourHeight.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../IconButton.tsx';
import { GREATEST_HOUR, LEAST_HOUR } from './scale.ts';
import styles from './ZoomButtons.module.css';

/** Buttons that zoom a calendar. */
export function ZoomButtons({ zoom }: { readonly zoom: (steps: number | null) => void }) {
  const t = useTranslate();
  const hourHeight = useHourHeight((state) => state.hourHeight);
  return (
    <div className={styles.buttons}>
      <IconButton label={t('calendar.zoom-out')} disabled={hourHeight === LEAST_HOUR} onClick={() => zoom(-1)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('calendar.zoom-in')} disabled={hourHeight === GREATEST_HOUR} onClick={() => zoom(1)}>
        <Plus size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
