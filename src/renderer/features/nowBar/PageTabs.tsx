import { Tabs } from '@base-ui/react/tabs';
import { usePageNames } from '../../state/pages.ts';
import styles from './PageTabs.module.css';

/** The pages of a narrow window. */
export const PageTabs = () => (
  <Tabs.List className={styles.tabs} activateOnFocus>
    {usePageNames().map(({ page, name }) => (
      <Tabs.Tab key={page} value={page} className={styles.tab}>
        {name}
      </Tabs.Tab>
    ))}
  </Tabs.List>
);
