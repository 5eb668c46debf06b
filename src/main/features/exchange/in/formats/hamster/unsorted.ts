/** What Hamster's reports call the category of facts that have none, in the languages into which it is translated most. */
export const unsorted: ReadonlySet<string> = new Set([
  'Unsorted',
  'Unsortiert',
  'Sin clasificar',
  'Divers',
  'Sem classificação',
  'Não ordenado',
  'Несортированные',
  'Non categorizzato',
  'Ongesorteerd',
  'Bez sortowania',
  'Bez kategorie',
  'Без сортування',
  'Osorterat',
]);
