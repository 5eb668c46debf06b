import { cleanLine, cleanText } from '#shared/model/cleanText.ts';
import { PROJECT_NAME_MAX } from '#shared/model/project.ts';
import { TAG_MAX, TAGS_MAX, TITLE_MAX } from '#shared/model/task.ts';
import { NOTE_MAX } from '#shared/model/timeEntry.ts';
import { cut } from '../cut.ts';
import type { Work } from './format.ts';
import type { ImportedWork } from './interpreted.ts';

/** Tags as the app has them: without spaces and signs, each once, not too long and not too many. */
function cleanTags(texts: readonly string[]): { readonly tags: readonly string[]; readonly isCut: boolean } {
  const tags = new Map<string, string>();
  let isCut = false;
  for (const text of texts) {
    const [tag, rest] = cut(cleanLine(text.replaceAll(/[@#]/gu, '')).replaceAll(' ', '_'), TAG_MAX);
    isCut ||= rest !== '';
    if (tag !== '' && !tags.has(tag.toLocaleLowerCase())) tags.set(tag.toLocaleLowerCase(), tag);
  }
  return { tags: [...tags.values()].slice(0, TAGS_MAX), isCut: isCut || tags.size > TAGS_MAX };
}

/**
 * Work of a file with clean texts that fit. What is cut off of a title goes to the note, at most `noteMax` UTF-16 code
 * units long, if there is room. Untitled work is named by its project. A client without a project gets one of its own
 * name, since in Stint clients have projects, and those have tasks.
 */
export function cleanWork(work: Work, noteMax = NOTE_MAX): ImportedWork & { readonly isCut: boolean } {
  const [client, clientRest] = cut(cleanLine(work.client), PROJECT_NAME_MAX);
  const [named, projectRest] = cut(cleanLine(work.project), PROJECT_NAME_MAX);
  const project = named === '' ? client : named;
  const [title, titleRest] = cut(cleanLine(work.title), TITLE_MAX);
  const text = cleanText(work.note).trim();
  const both = [titleRest, text].filter((part) => part !== '').join('\n\n');
  const [note, noteRest] = cut(both.length <= noteMax ? both : text, noteMax);
  const { tags, isCut } = cleanTags(work.tags);
  return {
    title: title === '' ? project : title,
    project,
    client,
    note,
    tags,
    billable: work.billable,
    isCut: isCut || [projectRest, clientRest, titleRest, noteRest].some((rest) => rest !== ''),
  };
}
