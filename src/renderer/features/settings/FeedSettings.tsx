import { useId, useState } from 'react';
import type { FeedStatus } from '#shared/domain/snapshot.ts';
import { parseOrigins } from '#shared/parse/origin.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../../bridge.ts';
import { useMirror } from '../../state/mirror.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FeedSettings.module.css';
import { Row, SwitchRow } from './Row.tsx';
import { TextRow } from './TextRow.tsx';
import { useSettings } from './useSettings.ts';

const off: FeedStatus = { state: 'off' };
const PORT_MIN = 1024;
const PORT_MAX = 65_535;

/** How the feed stands, in a sentence. */
function describe(feed: FeedStatus, t: Translate): string {
  if (feed.state === 'on') return t('settings.feed-on', { address: `http://127.0.0.1:${feed.port}` });
  if (feed.state === 'failed') return t(`settings.feed-${feed.reason}`, { detail: feed.detail });
  return t('settings.feed-off');
}

/** The local feed: whether it is open, where, and by which token. */
export function FeedSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const feed = useMirror(({ snapshot }) => snapshot?.environment.feed ?? off);
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
      <OriginsRow />
      {feed.state === 'on' && <TokenRow token={feed.token} />}
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

/** The web pages that were let in. */
function OriginsRow() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const shown = settings.feedOrigins.join(' ');

  function apply(text: string): string | null {
    const parsed = parseOrigins(text);
    if ('wrong' in parsed) return t('settings.feed-origins-wrong', { word: parsed.wrong });
    if (parsed.origins.join(' ') !== shown) change({ feedOrigins: parsed.origins });
    return null;
  }

  return (
    <TextRow
      label={t('settings.feed-origins')}
      detail={t('settings.feed-origins-detail')}
      value={shown}
      inputMode="url"
      placeholder={t('settings.feed-origins-none')}
      onApply={apply}
    />
  );
}

/** The token, which is shown only when asked for. */
function TokenRow({ token }: { readonly token: string }) {
  const t = useTranslate();
  const id = useId();
  const [shown, setShown] = useState(false);

  async function copy(): Promise<void> {
    await bridge().request('feed:copyToken');
    ui.speak(t('settings.feed-copied'));
  }

  return (
    <Row id={id} label={t('settings.feed-token')} detail={t('settings.feed-token-detail')}>
      <div id={id} className={styles.token}>
        <div className={styles.buttons}>
          <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'settings.feed-hide' : 'settings.feed-show')}
          </Button>
          <Button onClick={() => void copy()}>{t('settings.feed-copy')}</Button>
          <Button onClick={() => void bridge().request('feed:renew')}>{t('settings.feed-renew')}</Button>
        </div>
        {shown && <code className={styles.code}>{token}</code>}
      </div>
    </Row>
  );
}
