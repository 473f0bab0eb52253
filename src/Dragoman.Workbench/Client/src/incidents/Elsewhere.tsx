import { useLoad } from "../api/load";
import type { Across, Incident, ItemsOf } from "../api/types";
import { plural, words } from "../ui/format";
import { Speakers } from "../ui/Speakers";

/** What claims of other incidents say against those of this one: who holds the place, what was lost, what is denied altogether. */
export function Elsewhere({ incident }: { incident: Incident }) {
  const across = useLoad<ItemsOf<Across>>(`/incidents/${incident.id}/contradictions`);
  const items = across.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="contradictions" aria-label="Contradictions with other incidents">
      <h2>What is contradicted elsewhere</h2>
      <ul>
        {items.map((item, i) => (
          <li key={i}>
            <b dir="auto">{item.field === "control" || item.field === "event" ? item.text.split(":", 1)[0] : words(item.field)}</b>
            {item.sides.map((side, at) => (
              <span key={at} class="side">
                <strong dir="auto">{side.value}</strong> <Speakers names={side.speakers} /> <small>({plural(side.voices, "voice")})</small>
                {[...new Set(side.claims.map((claim) => claim.incident))].filter((id) => id !== null && id !== incident.id).map((id, n, all) => (
                  <> <a key={id} href={`/incidents/${id}`}>{all.length > 1 ? `the other incident, ${n + 1}` : "the other incident"}</a></>
                ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
