import { noTasks } from '#shared/model/task.ts';
import { useState } from 'react';
import { activeTasks } from '#shared/model/elapsed.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { execute } from '../../state/commands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { SwitchRow } from '../../ui/Row.tsx';
import styles from './SeveralRow.module.css';
import { useSettings } from '../../state/useSettings.ts';

/** Whether several timers can run at once. If several are running when it is turned off, it asks which one to keep. */
export function SeveralRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const tasks = useSnapshotStore((state) => state.snapshot?.tasks);
  const running = activeTasks(tasks ?? noTasks);
  const [asks, setAsks] = useState(false);
  const isAsked = asks && settings.severalAtOnce && running.length > 1;

  function turn(severalAtOnce: boolean): void {
    if (!severalAtOnce && running.length > 1) return setAsks(!asks);
    setAsks(false);
    change({ severalAtOnce });
  }

  const keep = (goesOn: TaskId): void =>
    void execute({ type: 'changeSettings', settings: { severalAtOnce: false }, goesOn });

  return (
    <>
      <SwitchRow
        label={t('settings.severalAtOnce')}
        detail={t('settings.severalAtOnce-detail')}
        checked={settings.severalAtOnce && !isAsked}
        onChange={turn}
      />
      {isAsked && (
        <fieldset className={styles.which}>
          <legend>{t('settings.severalAtOnce-which')}</legend>
          {running.map((task) => (
            <Button key={task.id} onClick={() => keep(task.id)}>
              {task.title}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
