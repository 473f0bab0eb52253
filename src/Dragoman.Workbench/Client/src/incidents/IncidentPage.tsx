import { useState } from "preact/hooks";
import { go } from "../address/address";
import { post } from "../api/client";
import { useLoad } from "../api/load";
import { Problem } from "../api/problem";
import { may } from "../api/session";
import type { Incident } from "../api/types";
import { useKeys } from "../keys/useKeys";
import { announce, announceError } from "../ui/announce";
import { Failure } from "../ui/Failure";
import { plural, words } from "../ui/format";
import { History } from "../ui/History";
import { Locator } from "../ui/Locator";
import { VeilSwitch } from "../veil/VeilSwitch";
import { BestValues } from "./BestValues";
import { bestPlace } from "./best";
import { ClaimMatrix } from "./ClaimMatrix";
import { Contradictions } from "./Contradictions";
import { Elsewhere } from "./Elsewhere";
import { MergeDialog } from "./MergeDialog";
import { RatingDialog } from "./RatingDialog";

export function IncidentPage({ id }: { id: string }) {
  const loaded = useLoad<Incident>(`/incidents/${id}`);
  if (loaded.error) return <section class="page"><Failure error={loaded.error} again={loaded.again} /></section>;
  return loaded.value ? <Whole incident={loaded.value} again={loaded.again} /> : <p class="busy" role="status">Reading the incident …</p>;
}

function Whole({ incident, again }: { incident: Incident; again: () => void }) {
  const [merging, merge] = useState(false);
  const [rating, rate] = useState<string | null>(null);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const states = incident.claim_states;
  const place = bestPlace(incident);

  const split = async () => {
    if (ticked.size === 0 || ticked.size === states.length) { announce("Tick the claims that are about another happening, but not all."); return; }
    try {
      const answer = await post<{ incidents: string[] }>("/incidents/split", {
        groups: [[...ticked], states.map((state) => state.claim.id).filter((one) => !ticked.has(one))],
        versions: Object.fromEntries(states.map((state) => [state.claim.id, state.version])),
      });
      announce(`Split: ${plural(ticked.size, "claim")} about another happening.`);
      tick(new Set());
      if (answer.incidents.includes(incident.id)) again(); else if (answer.incidents[0]) go(`/incidents/${answer.incidents[0]}`);
    } catch (error) { announceError(error); if (error instanceof Problem && error.isConflict) again(); }
  };
  const link = async () => {
    try { await navigator.clipboard.writeText(new URL(incident.permalink ?? `/incidents/${incident.id}`, location.origin).href); announce("The address is in the clipboard."); } catch (error) { announceError(error); }
  };
  useKeys([
    ...(may("review") ? [
      { keys: "m", does: "Merge with another incident", run: () => merge(true) },
      { keys: "s", does: "Split the ticked claims off", run: () => void split() },
    ] : []),
    { keys: "y", does: "Copy the address", run: () => void link() },
  ]);
  return (
    <article class="page incident">
      <p class="crumb"><a href="/incidents">Incidents</a></p>
      <header class="head">
        <h1 dir="auto">{words(String(incident.event.value ?? "event"))}{place && `, ${place.name}`}</h1>
        <p class="count">{plural(states.length, "claim")}, {plural(incident.corroboration.reports, "report")}, {plural(incident.corroboration.voices, "voice")}</p>
        <span class="marks">
          {incident.contradictions.length > 0 && <span class="tag warn">disputed</span>}
          {incident.corroboration.voices > 1 && <span class="tag good">corroborated</span>}
          {incident.published && <span class="tag">published</span>}
        </span>
        <p class="actions">
          <VeilSwitch />
          {may("review") && <>
            <button type="button" onClick={() => merge(true)}>Merge … <kbd>m</kbd></button>
            <button type="button" onClick={() => void split()} disabled={ticked.size === 0}>Split {ticked.size || ""} off <kbd>s</kbd></button>
          </>}
          <button type="button" onClick={() => void link()}>Copy address <kbd>y</kbd></button>
        </p>
      </header>
      <div class="sides">
        <section class="best" aria-label="Best values"><h2>What holds, and by which rule</h2><BestValues incident={incident} /></section>
        <section aria-label="Place">{place?.lat != null && place.lon != null && <Locator lat={place.lat} lon={place.lon} radius={place.radius_km ?? 0} name={place.name} />}</section>
      </div>
      <Contradictions items={incident.contradictions} />
      <Elsewhere incident={incident} />
      <h2>Claims side by side</h2>
      <ClaimMatrix incident={incident} ticked={ticked} tick={tick} rate={rate} />
      <h2>History</h2>
      <History entries={incident.history ?? []} />
      {merging && <MergeDialog incident={incident} close={() => merge(false)} done={(next) => { merge(false); if (next === incident.id) again(); else go(`/incidents/${next}`); }} />}
      {rating !== null && <RatingDialog outlet={rating} close={() => rate(null)} done={() => { rate(null); again(); }} />}
    </article>
  );
}
