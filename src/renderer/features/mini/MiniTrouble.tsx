import { useState } from 'react';
import { Boundary } from '../../trouble/Boundary.tsx';
import { SmallTrouble } from '../../trouble/SmallTrouble.tsx';
import { Toggle } from './Toggle.tsx';

/** Replaces the mini window after an error; pausing and resuming still work. */
export function MiniTrouble({ error }: { readonly error: unknown }) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <SmallTrouble error={problem ?? error}>
      <Boundary fallback={null}>
        <Toggle tell={setProblem} />
      </Boundary>
    </SmallTrouble>
  );
}
