import type { Claim } from "../api/types";
import { period, range, words } from "./format";

/** The fields of a claim in words, in the order in which cards show them. */
export function factsOf(claim: Claim): { field: keyof Claim; name: string; value: string }[] {
  const parties = (list: Claim["actors"]) => list.map((actor) => actor.name).join(", ");
  return [
    { field: "event", name: "What", value: words(claim.event.class) },
    { field: "status", name: "Status", value: claim.status },
    { field: "actors", name: "Who", value: parties(claim.actors) },
    { field: "recipients", name: "To whom", value: parties(claim.recipients) },
    { field: "place", name: "Where", value: claim.place ? [claim.place.name, claim.place.admin1, claim.place.country].filter((part, i, all) => part && all.indexOf(part) === i).join(", ") : "" },
    { field: "time", name: "When", value: claim.time ? period(claim.time.from, claim.time.to) : "" },
    { field: "quantities", name: "How many", value: claim.quantities.map((count) => `${range(count.low, count.high)} ${words(count.kind)}`).join(", ") },
    { field: "attribution", name: "By whose word", value: claim.attribution.map((source) => source.text).join(", ") },
  ];
}
