import { useState } from "preact/hooks";
import { post } from "../api/client";
import { usePages } from "../api/pages";
import type { Incident, IncidentRow } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { period, plural, words } from "../ui/format";
import { Search } from "../ui/Search";
import { bestPlace } from "./best";

/** Picks the incident that is the same happening: those nearby come first. */
export function MergeDialog({ incident, close, done }: { incident: Incident; close: () => void; done: (id: string) => void }) {
  const place = bestPlace(incident);
  const near = place?.lat != null && place.lon != null ? `${place.lat},${place.lon},${Math.max(50, (place.radius_km ?? 0) * 2)}` : null;
  const [text, search] = useState("");
  const [nearby, only] = useState(near !== null);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, because] = useState("");
  const rows = usePages<IncidentRow>("/incidents", { words: text, place: nearby ? near : null }, 50);

  const merge = async () => {
    if (!chosen) return;
    try {
      const versions = Object.fromEntries(incident.claim_states.map((state) => [state.claim.id, state.version]));
      const answer = await post<{ incident: string }>("/incidents/merge", { incidents: [incident.id, chosen], reason: reason.trim() || undefined, versions });
      announce("Merged.");
      done(answer.incident);
    } catch (error) { announceError(error); }
  };
  return (
    <Dialog title="Merge with another incident" close={close} wide>
      <div class="filters">
        <Search label="Words" value={text} change={search} />
        {near && <label class="tick"><input type="checkbox" checked={nearby} onChange={() => only(!nearby)} /> nearby only</label>}
      </div>
      {rows.error && <Failure error={rows.error} />}
      <ul class="likes">
        {rows.items.filter((row) => row.id !== incident.id).map((row) => (
          <li key={row.id}>
            <label><input type="radio" name="merge" checked={chosen === row.id} onChange={() => choose(row.id)} /> <b>{words(row.class)}</b> <span dir="auto">{[row.place, period(row.from, row.to), row.sides.map((side) => side.name).join(" · ")].filter(Boolean).join(" — ")}</span> <small>{plural(row.claims, "claim")}</small></label>
            <a href={`/incidents/${row.id}`} target="_blank">look</a>
          </li>
        ))}
      </ul>
      {!rows.busy && rows.items.length < 2 && <p class="empty">No other incident fits.</p>}
      <label>Why (for the log) <input value={reason} onInput={(event) => because(event.currentTarget.value)} dir="auto" /></label>
      <p class="actions"><button type="button" class="main" disabled={!chosen} onClick={() => void merge()}>Merge</button><button type="button" onClick={close}>Cancel</button></p>
    </Dialog>
  );
}
