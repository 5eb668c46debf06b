import { Accordion } from '@base-ui/react/accordion';
import { licences } from 'virtual:licences';
import accordion from '../../ui/Accordion.module.css';
import styles from './LicenceList.module.css';

/** The packages that Stint is made with; each opens its licence. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function LicenceList() {
  return (
    <Accordion.Root>
      {licences.map(({ name, version, licence, source, text }) => (
        <Accordion.Item
          key={`${name} ${version}`}
          value={`${name} ${version}`}
          className={`${accordion.item} ${styles.item}`}
        >
          <Accordion.Header className={accordion.header}>
            <Accordion.Trigger className={`${accordion.trigger} ${styles.trigger}`}>
              <span className={styles.name}>{`${name} ${version}`}</span>
              <span className={styles.licence}>{licence}</span>
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Panel className={styles.panel}>
            {source !== null && <p className={styles.source}>{source}</p>}
            <pre className={styles.text}>{text}</pre>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}
