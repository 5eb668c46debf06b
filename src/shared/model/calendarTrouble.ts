/** Why a calendar could not be read. */
export type CalendarTrouble =
  /** What was typed is no address that is fetched. */
  | 'address'
  | 'unreachable'
  | 'slow'
  /** The server answered, but not with the calendar. */
  | 'refused'
  /** The server has nothing there. */
  | 'gone'
  /** It leads to an address that is not fetched, or in a circle. */
  | 'redirect'
  | 'large'
  /** What is there is no calendar. */
  | 'foreign'
  /** The file is not there. */
  | 'missing'
  | 'file'
  /** Its events repeat so often that not all are shown. */
  | 'cut'
  /** Reading it takes too long. */
  | 'heavy'
  /** There are as many as there can be. */
  | 'full'
  | 'unknown';
