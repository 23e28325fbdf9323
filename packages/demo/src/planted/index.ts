export { descriptionSentences } from './describe-peers.ts';
export { mentionSentences } from './mention-peers.ts';
export { plantDefects } from './plant-defects.ts';
export type { Planted, PlantedDefect, PlantedMention } from './practice-draft.ts';
