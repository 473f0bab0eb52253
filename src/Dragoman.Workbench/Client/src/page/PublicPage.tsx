import { useMemo, useRef } from "preact/hooks";
import { BrushFigure } from "../charts/BrushFigure";
import { bucket } from "../charts/scale";
import { number, plural, words } from "../ui/format";
import { useWidth } from "../ui/useWidth";
import { bucketsOf, spanOf } from "./buckets";
import { choose, readChoice, sort, sorts, type Sort } from "./choose";
import type { PageData } from "./data";
import { Filters } from "./Filters";
import { PageMap } from "./PageMap";
import { countsOf } from "./shapes";
import { change, state } from "./state";
import { pageSize, Table } from "./Table";

/** Map, timeline and table of one publication, all of the same choice. */
export function PublicPage({ data }: { data: PageData }) {
  const query = state.value;
  const key = ["words", "class", "country", "at", "from", "to", "disputed"].map((name) => query.get(name) ?? "").join("\n");
  const choice = useMemo(() => readChoice(query), [key]);
  const rows = useMemo(() => choose(data, choice), [data, choice]);
  const anytime = useMemo(() => choose(data, { ...choice, from: undefined, to: undefined }), [data, choice]);
  const anywhere = useMemo(() => [...countsOf(data, choice.at === null ? rows : choose(data, { ...choice, at: null }))].sort((a, b) => b[1] - a[1] || a[0] - b[0]), [data, rows]);
  const by: Sort = sorts.find((one) => one === query.get("sort")) ?? "when";
  const down = query.get("down") === "true";
  const sorted = useMemo(() => sort(data, rows, by, down), [data, rows, by, down]);
  const incident = query.get("incident");
  const open = useMemo(() => (incident === null ? null : data.id.indexOf(incident)), [data, incident]);
  const asked = Number(query.get("page") ?? NaN) - 1;
  const home = open === null || open < 0 ? 0 : Math.max(0, Math.floor(sorted.indexOf(open) / pageSize));
  const page = Number.isInteger(asked) && asked >= 0 && asked * pageSize < sorted.length ? asked : home;
  return (
    <>
      <div class="head"><h2>Incidents</h2><p class="count" role="status">{rows.length === data.id.length ? plural(rows.length, "incident") : `${number(rows.length)} of ${plural(data.id.length, "incident")}`}</p></div>
      <Filters data={data} choice={choice} places={anywhere} />
      <PageMap data={data} rows={rows} picked={open !== null && open >= 0 ? open : null} pickPlace={(place) => change({ at: choice.at === place ? null : String(place), page: null })} pickRow={(row) => change({ incident: data.id[row] as string, page: null })} />
      <p class="hint">{data.coarsened === "no" ? "A dot is a named spot; a ring with an area lies somewhere in it." : "Places were made coarser: an area holds as many incidents as its number says, somewhere in it. Choose one to see them alone."}</p>
      <Timeline data={data} rows={anytime} from={choice.from} to={choice.to} />
      <Table data={data} rows={sorted} sort={by} down={down} page={page} open={open} />
    </>
  );
}

function Timeline({ data, rows, from, to }: { data: PageData; rows: readonly number[]; from: string | undefined; to: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 800);
  const span = useMemo(() => spanOf(data), [data]);
  const by = span ? bucket(span[0], span[1], Math.max(40, Math.floor(width / 3))) : "month";
  const buckets = useMemo(() => bucketsOf(data, rows, by), [data, rows, by]);
  if (!span) return <p class="empty">No incident has a time.</p>;
  if (span[0] === span[1]) return null;
  return <BrushFigure box={box} width={width} height={120} buckets={buckets} by={by} span={span} from={from} to={to} set={(first, last) => change({ from: first ?? null, to: last ?? null, page: null })} nameOf={words} />;
}
