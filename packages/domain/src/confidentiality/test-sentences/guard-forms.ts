import { firstGroup } from './forms-in-the-first-group.ts';
import { secondGroup } from './forms-in-the-second-group.ts';
import { thirdGroup } from './forms-in-the-third-group.ts';
import type { FormsOfGroup } from './people-of-sentences.ts';

/** How the names of many countries are misheard, cut short, joined and abbreviated; and what only looks so. */
export const formsOfManyCountries: readonly FormsOfGroup[] = [firstGroup, secondGroup, thirdGroup];
