import { useState } from 'react';
import type { CommandResult } from '#shared/contract/results.ts';

/** A text that is stored on blur or Enter; if it is rejected, it stays, with the reason. */
export function useSaved(value: string, onSave: (text: string) => Promise<CommandResult>) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  return {
    text,
    error,
    type: setText,
    async save(next = text): Promise<void> {
      if (next === value) return;
      const answer = await onSave(next);
      setError(answer.ok ? null : answer.message);
    },
  };
}
