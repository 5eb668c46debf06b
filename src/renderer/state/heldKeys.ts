import { typeInto } from './typeInto.ts';

/** What a key types; null if it does something else. */
const typedBy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null =>
  Array.from(key).length === 1 && !ctrlKey && !metaKey && !altKey ? key : null;

/** Presses a key once more, where the focus is now. */
async function press(event: KeyboardEvent): Promise<void> {
  const at = document.activeElement ?? document.body;
  const isFree = at.dispatchEvent(new KeyboardEvent(event.type, event));
  const text = typedBy(event);
  if (isFree && text !== null && at instanceof HTMLInputElement) typeInto(at, at.value + text);
  // React has drawn it when the next key comes.
  await Promise.resolve();
}

/** Runs at the next moment the focus moves, or once the page was drawn twice: what does not take the focus then never will. */
function whenFocused(run: () => void): void {
  const ended = new AbortController();
  const { signal } = ended;
  function end(): void {
    if (signal.aborted) return;
    ended.abort();
    run();
  }
  document.addEventListener('focusin', end, { signal });
  requestAnimationFrame(() => requestAnimationFrame(end));
}

/** Keeps what is pressed from now on, for a dialog that is about to open. */
export function holdKeys() {
  const held: KeyboardEvent[] = [];
  let isPassed = false;

  function hold(event: KeyboardEvent): void {
    if (event.isComposing) return;
    held.push(event);
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const end = (): void => window.removeEventListener('keydown', hold, true);

  async function pressAll(): Promise<void> {
    // The dialog has drawn itself when it handles the first one.
    await Promise.resolve();
    end();
    for (const event of held) await press(event);
  }

  window.addEventListener('keydown', hold, true);
  return {
    /** Presses it again once the dialog has the focus. */
    passOn(): void {
      isPassed = true;
      whenFocused(() => void pressAll());
    },
    /** Forgets it, unless it was passed on. */
    drop(): void {
      if (!isPassed) end();
    },
  };
}
