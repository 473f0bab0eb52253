import { amend } from "../address/address";
import type { Control } from "../api/types";
import { Failure } from "../ui/Failure";
import { day, words } from "../ui/format";
import { holderShades } from "./features";

interface Props { date: string; control: Control | undefined; holders: { id: string; name: string; places: number }[]; error: Error | undefined }

/** Who holds what at a day, in words; the same that the map shows in shades. */
export function ControlPanel({ date, control, holders, error }: Props) {
  return (
    <section class="control" aria-label="Who holds what">
      <header><h2>Who holds what</h2><label>on <input type="date" value={date} onChange={(event) => amend({ control: event.currentTarget.value || null })} /></label></header>
      {error && <Failure error={error} />}
      {control && control.places.length === 0 && <p class="empty">No report says who holds what on that day.</p>}
      <ul class="legend">{holders.map((holder, i) => <li key={holder.id}><i class={i < holderShades ? `h${i}` : "s-rest"} /><span dir="auto">{holder.name}</span> <small>{holder.places}</small></li>)}</ul>
      {control && control.places.length > 0 && (
        <details>
          <summary>Place by place</summary>
          <table class="sheet">
            <thead><tr><th scope="col">Place</th><th scope="col">Held by</th><th scope="col">Since</th></tr></thead>
            <tbody>
              {control.places.map((place) => (
                <tr key={place.key}>
                  <th scope="row" dir="auto">{place.name}</th>
                  <td dir="auto">{place.holders.map((holder) => `${holder.name}${holder.extent !== "whole" ? ` (${holder.words ?? words(holder.extent)})` : ""}`).join("; ") || "—"} {place.state !== "held" && <span class="tag warn">{words(place.state)}</span>}</td>
                  <td class="date">{day(place.since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
