import { closeOnEscape, QuickStart } from './features/quickStart/QuickStart.tsx';
import { mount } from './mount.tsx';
import { SmallTrouble } from './trouble/SmallTrouble.tsx';

mount({ page: <QuickStart />, trouble: (error) => <SmallTrouble error={error} /> });
window.addEventListener('keydown', closeOnEscape);
