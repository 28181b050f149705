import { cueGroups } from '../../index-config/cues.ts';
import { findCues, type CuePlace } from './find-cues.ts';

/** How many different cues of each group a text holds, in the order of `cueGroups`. */
export function countCues(text: string): number[] {
  return countPlaces(findCues(text));
}

export function countPlaces(places: readonly CuePlace[]): number[] {
  return cueGroups.map((group) => new Set(places.filter((place) => place.group === group).map(({ cue }) => cue)).size);
}

/** Counts as the classifier takes them: the second cue of a group says less than the first. */
export function cueFeatures(counts: readonly number[]): number[] {
  return counts.map((count) => Math.log1p(count));
}
