import { plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';

/** A view as it is before anything of it is chosen, apart from which tasks are listed. */
export const plainLike = ({ scope, project }: ListView): ListView => ({ ...plainView, scope, project });
