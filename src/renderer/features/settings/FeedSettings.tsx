import { useId, useState } from 'react';
import type { ApiAccess, ApiStatus } from '#shared/snapshot/snapshot.ts';
import { parseOrigins } from '#shared/parse/origin.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FeedSettings.module.css';
import { Row, SwitchRow } from '../../ui/Row.tsx';
import { TextRow } from '../../ui/TextRow.tsx';
import { useSettings } from '../../state/useSettings.ts';

const off: ApiStatus = { state: 'off' };
const PORT_MIN = 1024;
const PORT_MAX = 65_535;

/** How the feed stands, in a sentence. */
function describe(feed: ApiStatus, t: Translate): string {
  if (feed.state === 'on') return t('settings.feed-on', { address: `http://127.0.0.1:${feed.port}` });
  if (feed.state === 'failed') return t(`settings.feed-${feed.reason}`, { detail: feed.detail });
  return t('settings.feed-off');
}

/** The local feed: whether it is open, where, and by which token. */
export function FeedSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const feed = useSnapshotStore(({ snapshot }) => snapshot?.environment.feed ?? off);
  return (
    <>
      <SwitchRow
        label={t('settings.feed')}
        detail={t('settings.feed-detail')}
        checked={settings.feed}
        onChange={(checked) => change({ feed: checked })}
      />
      <output className={feed.state === 'failed' ? `${styles.status} ${styles.failed}` : styles.status}>
        {describe(feed, t)}
      </output>
      <PortRow />
      <OriginsRow setting="feedOrigins" />
      <OriginsRow setting="feedFullOrigins" />
      {feed.state === 'on' && <TokenRow access="read" token={feed.tokens.read} />}
      {feed.state === 'on' && <TokenRow access="full" token={feed.tokens.full} />}
      <SwitchRow
        label={t('settings.links')}
        detail={t('settings.links-detail')}
        checked={settings.links}
        onChange={(checked) => change({ links: checked })}
      />
      <SwitchRow
        label={t('settings.links-trusted')}
        detail={t('settings.links-trusted-detail')}
        checked={settings.linksTrusted}
        disabled={!settings.links}
        onChange={(checked) => change({ linksTrusted: checked })}
      />
    </>
  );
}

/** The port; empty: any that is free. */
function PortRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();

  function apply(text: string): string | null {
    const port = text === '' ? null : Number(text);
    const isWrong = port !== null && !(Number.isInteger(port) && port >= PORT_MIN && port <= PORT_MAX);
    if (isWrong) return t('settings.feed-port-wrong', { min: PORT_MIN, max: PORT_MAX });
    if (port !== settings.feedPort) change({ feedPort: port });
    return null;
  }

  return (
    <TextRow
      label={t('settings.feed-port')}
      detail={t('settings.feed-port-detail')}
      value={settings.feedPort === null ? '' : `${settings.feedPort}`}
      narrow
      inputMode="numeric"
      placeholder={t('settings.feed-port-any')}
      onApply={apply}
    />
  );
}

/** The web pages that were let in, to read or to do all. */
function OriginsRow({ setting }: { readonly setting: 'feedOrigins' | 'feedFullOrigins' }) {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const shown = settings[setting].join(' ');

  function apply(text: string): string | null {
    const parsed = parseOrigins(text);
    if ('wrong' in parsed) return t('settings.feed-origins-wrong', { word: parsed.wrong });
    if (parsed.origins.join(' ') !== shown) change({ [setting]: parsed.origins });
    return null;
  }

  return (
    <TextRow
      label={t(`settings.${setting}`)}
      detail={t(`settings.${setting}-detail`)}
      value={shown}
      inputMode="url"
      placeholder={t('settings.feed-origins-none')}
      onApply={apply}
    />
  );
}

/** A token, which is shown only when asked for. There are two of these rows: each button says whose it is. */
function TokenRow({ access, token }: { readonly access: ApiAccess; readonly token: string }) {
  const t = useTranslate();
  const id = useId();
  const [shown, setShown] = useState(false);
  const label = t(`settings.feed-token-${access}`);
  const named = (key: 'settings.feed-hide' | 'settings.feed-show' | 'settings.feed-copy' | 'settings.feed-renew') => ({
    children: t(key),
    'aria-label': `${t(key)} ${label}`,
  });

  async function copy(): Promise<void> {
    await bridge().request('feed:copyToken', access);
    ui.speak(t('settings.feed-copied'));
  }

  return (
    <Row id={id} label={label} detail={t(`settings.feed-token-${access}-detail`)}>
      <div id={id} className={styles.token}>
        <div className={styles.buttons}>
          <Button {...named(shown ? 'settings.feed-hide' : 'settings.feed-show')} onClick={() => setShown(!shown)} />
          <Button {...named('settings.feed-copy')} onClick={() => void copy()} />
          <Button {...named('settings.feed-renew')} onClick={() => void bridge().request('feed:renew', access)} />
        </div>
        {shown && <code className={styles.code}>{token}</code>}
      </div>
    </Row>
  );
}
