import type { Best, Incident, Testimony } from "../api/types";
import { km, number, period, range, words } from "../ui/format";

export interface BestPlace { name: string; lat?: number; lon?: number; radius_km?: number; admin1?: string; country?: string }

export function bestPlace(incident: Incident): BestPlace | null {
  const place = incident.place;
  if (!place || typeof place.value !== "string") return null;
  return { ...(place as unknown as Omit<BestPlace, "name">), name: place.value };
}

export interface Row { name: string; value: string; rule: string; others: { value: string; speakers: string[] }[] }

/** The best values of an incident as rows of words. */
export function rowsOf(incident: Incident): Row[] {
  const rows: Row[] = [];
  const add = (name: string, best: Best | undefined, say: (of: Best | Testimony) => string) => {
    if (!best) return;
    const value = say(best);
    rows.push({ name, value, rule: best.rule, others: best.testimonies.filter((one) => say(one) !== value).map((one) => ({ value: say(one), speakers: one.speakers })) });
  };
  add("What", incident.event, (one) => words(String(one.value ?? "")));
  add("Status", incident.status, (one) => words(String(one.value ?? "")));
  add("Who", incident.actors, parties);
  add("To whom", incident.recipients, parties);
  add("Where", incident.place, place);
  add("When", incident.time, time);
  for (const count of incident.counts ?? []) {
    const of = count.of ? `, ${nameOf(incident, count.of)}` : "";
    rows.push({
      name: words(count.kind) + of, value: count.low === count.high ? number(count.best) : `${number(count.best)} (${range(count.low, count.high)})`, rule: count.rule,
      others: count.testimonies.filter((one) => one.at_least !== count.best || one.at_most !== count.best).map((one) => ({ value: range(one.at_least, one.at_most), speakers: one.speakers })),
    });
  }
  return rows;
}

const parties = (one: Best | Testimony) => (Array.isArray(one.value) ? (one.value as { name: string }[]).map((party) => party.name).join(", ") : "");

function place(one: Best | Testimony): string {
  const { value, admin1, radius_km } = one as { value?: unknown; admin1?: string; radius_km?: number };
  return [value, admin1 !== value ? admin1 : null, radius_km ? `± ${km(radius_km)}` : null].filter(Boolean).join(", ");
}

function time(one: Best | Testimony): string {
  const at = (typeof one.value === "object" && one.value !== null ? one.value : one) as { from?: string; to?: string };
  return typeof one.value === "string" ? period(one.value, one.value) : period(at.from, at.to);
}

/** The name of a party by what the incident's claims call it. */
export function nameOf(incident: Incident, id: string): string {
  for (const { claim } of incident.claim_states) for (const actor of [...claim.actors, ...claim.recipients]) if (actor.id === id) return actor.name;
  return id;
}
