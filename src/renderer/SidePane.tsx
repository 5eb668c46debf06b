import { Tabs } from '@base-ui/react/tabs';
import { DetailsPane } from './features/details/DetailsPane.tsx';
import styles from './SidePane.module.css';
import { ui, useUi } from './state/ui.ts';
import type { Pane } from './state/ui.ts';
import { useIsAtLeast, WIDE } from './state/useIsAtLeast.ts';
import { useTranslate } from './state/useTranslate.ts';

import { Part } from './trouble/Part.tsx';
import { DayCalendar } from './ui/calendar/DayCalendar.tsx';

/** The two panes, one of which is visible. */
function EitherPane() {
  const t = useTranslate();
  const pane = useUi((state) => state.pane);
  return (
    <Tabs.Root className={styles.pane} value={pane} onValueChange={(value) => ui.showPane(value as Pane)}>
      <Tabs.List className={styles.tabs} aria-label={t('pane.name')} activateOnFocus>
        <Tabs.Tab value="details" className={styles.tab}>
          {t('pane.details')}
        </Tabs.Tab>
        <Tabs.Tab value="calendar" className={styles.tab}>
          {t('pane.calendar')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details" className={styles.body} tabIndex={-1}>
        <Part>
          <DetailsPane />
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="calendar" className={styles.body} tabIndex={-1}>
        <Part>
          <DayCalendar date={null} />
        </Part>
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** What a wide window shows beside its tasks: the details of the selected one, or today's calendar; a very wide one, both. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function SidePane() {
  const t = useTranslate();
  const hasRoomForBoth = useIsAtLeast(WIDE.week);
  if (!hasRoomForBoth) return <EitherPane />;
  return (
    <>
      <section className={styles.pane} aria-labelledby="pane-details">
        <h2 id="pane-details" className={styles.title}>
          {t('pane.details')}
        </h2>
        <Part>
          <DetailsPane />
        </Part>
      </section>
      <section className={styles.pane} aria-labelledby="pane-calendar">
        <h2 id="pane-calendar" className={styles.title}>
          {t('window.today')}
        </h2>
        <Part>
          <DayCalendar date={null} />
        </Part>
      </section>
    </>
  );
}
