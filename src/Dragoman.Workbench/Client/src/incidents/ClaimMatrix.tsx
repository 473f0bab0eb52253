import { may } from "../api/session";
import type { Incident } from "../api/types";
import { matrixOf } from "./matrix";

interface Props { incident: Incident; ticked: ReadonlySet<string>; tick: (ids: ReadonlySet<string>) => void; rate: (outlet: string) => void }

/** Claims in columns, fields in rows: what most say is quiet, what differs is marked. */
export function ClaimMatrix({ incident, ticked, tick, rate }: Props) {
  const states = incident.claim_states;
  const outlets = new Map(incident.sources.map((source) => [source.id, source.outlet]));
  const speakers = new Map(incident.claims.map((claim) => [claim.id, claim.speaker]));
  const flip = (id: string) => { const next = new Set(ticked); if (!next.delete(id)) next.add(id); tick(next); };
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Claims side by side">
      <table class="sheet matrix">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">Field</span></th>
            {states.map(({ claim, verdict }) => (
              <th key={claim.id} scope="col" class={`verdict-${verdict}`}>
                {may("review") && <label class="tick"><input type="checkbox" checked={ticked.has(claim.id)} onChange={() => flip(claim.id)} aria-label={`Tick the claim of ${speakers.get(claim.id)}`} /></label>}
                <a href={`/reports/${claim.report}?claim=${claim.id}`} dir="auto">{speakers.get(claim.id) ?? claim.document ?? claim.report}</a>
                <small>{verdict === "unreviewed" ? "open" : verdict}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixOf(states.map((state) => state.claim)).map((row) => (
            <tr key={row.field} class={row.allAgree ? "agree" : "differ"}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, i) => <td key={i} class={cell.value === "" ? "none" : cell.agrees ? "same" : "other"} dir="auto">{cell.value || "—"}{!cell.agrees && <span class="unseen"> (differs)</span>}</td>)}
            </tr>
          ))}
          <tr class="agree quotes"><th scope="row">Words</th>{states.map(({ claim }) => <td key={claim.id} dir="auto"><q>{claim.evidence.text}</q></td>)}</tr>
          <tr><th scope="row">Source</th>{states.map(({ claim }) => <td key={claim.id}><Source outlet={outlets.get(claim.report) ?? null} rate={rate} /></td>)}</tr>
        </tbody>
      </table>
    </div>
  );
}

function Source({ outlet, rate }: { outlet: string | null; rate: (outlet: string) => void }) {
  return outlet ? <><span dir="auto">{outlet}</span> {may("review") && <button type="button" class="small" onClick={() => rate(outlet)}>Rate …</button>}</> : <>—</>;
}
