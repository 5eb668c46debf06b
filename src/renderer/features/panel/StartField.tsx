import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { draftOf } from '../../state/draft.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { close, send } from './request.ts';
import styles from './StartField.module.css';

/** The field that starts what is typed, and is ready for it whenever the panel is shown. */
export function StartField({ tell }: { readonly tell: (problem: string | null) => void }) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');

  useEffect(() => {
    const begin = (): void => {
      field.current?.focus();
      tell(null);
    };
    begin();
    window.addEventListener('focus', begin);
    return () => window.removeEventListener('focus', begin);
  }, [tell]);

  async function start(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problem = await send({ type: 'startTitle', ...(await draftOf(line)) });
    tell(problem);
    if (problem !== null) return;
    setLine('');
    await close();
  }

  return (
    <form onSubmit={(event) => void start(event)}>
      <input
        ref={field}
        data-stop
        className={styles.field}
        value={line}
        placeholder={t('window.add-placeholder')}
        aria-label={t('window.add-label')}
        onChange={(event) => {
          setLine(event.target.value);
          tell(null);
        }}
      />
    </form>
  );
}
