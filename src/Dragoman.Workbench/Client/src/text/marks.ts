import type { Claim, ClaimState } from "../api/types";
import type { Kind, Mark } from "./layers";

/** Every value of a claim that has words, under the name by which cards and text find each other. */
export function marksOf(claim: Claim): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: Kind, field: string, words: { start?: number; end?: number } | null | undefined) => {
    if (words?.start !== undefined && words.end !== undefined && words.start !== null && words.end !== null && words.end > words.start)
      marks.push({ kind, field, claim: claim.id, start: words.start, end: words.end });
  };
  add("trigger", "trigger", claim.trigger);
  claim.actors.forEach((actor, i) => add("party", `actors.${i}`, actor));
  claim.recipients.forEach((actor, i) => add("party", `recipients.${i}`, actor));
  add("place", "place", claim.place);
  add("time", "time", claim.time);
  claim.quantities.forEach((count, i) => add("count", `quantities.${i}`, count));
  claim.attribution.forEach((source, i) => add("source", `attribution.${i}`, source));
  return marks;
}

/** In the order of the text, by what evokes the event. */
export function inOrder(states: readonly ClaimState[]): ClaimState[] {
  return [...states].sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || (a.claim.id < b.claim.id ? -1 : 1));
}
