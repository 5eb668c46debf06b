import { ChevronRight } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { About } from '#shared/contract/about.ts';
import { late } from '../../late.ts';
import { bridge } from '../../bridge.ts';
import { copyDiagnostics, openPageAbout, pagesAbout, showErrorLog, showRuntimeLicences } from '../../state/about.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionRow } from '../../ui/ActionRow.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './AboutDialog.module.css';
import { Icon } from './Icon.tsx';

// The texts are large, and seldom read.
const LicenceList = late(() => import('./LicenceList.tsx'));

/** What this Stint is, where to go with a problem, and whose work is in it. */
export function AboutDialog() {
  const t = useTranslate();
  const open = useUi((state) => state.dialog?.kind === 'about');
  return (
    <Dialog open={open} title={t('about.title')}>
      <Versions />
      <Links />
      <ActionRow
        label={t('about.diagnostics')}
        detail={t('about.diagnostics-detail')}
        action={t('settings.copy')}
        onClick={() => void copyDiagnostics()}
      />
      <ActionRow
        label={t('data.log')}
        detail={t('data.log-detail')}
        action={t('data.show-log')}
        onClick={() => void showErrorLog()}
      />
      <Licences />
    </Dialog>
  );
}

function Versions() {
  const t = useTranslate();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void bridge().request('about:get').then(setAbout);
  }, []);
  return (
    <section className={styles.versions}>
      <Icon size={64} />
      <div>
        <p className={styles.name}>{about && t('about.version', { version: about.version })}</p>
        <p className={styles.build}>{about && t('about.build', { build: about.build })}</p>
        <p className={styles.runtime}>{about?.runtime}</p>
        {about?.isFallback && <p className={styles.warning}>{t('about.fallback')}</p>}
      </div>
    </section>
  );
}

function Links() {
  const t = useTranslate();
  return (
    <ul className={styles.links}>
      {(Object.keys(pagesAbout) as (keyof typeof pagesAbout)[]).map((page) => (
        <li key={page}>
          <a
            href={pagesAbout[page]}
            onClick={(event) => {
              event.preventDefault();
              openPageAbout(page);
            }}
          >
            {t(`about.${page}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Licences() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <ActionRow
        label={t('about.runtime-licences')}
        detail={t('about.runtime-licences-detail')}
        action={t('about.show-file')}
        onClick={() => void showRuntimeLicences()}
      />
      <details className={styles.licences} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <ChevronRight size={16} aria-hidden className={styles.chevron} />
          {t('about.licences')}
        </summary>
        {isOpen && (
          <Suspense>
            <LicenceList />
          </Suspense>
        )}
      </details>
    </section>
  );
}
