import { Pause, Play } from 'lucide-react';

const look = { size: 16, fill: 'currentColor', 'aria-hidden': true } as const;

/** What a button does to a timer: pauses it while it runs, else starts it. */
export const PlayPause = ({ running }: { readonly running: boolean }) =>
  running ? <Pause {...look} /> : <Play {...look} />;
