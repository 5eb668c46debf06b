// oxlint-disable jsx-a11y/no-noninteractive-tabindex -- What scrolls has to be reached by keyboard.
import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly className: string | undefined; readonly children: ReactNode };

/** A list that scrolls if it is long. */
export const ScrollList = ({ label, className, children }: Props) => (
  <ul tabIndex={0} aria-label={label} className={className}>
    {children}
  </ul>
);
