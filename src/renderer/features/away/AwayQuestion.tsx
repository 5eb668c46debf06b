import { describeAway, formatMoment, titleOfQuestion } from '#shared/snapshot/describeAway.ts';
import { answerAway, answersTo } from '../../state/away.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { printShortcut } from '../../state/shortcuts.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/Keys.tsx';
import bar from '../../ui/Bar.module.css';
import styles from './AwayBar.module.css';
import { GiveField } from './GiveField.tsx';

/** Asks what to do with time away. It stays until there is an answer, without getting in the way. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function AwayQuestion() {
  const t = useTranslate();
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const giving = useUi((state) => state.givingAway);
  const away = snapshot?.away;
  const [first] = away?.intervals ?? [];
  if (!snapshot || !away || !first) return null;
  const isMac = snapshot.environment.platform === 'darwin';
  return (
    <section className={bar.bar} aria-label={titleOfQuestion(away, t)}>
      <output className={styles.text}>{describeAway(away, snapshot, t)}</output>
      {giving === away.id ? (
        <GiveField />
      ) : (
        <div className={styles.answers}>
          {answersTo(away).map(({ kind, shortcut, label }) => (
            <Button key={kind} onClick={() => answerAway(kind)}>
              <span>{t(label, { since: formatMoment(first.start, snapshot) })}</span>
              <Keys>{printShortcut(shortcut, isMac)}</Keys>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
