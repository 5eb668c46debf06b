import { useRef, useState } from 'react';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useIsWelcome } from '../../state/useIsWelcome.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import formStyles from '../../ui/Form.module.css';
import { FirstTask } from './FirstTask.tsx';
import { LookStep } from './LookStep.tsx';
import { ShortcutStep } from './ShortcutStep.tsx';
import { UpdatesStep } from './UpdatesStep.tsx';
import { welcomed } from './welcomed.ts';
import styles from './WelcomeDialog.module.css';

const all = ['look', 'shortcut', 'updates', 'task'] as const;
/** Where something else brings new versions, there is nothing to ask. */
const withoutUpdates = all.filter((step) => step !== 'updates');

/** The first start: language and theme, the global shortcut, updates, a first task. Each step can be left out, and so can all. */
export function WelcomeDialog() {
  const t = useTranslate();
  const open = useIsWelcome();
  const updatesItself = useSnapshotStore(({ snapshot }) => snapshot?.updates.way === 'self');
  const steps = updatesItself ? all : withoutUpdates;
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const step = steps[at];
  return (
    <Dialog open={open} title={t('welcome.title')} focusFirst={next} onClose={() => void welcomed()}>
      <div className={styles.step}>
        <p className={styles.count}>{t('welcome.step', { at: at + 1, of: steps.length })}</p>
        {step === 'look' && <LookStep />}
        {step === 'shortcut' && <ShortcutStep />}
        {step === 'updates' && <UpdatesStep />}
        {step === 'task' && <FirstTask onDone={() => void welcomed()} />}
      </div>
      <div className={formStyles.buttons}>
        <Button onClick={() => void welcomed()}>{t('welcome.skip')}</Button>
        <span className={formStyles.space} />
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('welcome.back')}</Button>}
        {step === 'task' ? (
          // Another button than the one before, whose click would else submit at once.
          <Button key="start" primary type="submit" form="first-task">
            {t('welcome.start')}
          </Button>
        ) : (
          <Button key="next" ref={next} primary onClick={() => setAt(at + 1)}>
            {t('welcome.next')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
