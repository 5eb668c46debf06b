import { Play } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { PageRequests } from '#shared/contract/pages.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { bridge } from '../../bridge.ts';
import { draftOf } from '../../state/draft.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useAppearance } from '../../state/useAppearance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './QuickStart.module.css';

const close = () => bridge<keyof PageRequests['quickStart']>().request('window:close');

/** For the whole page, whatever is drawn. */
export function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) void close();
}

/** The quick-start window: the line that is typed, read as in the field for new tasks, runs with Enter. What could not be started stays, with the reason below. */
export function QuickStart() {
  const t = useTranslate();
  const locale = useAppearance();
  const id = useId();
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault();
    const command = { type: 'startTitle', ...(await draftOf(line)) } as const;
    const answer = await bridge<keyof PageRequests['quickStart']>().request('command:execute', command);
    if (answer.ok) await close();
    else setProblem(answer.message);
  }

  if (!locale) return null;
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t('quick.title')}</h1>
      <form className={styles.form} onSubmit={(event) => void start(event)}>
        <Play size={20} className={styles.sign} aria-hidden />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- The window is opened to type into its one field.
          autoFocus
          className={styles.field}
          value={line}
          placeholder={t('window.add-placeholder')}
          aria-label={t('window.add-label')}
          aria-describedby={id}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setLine(event.target.value);
            setProblem(null);
          }}
        />
      </form>
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
  const task = useSnapshotStore(({ snapshot }) => activeTasks(snapshot?.tasks.values() ?? [])[0]);
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
