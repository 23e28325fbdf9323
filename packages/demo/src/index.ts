export {
  descriptionSentences,
  mentionSentences,
  type Planted,
  type PlantedDefect,
  type PlantedMention,
} from './planted/index.ts';
export * from './practice/index.ts';
export * from './bulk/index.ts';
export { demoTimeZone } from './sites/index.ts';
