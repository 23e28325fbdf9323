export * from './group.ts';
export * from './choose-documentation.ts';
export * from './save-group.ts';
export * from './weekly-meeting.ts';
export * from './pass-on-group.ts';
