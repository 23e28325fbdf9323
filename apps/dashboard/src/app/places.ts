/** Where the navigation leads, and by which keys. */
export const places = [
  { to: '/', label: 'Home', keys: 'g h', part: 'practice' },
  { to: '/document', label: 'Document', keys: 'g d', part: 'practice' },
  { to: '/groups', label: 'Groups', keys: 'g r', part: 'practice' },
  { to: '/members', label: 'Members', keys: 'g m', part: 'practice' },
  { to: '/attendance', label: 'Attendance', keys: 'g a', part: 'reports' },
  { to: '/flow', label: 'Entry & exit', keys: 'g f', part: 'reports' },
  { to: '/goals', label: 'Goals', keys: 'g o', part: 'reports' },
  { to: '/cofac', label: 'Co-facilitation', keys: 'g c', part: 'reports' },
  { to: '/audit', label: 'Audit', keys: 'g u', part: 'reports' },
] as const;

export type Place = (typeof places)[number];
