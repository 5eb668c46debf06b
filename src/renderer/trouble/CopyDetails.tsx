import { useState } from 'react';
import { useTranslate } from '../state/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { copyDetails } from './reportError.ts';

/** Copies the details for a bug report, and says so. */
export function CopyDetails() {
  const t = useTranslate();
  const [copied, setCopied] = useState(false);
  return (
    <Button onClick={() => void copyDetails().then(() => setCopied(true))}>
      <span aria-live="polite">{t(copied ? 'trouble.copied' : 'trouble.copy')}</span>
    </Button>
  );
}
