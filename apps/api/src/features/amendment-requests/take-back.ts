import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { takeStep, type StepPlace } from './take-step.ts';

/** Enters that a client took their request back; null when there is no such request for this person. */
export const withdrawRequest = (context: RequestContext, place: StepPlace): Promise<Result<string> | null> =>
  takeStep(
    context,
    place,
    { kind: 'withdrawn' },
    {
      action: 'write',
      along: ({ row }) =>
        Promise.resolve(
          row.informedBy === null
            ? accepted(null)
            : refused(
                'no-request',
                'It is a notice of another practice: a client takes back their own requests.',
              ),
        ),
    },
  );

/** Enters that a notice of another practice was entered by mistake: a director says so, since copies go out without it from then on. */
export const takeBackNotice = (context: RequestContext, place: StepPlace): Promise<Result<string> | null> =>
  takeStep(
    context,
    place,
    { kind: 'withdrawn' },
    {
      action: 'manage',
      along: ({ row }) =>
        Promise.resolve(
          row.informedBy === null
            ? refused('no-notice', 'It is a request of the client, and no notice of another practice.')
            : accepted(null),
        ),
    },
  );
