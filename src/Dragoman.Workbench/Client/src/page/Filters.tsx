import { number, words } from "../ui/format";
import { Search } from "../ui/Search";
import { placeName, type PageData } from "./data";
import type { Choice } from "./choose";
import { change } from "./state";

const mostPlaces = 300;

/** What of the publication is shown. */
export function Filters({ data, choice, places }: { data: PageData; choice: Choice; /** By how many incidents lie there. */ places: readonly [place: number, count: number][] }) {
  const countries = [...new Set(data.places.map(([, , country]) => country).filter((country) => country !== null))].sort((a, b) => a.localeCompare(b));
  const listed = places.slice(0, mostPlaces);
  if (choice.at !== null && data.places[choice.at] && !listed.some(([place]) => place === choice.at)) listed.push([choice.at, 0]);
  const touched = ["words", "class", "country", "at", "from", "to", "disputed"] as const;
  return (
    <form class="filters" role="search" aria-label="Incidents" onSubmit={(event) => event.preventDefault()}>
      <Search label="Words" value={choice.words} change={(text) => change({ words: text, page: null })} />
      <label>What <select value={choice.class} onChange={(event) => change({ class: event.currentTarget.value, page: null })}><option value="">any</option>{[...data.classes].sort().map((name) => <option key={name} value={name}>{words(name)}</option>)}</select></label>
      {countries.length > 1 && <label>Country <select value={choice.country} onChange={(event) => change({ country: event.currentTarget.value, page: null })}><option value="">any</option>{countries.map((name) => <option key={name} value={name}>{name}</option>)}</select></label>}
      <label>Where <select class="places" value={choice.at ?? ""} onChange={(event) => change({ at: event.currentTarget.value, page: null })}><option value="">anywhere</option>{listed.map(([place, count]) => <option key={place} value={place}>{placeName(data.places[place] as PageData["places"][number])}{count ? ` (${number(count)})` : ""}</option>)}</select></label>
      <label>From <input type="date" value={choice.from ?? ""} onChange={(event) => change({ from: event.currentTarget.value, page: null })} /></label>
      <label>To <input type="date" value={choice.to ?? ""} onChange={(event) => change({ to: event.currentTarget.value, page: null })} /></label>
      <label class="tick"><input type="checkbox" checked={choice.disputed} onChange={(event) => change({ disputed: event.currentTarget.checked ? "true" : null, page: null })} /> Disputed</label>
      <button type="button" class="small" onClick={() => change(Object.fromEntries([...touched, "page"].map((name) => [name, null])))}>Clear</button>
    </form>
  );
}
