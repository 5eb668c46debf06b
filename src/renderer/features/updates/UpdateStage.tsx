import type { Translate } from '#shared/i18n/translate.ts';
import type { UpdateStage as AnyStage } from '#shared/model/update.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Ask } from './Ask.tsx';
import { Offer } from './Offer.tsx';
import bar from '../../ui/Bar.module.css';
import styles from './UpdateBar.module.css';

type Stage<State> = Extract<AnyStage, { readonly state: State }>;

function drawDownload({ version, percent }: Stage<'downloading'>, t: Translate) {
  const isDone = percent >= 100;
  const text = t(isDone ? 'updates.installing' : 'updates.downloading', { version });
  return (
    <>
      <output className={styles.text}>{text}</output>
      <div className={styles.line}>
        <progress className={styles.progress} aria-label={text} value={percent} max={100} />
        {!isDone && <Ask action="cancel" label={t('entry.cancel')} />}
      </div>
    </>
  );
}

const drawFailure = ({ rejection }: Stage<'failed'>, t: Translate) => (
  <>
    <p role="alert" className={styles.text}>
      {t(`rejection.${rejection.code}`, rejection.params)} {t('updates.unchanged')}
    </p>
    <div className={styles.line}>
      <Ask action="install" label={t('trouble.again')} />
      <Ask action="later" label={t('updates.later')} />
    </div>
  </>
);

const drawReplaced = (t: Translate) => (
  <>
    <output className={styles.text}>{t('updates.replaced')}</output>
    <div className={styles.line}>
      <Ask primary action="restart" label={t('updates.restart')} />
      <Ask action="later" label={t('updates.later')} />
    </div>
  </>
);

/** What the window shows of a stage; the settings tell of the others. */
function draw(stage: AnyStage, t: Translate) {
  if (stage.state === 'available') return <Offer version={stage.version} notes={stage.notes} />;
  if (stage.state === 'downloading') return drawDownload(stage, t);
  if (stage.state === 'failed' && stage.version !== null) return drawFailure(stage, t);
  return stage.state === 'replaced' ? drawReplaced(t) : null;
}

/** A new version, and what to do about it. It stays until the person decides, without getting in the way. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function UpdateStage() {
  const t = useTranslate();
  const stage = useSnapshotStore(({ snapshot }) => snapshot?.updates.stage);
  const content = stage ? draw(stage, t) : null;
  if (!content) return null;
  return (
    <section className={bar.bar} aria-label={t('updates.version')}>
      {content}
    </section>
  );
}
