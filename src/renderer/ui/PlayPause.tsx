import { Pause, Play } from 'lucide-react';

const iconProps = { size: 16, fill: 'currentColor', 'aria-hidden': true } as const;

/** The icon of a timer button: pause while it is running, otherwise play. */
export const PlayPause = ({ running }: { readonly running: boolean }) =>
  running ? <Pause {...iconProps} /> : <Play {...iconProps} />;
