import type { ReactNode } from 'react';
import { Boundary } from './Boundary.tsx';
import { PartTrouble } from './PartTrouble.tsx';

const drawTrouble = (error: unknown, again: () => void) => <PartTrouble error={error} again={again} />;

/** A part of the page. If it fails, the others keep working. */
export const Part = ({ children }: { readonly children: ReactNode }) => (
  <Boundary fallback={drawTrouble}>{children}</Boundary>
);
