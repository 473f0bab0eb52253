import type { Actor, ActorEntry, Claim, Place, PlaceEntry, Report, Span, Words } from "../api/types";
import { CodePoints } from "../text/codepoints";

export function wordsOf(report: Report, span: Span): Words {
  return { start: span.start, end: span.end, text: new CodePoints(report.text).slice(span.start, span.end) };
}

/** A claim by hand begins with the words that tell of the event, and the sentence around them as its evidence. */
export function blankClaim(report: Report, span: Span): Claim {
  return {
    schema: 1, id: "", report: report.id, event: { class: "", plover: "", contexts: [] }, trigger: wordsOf(report, span), evidence: wordsOf(report, sentence(report, span)),
    actors: [], recipients: [], status: "occurred", attribution: [], quantities: [], because: { trigger: "by hand", construction: "" }, confidence: 1,
  };
}

function sentence(report: Report, span: Span): Span {
  const points = new CodePoints(report.text);
  const block = report.blocks.find((one) => one.start <= span.start && span.end <= one.end) ?? { start: 0, end: points.length };
  const start = points.toUnits(span.start);
  for (const part of new Intl.Segmenter(report.language ?? undefined, { granularity: "sentence" }).segment(points.slice(block.start, block.end))) {
    const from = points.toUnits(block.start) + part.index;
    if (start >= from && start < from + part.segment.length)
      return { start: points.toPoints(from), end: Math.max(points.toPoints(from + part.segment.trimEnd().length), span.end) };
  }
  return span;
}

export const emptyWords: Words = { start: 0, end: 0, text: "" };

export const actorFrom = (entry: ActorEntry, words: Words): Actor => ({
  id: entry.id, name: entry.name, side: entry.side ?? entry.id, ...words,
  ...(entry.country ? { country: entry.country } : {}), ...(entry.sector ? { sector: entry.sector } : {}), ...(entry.kind ? { kind: entry.kind } : {}),
});

export const placeFrom = (entry: PlaceEntry, words: Words): Place => ({
  name: entry.name, gazetteer: entry.gazetteer, lat: entry.lat, lon: entry.lon, precision: entry.precision ?? 1, ...words,
  ...(entry.country ? { country: entry.country } : {}), ...(entry.admin1 ? { admin1: entry.admin1 } : {}), ...(entry.radius_km ? { radius_km: entry.radius_km } : {}),
});

/** What keeps a draft from being kept, in words; nothing when all is well. */
export function missing(claim: Claim): string[] {
  const wrong: string[] = [];
  const without = (words: Words | undefined) => words !== undefined && words.end <= words.start;
  if (!claim.event.class) wrong.push("Choose what kind of event it is.");
  for (const [name, list] of [["who did it", claim.actors], ["to whom", claim.recipients]] as const) {
    if (list.some((actor) => !actor.id)) wrong.push(`Choose a party for ${name}, or take the row away.`);
    if (list.some(without)) wrong.push(`Select the words in the report that tell ${name}.`);
  }
  if (claim.place && !claim.place.name) wrong.push("Choose a place, or take it away.");
  if (without(claim.place)) wrong.push("Select the words in the report that tell where.");
  if (claim.quantities.some(without)) wrong.push("Select the words in the report that give each number.");
  if (claim.quantities.some((count) => count.low != null && count.high != null && count.low > count.high)) wrong.push("A number’s lower end is above its upper end.");
  if (claim.attribution.some(without)) wrong.push("Select the words in the report that name each source.");
  if (claim.time && (!claim.time.from || !claim.time.to)) wrong.push("Give the first and the last day, or take the time away.");
  if (claim.time && claim.time.from > claim.time.to) wrong.push("The last day is before the first.");
  return wrong;
}
