import { useState } from 'react';
import type { TaskFields } from '#shared/commands/command.ts';
import type { RejectionCode } from '#shared/model/rejection.ts';
import { projectNamed } from '#shared/model/project.ts';
import type { Task } from '#shared/model/task.ts';
import { formatHours } from '#shared/format/duration.ts';
import { dateOfPlan } from '#shared/time/date.ts';
import { parseDueDay } from '#shared/parse/dueDay.ts';
import { parsePlan, printPlan } from '#shared/parse/plan.ts';
import { parseDuration } from '#shared/parse/duration.ts';
import { execute, sendCommand } from '../../state/commands.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { recurrenceOf, repeatOf } from './repeatChoices.ts';
import type { Repeat } from './repeatChoices.ts';
import type { RateForm } from '../../ui/billing/useRate.ts';

type Name = 'title' | 'project' | 'tags' | 'estimate' | 'due' | 'planned' | 'rule' | 'notes';
type Typed = Readonly<Record<Name, string>>;
type Problem = { readonly field: Name; readonly message: string };

/** The field that a rejection is about; the title if it is about none. */
const fieldOf: Readonly<Partial<Record<RejectionCode, Name>>> = {
  'project-name-wrong': 'project',
  'tags-wrong': 'tags',
  'notes-too-long': 'notes',
  'estimate-wrong': 'estimate',
  'due-wrong': 'due',
  'planned-wrong': 'planned',
  'recurrence-wrong': 'rule',
};

/** The date that a task repeats from. `today`: a date. */
const repeatDate = ({ due, planned }: Pick<Typed, 'due' | 'planned'>, today: string): string =>
  parseDueDay(due.trim(), today) ?? dateOfPlan(parsePlan(planned, today) ?? today);

/** The parsed fields, or what is wrong with them. `today`: a date. */
function read(typed: Typed, repeat: Repeat, today: string, t: Translate): TaskFields | Problem {
  const texts = [typed.title, typed.project, typed.estimate, typed.due, typed.planned].map((text) => text.trim());
  const [title = '', project = '', estimateText = '', dueText = '', plannedText = ''] = texts;
  const estimate = estimateText === '' ? null : parseDuration(estimateText);
  if (estimate && !estimate.ok) return { field: 'estimate', message: t(`typed.${estimate.code}`) };
  const due = dueText === '' ? null : parseDueDay(dueText, today);
  if (dueText !== '' && due === null) return { field: 'due', message: t('typed.due-unclear') };
  const planned = plannedText === '' ? null : parsePlan(plannedText, today);
  if (plannedText !== '' && planned === null) return { field: 'planned', message: t('typed.planned-unclear') };
  const tags = typed.tags.split(/[\s,]+/u).filter((tag) => tag !== '');
  return {
    title,
    project: project || null,
    tags,
    estimate: estimate && estimate.value,
    due,
    planned,
    recurrence: recurrenceOf(repeat, repeatDate(typed, today), typed.rule),
    notes: typed.notes,
  };
}

/** The details of a task as they are typed. */
const printed = (task: Task, project: string): Typed => ({
  title: task.title,
  project,
  tags: task.tags.map((tag) => `@${tag}`).join(' '),
  estimate: task.estimate === null ? '' : formatHours(task.estimate),
  due: task.due ?? '',
  planned: task.planned === null ? '' : printPlan(task.planned),
  rule: task.recurrence ?? '',
  notes: task.notes,
});

/** The fields of a task's details, their values, and how they are saved. */
export function useDetailsForm(task: Task) {
  const t = useTranslate();
  const snapshot = useSnapshotStore((state) => state.snapshot);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stored] = useState(() => printed(task, snapshot?.projects.get(task.projectId ?? 0)?.name ?? ''));
  const [typed, setTyped] = useState(stored);

  const today = snapshot?.day.date ?? '2000-01-01';
  const [storedRepeat] = useState(() => repeatOf(task.recurrence, repeatDate(stored, today)));
  const [repeat, setRepeat] = useState(storedRepeat);

  /** What is changed beside the text fields. */
  const [more, setMore] = useState<TaskFields>({});

  const teamTasks = snapshot?.settings.teamTasks ?? [];
  const wasShown = teamTasks.includes(task.id);
  const [shown, show] = useState(wasShown);

  /** Whether something was changed, the rate and what the team sees aside. */
  const isChanged =
    Object.keys(more).length > 0 ||
    repeat !== storedRepeat ||
    (Object.keys(stored) as Name[]).some((name) => typed[name] !== stored[name]);

  /** Shows what is wrong at its field. */
  function fail(wrong: Problem): string {
    setProblem(wrong);
    return wrong.message;
  }

  async function save(rate: Pick<RateForm, 'check' | 'save'>): Promise<string | null> {
    const fields = read(typed, repeat, today, t);
    if ('field' in fields) return fail(fields);
    if (!rate.check()) return '';
    if (isChanged) {
      const answer = await sendCommand({ type: 'changeTask', taskId: task.id, fields: { ...fields, ...more } });
      if (!answer.ok) return fail({ field: fieldOf[answer.code] ?? 'title', message: answer.message });
    }
    if (shown !== wasShown) {
      const others = teamTasks.filter((id) => id !== task.id);
      await execute({ type: 'changeSettings', settings: { teamTasks: shown ? [...others, task.id] : others } });
    }
    return (await rate.save()) ? null : '';
  }

  return {
    /**
     * Saves what was changed, with the hourly rate, which has a field of its own. Returns what is wrong, empty if the rate
     * says so itself; null if all was saved.
     */
    save,
    isChanged,
    /** Other fields than text, and what changes them. */
    more,
    change: (fields: TaskFields): void => setMore((before) => ({ ...before, ...fields })),
    /** How the task repeats, and from which date. */
    repeat,
    setRepeat,
    repeatDate: repeatDate(typed, today),
    /** The project that is named; null if there is none of that name. */
    projectId: projectNamed(snapshot?.projects.values() ?? [], typed.project.trim())?.id ?? null,
    /** Whether the team sees the task while it is running; saved with the rest. */
    shown,
    show,
    /** The text and error of a field, and its handler. */
    field: (name: Name) => ({
      value: typed[name],
      error: problem?.field === name ? problem.message : null,
      onType(text: string): void {
        setTyped((before) => ({ ...before, [name]: text }));
        setProblem(null);
      },
    }),
  };
}
