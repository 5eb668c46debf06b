import { useId, useState } from 'react';
import type { ApiAccess } from '#shared/snapshot/slices.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import styles from './TokenRows.module.css';

/** The tokens of the local API, while it is open. */
export function TokenRows() {
  const tokens = useSnapshotStore(({ snapshot }) =>
    snapshot?.localApi.state === 'on' ? snapshot.localApi.tokens : null,
  );
  if (!tokens) return null;
  return (
    <>
      <TokenRow access="read" token={tokens.read} />
      <TokenRow access="full" token={tokens.full} />
    </>
  );
}

/** A token, which is shown only when asked for. There are two of these rows: each button says whose it is. */
function TokenRow({ access, token }: { readonly access: ApiAccess; readonly token: string }) {
  const t = useTranslate();
  const id = useId();
  const [shown, setShown] = useState(false);
  const label = t(`settings.token-${access}`);
  const named = (key: 'settings.token-hide' | 'settings.token-show' | 'settings.copy' | 'settings.token-renew') => ({
    children: t(key),
    'aria-label': `${t(key)} ${label}`,
  });

  async function copy(): Promise<void> {
    await bridge().request('api:copyToken', access);
    ui.speak(t('settings.copied'));
  }

  return (
    <Row id={id} label={label} detail={t(`settings.token-${access}-detail`)}>
      <div id={id} className={styles.token}>
        <div className={styles.buttons}>
          <Button {...named(shown ? 'settings.token-hide' : 'settings.token-show')} onClick={() => setShown(!shown)} />
          <Button {...named('settings.copy')} onClick={() => void copy()} />
          <Button {...named('settings.token-renew')} onClick={() => void bridge().request('api:renewToken', access)} />
        </div>
        {shown && <code className={styles.code}>{token}</code>}
      </div>
    </Row>
  );
}
