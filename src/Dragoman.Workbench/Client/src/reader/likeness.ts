import type { Claim, ClaimState } from "../api/types";
import { changed } from "./states";

/** In what claims may be alike, by the server's names. */
export type Likeness = "class" | "place" | "actor";

export const likenesses: Record<Likeness, string> = { class: "the class, by rule", place: "the words for the place", actor: "a party" };

/** One field of many claims, as the server takes it. */
export interface Change { field: Likeness; value: unknown; words: string }

/** What was corrected in a claim, as it can be done to the others like it. */
export function changeOf(state: ClaimState, field: Likeness): Change | null {
  const { coded, claim } = state;
  if (!coded) return null;
  const fields = changed(coded, claim);
  if (field === "class") return fields.includes("event") ? { field, value: claim.event.class, words: claim.event.class.replaceAll("-", " ") } : null;
  if (field === "place") return fields.includes("place") && claim.place ? { field, value: placeValue(claim.place), words: claim.place.name } : null;
  const party = changedParty(coded, claim);
  return party ? { field, value: party, words: party.name } : null;
}

function placeValue({ name, gazetteer, lat, lon, country, admin1, admin2, precision, radius_km }: NonNullable<Claim["place"]>) {
  return { name, gazetteer, lat, lon, country, admin1, admin2, precision, radius_km };
}

/** The party that was read as one and is meant as another, over the same words. */
function changedParty(coded: Claim, claim: Claim): { from: string; to: string; name: string } | null {
  const after = [...claim.actors, ...claim.recipients];
  for (const before of [...coded.actors, ...coded.recipients]) {
    const meant = after.find((actor) => actor.start === before.start && actor.end === before.end);
    if (meant && meant.id !== before.id) return { from: before.id, to: meant.id, name: meant.name };
  }
  return null;
}
