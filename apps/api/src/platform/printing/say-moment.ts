/** A moment by the clock of a practice or a site: "2026-11-28 09:15 America/Chicago". */
export function sayMoment(moment: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return `${text.format(moment)} ${timeZone}`;
}
