import { useEffect, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useSettings } from '../../state/useSettings.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { StatusLine } from './StatusLine.tsx';

/** What is known of a server: nothing yet, that it answers, or why it does not. */
type Found = { readonly port: number; readonly problem: string | null };

/** Whether ActivityWatch answers, while it is on. It is asked when this is shown, and when the port changes. */
export function ActivityWatchLine() {
  const t = useTranslate();
  const { activityWatch, activityWatchPort: port } = useSettings().settings;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!activityWatch) return undefined;
    let isGone = false;
    void bridge()
      .request('calendars:tryActivityWatch')
      .then((answer) => !isGone && setFound({ port, problem: answer.ok ? null : answer.message }));
    return () => {
      isGone = true;
      setFound(null);
    };
  }, [activityWatch, port]);
  if (!activityWatch) return null;
  if (found?.port !== port) return <StatusLine text={t('calendars.watch-asking')} failed={false} />;
  return <StatusLine text={found.problem ?? t('calendars.watch-found')} failed={found.problem !== null} />;
}
