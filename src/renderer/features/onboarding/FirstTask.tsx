import { useLayoutEffect, useRef, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { draftOf } from '../../state/draft.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './WelcomeDialog.module.css';

/** The first task, which starts right away. */
export function FirstTask({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  async function start(): Promise<void> {
    const command = { type: 'startTitle', ...(await draftOf(line)) } as const;
    const answer = await bridge().request('command:execute', command);
    if (answer.ok) onDone();
    else setProblem(answer.message);
  }

  return (
    <form
      id="first-task"
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h3 className={styles.heading}>{t('welcome.task')}</h3>
      <Field
        ref={field}
        label={t('window.add-label')}
        value={line}
        placeholder={t('window.add-placeholder')}
        error={problem}
        hint={t('welcome.task-hint')}
        onType={(text) => {
          setLine(text);
          setProblem(null);
        }}
      />
    </form>
  );
}
