import { clipboard, net } from 'electron';
import type { Desktop } from '../core/ports.ts';
import { notify } from './notify.ts';

type Needs = Pick<Desktop, 'readIdle' | 'chime' | 'chooseFolder' | 'chooseCertificate' | 'chooseFile' | 'chooseTarget'>;

/** What features can do with this desktop. */
export const createDesktop = (parts: Needs): Desktop => ({
  ...parts,
  notify,
  copy: (text) => void clipboard.writeText(text),
  isOnline: () => net.isOnline(),
});
