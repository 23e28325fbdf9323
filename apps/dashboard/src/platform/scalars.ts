/** A day as the API writes it, `2025-03-04`; a session's date is a day at its site. */
export type { CivilDate } from '@concord/domain/shared';

/** An instant as the API writes it, `2025-03-04T22:30:00Z`. */
export type DateTimeText = string;
