import { Play } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { TaskId } from '#shared/model/ids.ts';
import type { PageRequests } from '#shared/contract/pages.ts';
import type { CommandResult } from '#shared/contract/results.ts';
import { bridge } from '../../bridge.ts';
import type { Line } from '../../state/box/line.ts';
import { useBox } from '../../state/box/useBox.ts';
import { draftOf } from '../../state/draft.ts';
import { useAppearance } from '../../state/useAppearance.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Box } from '../../ui/box/Box.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './QuickStart.module.css';

const close = () => bridge<keyof PageRequests['quickStart']>().request('window:close');

const execute = (command: Command): Promise<CommandResult> =>
  bridge<keyof PageRequests['quickStart']>().request('command:execute', command);

/** For the whole page, whatever is drawn. */
export function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) void close();
}

/** Adds a task from the line and starts it. */
async function startNew({ text, kept }: Line): Promise<CommandResult> {
  const added = await execute({ type: 'addTasks', tasks: [await draftOf(text, kept)] });
  const [taskId] = added.ok ? added.taskIds : [];
  return taskId === undefined ? added : execute({ type: 'startTimer', taskId });
}

/** Why a line could not be started; shown as long as it is there. */
type Problem = { readonly text: string; readonly message: string };

/** The box of the window; a hook. What cannot be started stays, with the reason. */
function useStartBox() {
  const t = useTranslate();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function finish(text: string, answer: Promise<CommandResult>): Promise<void> {
    const { ok, ...failure } = await answer;
    if (ok) await close();
    else if ('message' in failure) setProblem({ text, message: failure.message });
  }
  const start = (taskId: TaskId) => execute({ type: 'startTimer', taskId });

  const box = useBox({
    first: 'match',
    isInline: true,
    loadPlaces: null,
    actionOf: (task) => t(task.running ? 'box.runs' : 'box.start'),
    onTask: ({ id, running }) => void (running ? close() : finish('', start(id))),
    addLabel: (title, isAnother) => t(isAnother ? 'box.start-another' : 'box.start-new', { title }),
    other: '',
    onAdd: (line) => void finish(line.text, startNew(line)),
  });
  return { box, problem: problem?.text === box.line.text ? problem.message : null };
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
  const { box, problem } = useStartBox();
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
