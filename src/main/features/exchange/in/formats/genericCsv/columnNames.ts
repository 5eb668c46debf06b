import type { ColumnField } from '#shared/model/importing.ts';

/** Names separated by commas, a language in each text. */
const names = (...languages: readonly string[]): string[] => languages.flatMap((list) => list.split(', '));

/**
 * What the columns of a table are called, in English, German, Spanish, French, Portuguese and Russian; the most precise
 * names first. German `Tag` is a day. Units in parentheses are not part of a name.
 */
export const columnNames: Readonly<Record<ColumnField, readonly string[]>> = {
  date: names(
    'date, day, start date, from date, work date, entry date',
    'datum, tag, startdatum, beginndatum, von datum',
    'fecha, día, dia, fecha de inicio, fecha inicio, fecha inicial',
    'jour, date de début, date début',
    'data, data de início, data início, data inicial',
    'дата, день, дата начала',
  ),
  start: names(
    'start, start time, started, started at, starttime, start datetime',
    'from, begin, begin time, time in, clock in, in',
    'beginn, von, startzeit, anfang, anfangszeit, uhrzeit von, kommt',
    'inicio, hora de inicio, hora inicio, comienzo, desde, empieza',
    'début, debut, heure de début, heure début, de',
    'início, hora de início, hora início, começo, das',
    'начало, время начала, с, старт',
  ),
  end: names(
    'end, end time, ended, ended at, endtime, end datetime, stop, stop time',
    'stopped, to, until, finish, finished, time out, clock out, out',
    'ende, bis, endzeit, uhrzeit bis, geht',
    'fin, final, hora de fin, hora fin, hora de finalización, hasta, término',
    'heure de fin, heure fin, à',
    'fim, hora de fim, hora fim, hora de término, até',
    'конец, окончание, время окончания, завершение, по, стоп',
  ),
  endDate: names(
    'end date, to date, stop date, enddatum, bis datum',
    'fecha de fin, fecha fin, fecha final, date de fin, date fin',
    'data de fim, data fim, data final, data de término, дата окончания, дата завершения',
  ),
  duration: names(
    'duration, hours, time spent, timespent, time, total time, total hours, minutes, seconds',
    'hours spent, spent, tracked, tracked time, logged, duration minutes, duration seconds',
    'dauer, stunden, zeit, aufwand, minuten, sekunden, arbeitszeit, dauer in minuten',
    'duración, horas, tiempo, minutos, segundos, duración en minutos',
    'durée, heures, temps, temps passé, secondes, durée en minutes',
    'duração, tempo, tempo gasto, duração em minutos',
    'длительность, продолжительность, часы, время, затрачено, минуты, секунды',
  ),
  title: names(
    'title, task, task name, activity, work item, issue, ticket, subject, summary, item',
    'aufgabe, titel, tätigkeit, aktivität, vorgang, thema, betreff',
    'tarea, título, actividad, asunto',
    'tâche, titre, activité, sujet, intitulé',
    'tarefa, atividade, assunto',
    'задача, название, занятие, активность, тема, работа',
    'description, beschreibung, descripción, descrição, описание, what, was, name',
  ),
  project: names(
    'project, project name, category, projekt, kategorie, proyecto, categoría, projet, catégorie',
    'projeto, categoria, проект, категория',
  ),
  client: names(
    'client, client name, customer, company, account, kunde, kundin, auftraggeber, firma, mandant',
    'cliente, empresa, société, клиент, заказчик, компания',
  ),
  note: names(
    'note, notes, comment, comments, remark, remarks, details, memo',
    'notiz, notizen, kommentar, bemerkung, bemerkungen, anmerkung',
    'nota, notas, comentario, comentarios, observaciones',
    'commentaire, commentaires, remarque, remarques',
    'comentário, comentários, observações',
    'заметка, заметки, комментарий, комментарии, примечание, примечания',
    'description, beschreibung, descripción, descrição, описание',
  ),
  tags: names(
    'tags, labels, label, keywords, schlagworte, schlagwörter, stichwörter, etiketten',
    'etiquetas, étiquettes, mots-clés, marcadores, метки, теги, ярлыки',
  ),
  billable: names(
    'billable, is billable, chargeable, abrechenbar, verrechenbar, facturable, faturável',
    'оплачиваемое, оплачиваемая, к оплате',
  ),
};
