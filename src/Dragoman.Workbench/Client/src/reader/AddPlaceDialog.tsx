import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { PlaceEntry } from "../api/types";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { words } from "../ui/format";
import { Locator } from "../ui/Locator";

// Those of the gazetteer.
const kinds = ["settlement", "district", "subunit", "unit", "region", "site", "camp", "base", "airport", "crossing", "bridge", "road", "port", "oil", "dam", "prison", "valley", "mountain", "island", "water"];

/** In kilometres from north to south. */
const largest = 16_000;
const smallest = 20;

interface Props { name: string; near: { lat: number; lon: number } | null; close: () => void; made: (entry: PlaceEntry) => void }

/** A place that the gazetteer doesn't have: kept in this archive. A click on the map moves it. */
export function AddPlaceDialog({ name, near, close, made }: Props) {
  const [error, fail] = useState<Error>();
  const [at, move] = useState({ lat: near?.lat ?? 20, lon: near?.lon ?? 20, radius: 2 });
  // Where nothing is known of where it lies, all of the world is shown first.
  const [high, zoom] = useState(near ? 400 : largest);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    try {
      made(await post<PlaceEntry>("/places", {
        name: text("name"), aliases: text("aliases").split("\n").map((line) => line.trim()).filter(Boolean), country: text("country").toUpperCase() || null, admin1: text("admin1") || null,
        lat: at.lat, lon: at.lon, radius_km: at.radius, kind: text("kind") || null, reason: text("reason") || null,
      }));
    } catch (problem) { fail(problem as Error); }
  };
  return (
    <Dialog title="A new place" close={close}>
      <form class="fields" onSubmit={(event) => void send(event)}>
        <div class="pair">
          <label>Name <input name="name" required value={name} dir="auto" /></label>
          <label>Kind <select name="kind">{kinds.map((kind) => <option key={kind} value={kind}>{words(kind)}</option>)}</select></label>
          <label>Country <input name="country" required maxLength={3} pattern="[A-Za-z]{3}" placeholder="LBY" size={4} /></label>
          <label>First-level unit <input name="admin1" dir="auto" size={12} /></label>
        </div>
        <div class="pair">
          <label>Latitude <input type="number" required min={-90} max={90} step="any" value={at.lat} onInput={(event) => move({ ...at, lat: event.currentTarget.valueAsNumber || 0 })} /></label>
          <label>Longitude <input type="number" required min={-180} max={180} step="any" value={at.lon} onInput={(event) => move({ ...at, lon: event.currentTarget.valueAsNumber || 0 })} /></label>
          <label>Radius, km <input type="number" required min={0.1} max={1000} step="any" value={at.radius} onInput={(event) => move({ ...at, radius: event.currentTarget.valueAsNumber || 0 })} /></label>
        </div>
        <div>
          <Locator lat={at.lat} lon={at.lon} radius={at.radius} name={name} high={high} pick={(lat, lon) => move({ ...at, lat, lon })} />
          <p class="actions">
            <button type="button" class="small" disabled={high <= smallest} onClick={() => zoom(Math.max(smallest, high / 3))}>Closer</button>
            <button type="button" class="small" disabled={high >= largest} onClick={() => zoom(Math.min(largest, high * 3))}>Farther</button>
            <small>A click on the map moves the place there.</small>
          </p>
        </div>
        <label>Other spellings, one a line <textarea name="aliases" rows={2} dir="auto" /></label>
        <label>Why, and by what source <input name="reason" dir="auto" /></label>
        {error && <Failure error={error} />}
        <p class="actions"><button type="submit" class="main">Add the place</button><button type="button" onClick={close}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
