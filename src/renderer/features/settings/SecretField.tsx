import { useState } from 'react';
import type { SecretName } from '#shared/model/team.ts';
import { bridge } from '../../bridge.ts';
import styles from '../../ui/TextRow.module.css';

type Props = {
  readonly id: string;
  readonly name: SecretName;
  readonly placeholder: string;
  /** Called with why the secret was rejected, or null. */
  readonly onAnswer: (problem: string | null) => void;
};

/**
 * A field for a secret, which is never shown again. It is stored on blur or Enter, and the field is cleared. A rejected
 * one stays to be corrected.
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
