import { Suspense, useLayoutEffect, useState } from 'react';
import type { Late } from '../late.ts';
import { holdKeys } from '../state/heldKeys.ts';

type Props = {
  readonly isOpen: boolean;
  readonly part: Late<object>;
};

/**
 * A dialog, from the first time that it opens on: it stays, so that it closes as it likes. What is pressed while it is
 * being loaded is meant for it. React itself would show it a third of a second late.
 */
export function FromFirst({ isOpen, part: Dialog }: Props) {
  const [isLoaded, setLoaded] = useState(false);
  useLayoutEffect(() => {
    if (!isOpen || isLoaded) return undefined;
    const keys = holdKeys();
    const load = async (): Promise<void> => {
      try {
        await Dialog.preload();
        keys.passOn();
        setLoaded(true);
      } catch (error) {
        keys.drop();
        // For the boundary around it.
        setLoaded(() => {
          throw error;
        });
      }
    };
    void load();
    return keys.dropUnlessPassed;
  }, [isOpen, isLoaded, Dialog]);
  return (
    isLoaded && (
      <Suspense>
        <Dialog />
      </Suspense>
    )
  );
}
