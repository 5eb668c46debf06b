import { clipboard, net } from 'electron';
import type { Desktop } from '../core/ports.ts';
import { notify } from './notify.ts';
import type { findIdle } from './idle.ts';

type Needs = Pick<Desktop, 'chime' | 'chooseFolder' | 'chooseCertificate' | 'chooseFile' | 'chooseTarget'> & {
  readonly idle: ReturnType<typeof findIdle>;
};

/** What features can do with this desktop. */
export const createDesktop = ({ idle, ...windows }: Needs): Desktop => ({
  ...windows,
  notify,
  copy: (text) => void clipboard.writeText(text),
  isOnline: () => net.isOnline(),
  readIdle: async () => (await idle).read(),
});
