/** What a trace of Chromium tells: its tasks, the page's own marks, and which functions ran. */
export const traced = [
  'devtools.timeline',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];
