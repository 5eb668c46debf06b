import { useId } from 'react';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';

/** Opens what is new in this version. */
export function NewsRow() {
  const t = useTranslate();
  const id = useId();
  return (
    <Row id={id} label={t('news.title')} detail={t('news.detail')}>
      <Button id={id} onClick={() => ui.open({ kind: 'news' })}>
        {t('news.show')}
      </Button>
    </Row>
  );
}
