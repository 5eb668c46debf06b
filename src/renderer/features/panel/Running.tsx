import { activeTasks } from '#shared/model/elapsed.ts';
import type { Span } from '#shared/model/elapsed.ts';
import { resumable } from '#shared/model/resumable.ts';
import type { Task } from '#shared/model/task.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { ElapsedFigure } from '../../ui/ElapsedFigure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PlayPause } from '../../ui/PlayPause.tsx';
import { send } from './request.ts';
import styles from './Running.module.css';

const spans = ['session', 'today', 'total'] as const satisfies readonly Span[];

/** The project and client of a task, as one text. */
function placeOf({ projects, clients }: Snapshot, { projectId }: Task): string {
  const project = projects.get(projectId ?? 0);
  const client = clients.get(project?.clientId ?? 0);
  return [project?.name, client?.name].filter(Boolean).join(' · ');
}

type Props = { readonly snapshot: Snapshot; readonly tell: (problem: string | null) => void };

/** The task that is running, or would be resumed, with its three elapsed times, and the button for that. */
export function Running({ snapshot, tell }: Props) {
  const t = useTranslate();
  const active = activeTasks(snapshot.tasks);
  const isRunning = active.length > 0;
  const shown = isRunning ? active : resumable(snapshot.tasks);
  const [task] = shown;
  if (!task) return <h1 className={styles.none}>{t('tray.status-none')}</h1>;
  const project = snapshot.projects.get(task.projectId ?? 0);
  const place = placeOf(snapshot, task);
  return (
    <section className={styles.running} data-active={isRunning}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h1 id="task" className={styles.title} title={task.title}>
            {project && <Dot colour={project.colour} />}
            <span className={styles.text}>{task.title}</span>
            {shown.length > 1 && <span>{`+${shown.length - 1}`}</span>}
          </h1>
          {place !== '' && <p className={styles.place}>{place}</p>}
        </div>
        <IconButton
          className={styles.toggle}
          label={t(isRunning ? (active.length > 1 ? 'tray.pause-all' : 'tray.toggle-pause') : 'tray.toggle-resume')}
          onClick={() => void send({ type: 'toggleTimer' }).then(tell)}
        >
          <PlayPause running={isRunning} />
        </IconButton>
      </div>
      <dl className={styles.figures}>
        {spans.map((span) => (
          <div key={span} className={styles.figure} data-chosen={span === snapshot.settings.trayTime}>
            <dt id={`span-${span}`}>{t(`settings.trayTime-${span}`)}</dt>
            <dd>
              <ElapsedFigure taskId={task.id} span={span} aria-labelledby={`task span-${span}`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
