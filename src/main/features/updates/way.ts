import type { BuildKind } from '#shared/contract/about.ts';
import type { UpdateWay } from '#shared/model/update.ts';
import { isManaged } from '../../core/installation.ts';

/**
 * How an installation gets new versions.
 * @param hasSource whether the package says where updates come from, and whose signature they have
 */
export function updateWayOf(build: BuildKind, hasSource: boolean): UpdateWay {
  if (build === 'checkout') return 'checkout';
  if (isManaged(build)) return 'system';
  if (build === 'archive' || build === 'zip') return 'folder';
  return hasSource ? 'self' : 'keyless';
}
