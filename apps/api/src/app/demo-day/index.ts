import type { RunAs } from '../run-as.ts';
import { decideAboutFindings } from './decide-about-findings.ts';
import type { Demo } from './demo.ts';
import { openInEmergency } from './open-in-emergency.ts';
import { planSessions } from './plan-sessions.ts';
import { reviewSample } from './review-sample.ts';

export { weeksAhead, type Demo } from './demo.ts';
export { writeSchedules } from './schedules.store.ts';

/**
 * What the people of the demonstration did with the product itself, so that every page has something to show: sessions to come,
 * findings returned and waived, a sample under review, an emergency access that was reviewed.
 */
export async function playDemoDay(runAs: RunAs, demo: Demo): Promise<void> {
  await planSessions(runAs, demo);
  await decideAboutFindings(runAs, demo);
  await reviewSample(runAs, demo);
  await openInEmergency(runAs);
}
