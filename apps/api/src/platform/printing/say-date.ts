const long = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** A day as a letter says it: "January 12, 2026". */
export const sayDate = (date: string): string => long.format(new Date(`${date}T00:00:00Z`));
