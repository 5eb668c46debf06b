import { parseOrigin } from '../parse/origin.ts';
import { list, orNone, text, toggle, whole } from './kind.ts';
import { custom, typed } from './edit.ts';
import { changedBy, setting } from './setting.ts';

/** Origins of web pages, `https://example.com`. */
const origins = list(text(300, { normal: parseOrigin }), { max: 20 });
const field = typed({ placeholder: 'settings.origins-placeholder', wrong: 'settings.origins-wrong', input: 'url' });

/** The API for other programs on this computer. */
export const localApi = changedBy('person', {
  localApi: setting(toggle, false, custom),
  /** Null means any free port. */
  localApiPort: setting(
    orNone(whole(1024, 65_535)),
    null,
    typed({ placeholder: 'settings.localApiPort-placeholder', wrong: 'settings.localApiPort-wrong' }),
  ),
  /** Web pages that can read, besides the API's own, and those that can also send commands. */
  localApiOrigins: setting(origins, [], field),
  localApiFullOrigins: setting(origins, [], field),
});
