import { SkipForward, Square } from 'lucide-react';
import { formatLeft } from '#shared/format/duration.ts';
import { isBreak } from '#shared/model/focus.ts';
import { execute } from '../../state/commands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import styles from './FocusLine.module.css';

/** The phase that is on, what is left of it, and the ways out. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function FocusPhase() {
  const t = useTranslate();
  const focus = useSnapshotStore(({ snapshot }) => snapshot?.focus);
  if (!focus) return null;
  return (
    <section className={styles.line} aria-label={t('settings.page-focus')} data-break={isBreak(focus)}>
      <span id="focus-phase" className={styles.phase}>
        {t(`focus.${focus.phase}`, { round: focus.round })}
      </span>
      <LiveText
        role="timer"
        aria-labelledby="focus-phase"
        className={styles.left}
        data-testid="focus-left"
        isLive
        text={({ now }) => formatLeft(focus.endsAt - now)}
      />
      <IconButton label={t('focus.skip')} onClick={() => void execute({ type: 'skipPhase' })}>
        <SkipForward size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('focus.end')} onClick={() => void execute({ type: 'endFocus' })}>
        <Square size={14} aria-hidden />
      </IconButton>
    </section>
  );
}
