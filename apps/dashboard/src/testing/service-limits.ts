/** What a payer's profile limits of a service, where it limits nothing. */
export const noLimits = {
  modifier: null,
  minSize: null,
  maxSize: null,
  minMinutes: null,
  maxPerDay: null,
  maxUnitsPerDay: null,
  rollingSessions: null,
  rollingDays: null,
};
