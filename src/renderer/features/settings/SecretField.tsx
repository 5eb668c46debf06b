import { useState } from 'react';
import type { SecretName } from '#shared/model/team.ts';
import { bridge } from '../../bridge.ts';
import styles from '../../ui/TextRow.module.css';

type Props = {
  readonly id: string;
  readonly name: SecretName;
  readonly placeholder: string;
  /** Why it was not taken; null: it was. */
  readonly onAnswer: (problem: string | null) => void;
};

/**
 * A secret, to be written and never read back: it is handed over once the field is left, or by Enter, and the field is
 * empty again. What is refused stays, to be mended.
 */
export function SecretField({ id, name, placeholder, onAnswer }: Props) {
  const [typed, setTyped] = useState('');

  async function store(): Promise<void> {
    if (typed === '') return;
    const answer = await bridge().request('team:setSecret', name, typed);
    if (answer.ok) setTyped('');
    onAnswer(answer.ok ? null : answer.message);
  }

  return (
    <input
      id={id}
      className={styles.field}
      type="password"
      autoComplete="new-password"
      maxLength={1000}
      aria-describedby={`${id}-detail`}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void store()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void store();
      }}
    />
  );
}
