import { useEffect, useState } from "preact/hooks";
import { day, km, number, period, range, words } from "../ui/format";
import { detailsOf, placeName, type Details, type PageData } from "./data";

/** All that is told of one incident. */
export function DetailsPanel({ data, row }: { data: PageData; row: number }) {
  const [details, set] = useState<Details>();
  const [error, fail] = useState<Error>();
  useEffect(() => {
    let live = true;
    detailsOf(data, row).then((got) => { if (live) set(got); }).catch((problem: Error) => { if (live) fail(problem); });
    return () => { live = false; };
  }, [row]);
  if (error) return <p class="failure">{error.message}</p>;
  if (!details) return <p role="status">One moment …</p>;
  const place = data.places[data.place[row] as number];
  return (
    <div class="details">
      <dl class="facts">
        <Fact name="When">{period(data.from[row], data.to[row] ?? data.from[row]) || "not told"}{details.basis === "published" && <small> the day of publication: no report says when</small>}</Fact>
        <Fact name="Where">{place ? <>{placeName(place)}{place[5] ? <small> somewhere within {km(place[5])}</small> : null}</> : "not told"}</Fact>
        {details.counts.map((count) => <Fact key={`${count.kind}${count.of}`} name={words(count.kind)}>{number(count.best)}{count.low !== count.high && <> ({range(count.low, count.high)} claimed)</>}{count.of && <small> of {count.of}</small>}</Fact>)}
        <Fact name="Type">{words(details.plover.toLowerCase())} <small>(PLOVER)</small></Fact>
        {details.quoted.length > 0 && <Fact name="Quoted">{details.quoted.join("; ")}</Fact>}
        {details.ratings.length > 0 && <Fact name="Rated">{details.ratings.join("; ")}</Fact>}
        {details.contradictions.length > 0 && <Fact name="They differ"><ul>{details.contradictions.map((text) => <li key={text}>{text}</li>)}</ul></Fact>}
        <Fact name="Reports">
          <ul>{details.reports.map(([outlet, published, address, title], i) => <li key={i}>{address ? <a href={address} rel="noreferrer noopener">{outlet}</a> : outlet}{published && <>, {day(published)}</>}{title && <>: {title}</>}</li>)}</ul>
        </Fact>
      </dl>
      <p class="hint">Incident <code>{data.id[row]}</code></p>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return <div><dt>{name}</dt><dd dir="auto">{children}</dd></div>;
}
