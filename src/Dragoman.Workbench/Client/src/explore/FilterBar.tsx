import { address } from "../api/client";
import { vocabulary } from "../api/session";
import { writeFilter, type Filter } from "../address/filter";
import { clearFilter, currentFilter, setFilter } from "../address/useFilter";
import { ActorPick } from "../ui/ActorPick";
import { words } from "../ui/format";
import { Search } from "../ui/Search";

const formats = [["acled-csv", "ACLED, CSV"], ["ucdp-csv", "UCDP, CSV"], ["hxl-csv", "HXL, CSV"], ["geojson", "GeoJSON"], ["package", "Data package"], ["jsonl", "JSON lines"]] as const;

/** The filter that list, map, charts and publishing share. */
export function FilterBar({ days = true }: { days?: boolean }) {
  const filter = currentFilter();
  const classes = [...new Set(vocabulary.value?.classes.map((one) => one.class))];
  const active = Object.keys(writeFilter(filter)).length;
  return (
    <form class="filters" role="search" aria-label="Incidents" onSubmit={(event) => event.preventDefault()}>
      <Search label="Words" value={filter.words ?? ""} change={(text) => setFilter({ words: text || undefined })} />
      <label>Class
        <select value={filter.class ?? ""} onChange={(event) => setFilter({ class: event.currentTarget.value || undefined })}>
          <option value="">any</option>
          <optgroup label="PLOVER">{[...new Set(vocabulary.value?.classes.map((one) => one.plover))].sort().map((plover) => <option key={plover} value={plover}>{plover}</option>)}</optgroup>
          <optgroup label="Class">{classes.map((name) => <option key={name} value={name}>{words(name)}</option>)}</optgroup>
        </select>
      </label>
      <ActorPick label="Party" text={filter.actor ?? ""} pick={(actor) => setFilter({ actor: actor.id })} clear={() => setFilter({ actor: undefined })} />
      <label>Country <input value={filter.country ?? ""} size={4} maxLength={3} placeholder="LBY" onChange={(event) => setFilter({ country: event.currentTarget.value.trim().toUpperCase() || undefined })} /></label>
      {days && (
        <>
          <label>From <input type="date" value={filter.from ?? ""} onChange={(event) => setFilter({ from: event.currentTarget.value || undefined })} /></label>
          <label>To <input type="date" value={filter.to ?? ""} onChange={(event) => setFilter({ to: event.currentTarget.value || undefined })} /></label>
        </>
      )}
      <label class="tick"><input type="checkbox" checked={filter.disputed === true} onChange={(event) => setFilter({ disputed: event.currentTarget.checked ? true : undefined })} /> Disputed</label>
      <label class="tick"><input type="checkbox" checked={filter.corroborated === true} onChange={(event) => setFilter({ corroborated: event.currentTarget.checked ? true : undefined })} /> Corroborated</label>
      <Either name="Reviewed" value={filter.reviewed} change={(reviewed) => setFilter({ reviewed })} />
      <Either name="Published" value={filter.published} change={(published) => setFilter({ published })} />
      {filter.box && <Chip name="in the map’s view" drop={() => setFilter({ box: undefined })} />}
      {filter.place && <Chip name={`near ${filter.place.split(",").slice(0, 2).join(", ")}`} drop={() => setFilter({ place: undefined })} />}
      {active > 0 && <button type="button" class="quiet" onClick={clearFilter}>Clear</button>}
      <Export filter={filter} />
    </form>
  );
}

function Either({ name, value, change }: { name: string; value: boolean | undefined; change: (value: boolean | undefined) => void }) {
  return (
    <label>{name}
      <select value={value === undefined ? "" : String(value)} onChange={(event) => change(event.currentTarget.value === "" ? undefined : event.currentTarget.value === "true")}>
        <option value="">either</option><option value="true">yes</option><option value="false">no</option>
      </select>
    </label>
  );
}

function Chip({ name, drop }: { name: string; drop: () => void }) {
  return <span class="chip">{name} <button type="button" class="quiet" aria-label={`Take away: ${name}`} onClick={drop}>×</button></span>;
}

function Export({ filter }: { filter: Filter }) {
  return (
    <details class="menu">
      <summary>Export</summary>
      <ul>{formats.map(([format, name]) => <li key={format}><a href={address("/export", { ...writeFilter(filter), format })} download="">{name}</a></li>)}</ul>
    </details>
  );
}
