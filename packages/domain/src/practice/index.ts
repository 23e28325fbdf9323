export * from './practice-records.ts';
export * from './practice-index.ts';
export * from './seats.ts';
export * from './goal-points.ts';
export * from './room.ts';
