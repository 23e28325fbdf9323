import 'reflect-metadata';
import { PresenceResolver } from './presence.resolver.ts';

/** Who else has a session open. */
export const presenceFeature = (): readonly object[] => [new PresenceResolver()];
