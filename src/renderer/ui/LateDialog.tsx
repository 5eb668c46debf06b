import { Suspense, useLayoutEffect, useState } from 'react';
import type { Late } from '../late.ts';
import { holdKeys } from '../state/heldKeys.ts';

type Props = {
  readonly isOpen: boolean;
  readonly part: Late<object>;
};

/**
 * A dialog that is loaded when it first opens, and stays from then on, so that it closes as it likes. What is pressed
 * until it is there is meant for it. Left to wait for it, React would show it a third of a second late.
 */
export function LateDialog({ isOpen, part: Dialog }: Props) {
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
        // For the boundary around it.
        setLoaded(() => {
          throw error;
        });
      }
    };
    void load();
    return keys.drop;
  }, [isOpen, isLoaded, Dialog]);
  return (
    isLoaded && (
      <Suspense>
        <Dialog />
      </Suspense>
    )
  );
}
