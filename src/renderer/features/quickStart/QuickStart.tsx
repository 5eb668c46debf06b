import { noTasks } from '#shared/model/task.ts';
import { Play } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { PageRequests } from '#shared/contract/pages.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { bridge } from '../../bridge.ts';
import { useStartBox } from '../../state/box/useStartBox.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useAppearance } from '../../state/useAppearance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './QuickStart.module.css';

const close = () => bridge<keyof PageRequests['quickStart']>().request('window:close');

const execute = (command: Command): Promise<CommandResult> =>
  bridge<keyof PageRequests['quickStart']>().request('command:execute', command);

/** For the whole page, whatever is drawn. */
export function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) void close();
}

/** The quick-start window: Enter starts the task that is found, or a new one of the line, read as in the field for new tasks. */
export function QuickStart() {
  const locale = useAppearance();
  return locale ? <StartPage /> : null;
}

function StartPage() {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { box, problem } = useStartBox({ execute, close });
  useEffect(() => field.current?.focus(), []);
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t('quick.title')}</h1>
      <Box
        box={box}
        field={field}
        label={t('window.add-label')}
        placeholder={t('window.add-placeholder')}
        frame={styles.frame}
        sign={<Play size={20} className={styles.sign} aria-hidden />}
        describedBy={id}
        isInvalid={problem !== null}
      />
      <p id={id} className={styles.foot}>
        {problem === null ? (
          <>
            <Keys>Enter</Keys> {t('quick.start')}
            <Keys>Esc</Keys> {t('quick.close')}
            <Running />
          </>
        ) : (
          <span role="alert" className={styles.problem}>
            {problem}
          </span>
        )}
      </p>
    </main>
  );
}

/** The running task with its elapsed time, which starting another one pauses. */
function Running() {
  const task = useSnapshotStore(({ snapshot }) => activeTasks(snapshot?.tasks ?? noTasks)[0]);
  if (!task) return null;
  return (
    <span className={styles.running}>
      <span id="running" className={styles.title}>
        {task.title}
      </span>
      <ElapsedFigure taskId={task.id} aria-labelledby="running" />
    </span>
  );
}
