import { sendCommand } from '../../state/commands.ts';
import { useClients } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ClientRow } from './ClientRow.tsx';
import { NewName } from './NewName.tsx';
import styles from './ProjectsDialog.module.css';

/** All clients, and a new one. */
export function ClientList() {
  const t = useTranslate();
  const clients = useClients();
  return (
    <>
      <NewName label={t('clients.new')} onAdd={(name) => sendCommand({ type: 'addClient', name })} />
      {clients.length === 0 && <p className={styles.empty}>{t('clients.none')}</p>}
      <ul className={styles.list}>
        {clients.map((client) => (
          <ClientRow key={client.id} client={client} />
        ))}
      </ul>
    </>
  );
}
