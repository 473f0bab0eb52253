import { amend, search } from "../address/address";
import { writeFilter } from "../address/filter";
import { currentFilter } from "../address/useFilter";
import { FilterBar } from "../explore/FilterBar";
import { BarChart } from "./BarChart";
import { TimeBrush } from "./TimeBrush";

const charts = [["side", "By party"], ["class", "By class"], ["country", "By country"], ["admin1", "By first-level unit"], ["outlet", "By source"]] as const;
const splits = [["plover", "type"], ["class", "class"], ["side", "party"]] as const;

export function ChartsPage() {
  const query = writeFilter(currentFilter());
  const split = splits.some(([name]) => name === search.value.get("split")) ? (search.value.get("split") as string) : "plover";
  return (
    <section class="page charts">
      <header class="head">
        <h1>Charts</h1>
        <label>Stacked by <select value={split} onChange={(event) => amend({ split: event.currentTarget.value === "plover" ? null : event.currentTarget.value })}>{splits.map(([value, name]) => <option key={value} value={value}>{name}</option>)}</select></label>
      </header>
      <FilterBar />
      <TimeBrush key={split} tall split={split} />
      <div class="grid">{charts.map(([by, title]) => <BarChart key={by} by={by} title={title} query={query} />)}</div>
    </section>
  );
}
