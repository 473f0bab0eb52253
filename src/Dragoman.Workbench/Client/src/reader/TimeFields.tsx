import type { Precision, Time, Words } from "../api/types";
import { WordsPick } from "./WordsPick";

interface Props { time: Time | null; picked: Words | null; published: string | null; change: (time: Time | null) => void }

export function TimeFields({ time, picked, published, change }: Props) {
  const start = published?.slice(0, 10) ?? "";
  const put = (part: Partial<Time>) => time && change({ ...time, ...part });
  const first = (from: string) => time && put({ from, to: time.to === time.from || time.to < from ? from : time.to });
  return (
    <fieldset>
      <legend>When</legend>
      {time === null
        ? <button type="button" class="small" onMouseDown={(event) => event.preventDefault()} onClick={() => change({ from: start, to: start, precision: 1, basis: picked ? "clause" : "published", ...(picked ?? {}) })}>Add a time</button>
        : (
          <div class="row">
            <label>First day <input type="date" value={time.from} onInput={(event) => first(event.currentTarget.value)} /></label>
            <label>Last day <input type="date" value={time.to} onInput={(event) => put({ to: event.currentTarget.value })} /></label>
            <label>To the
              <select value={time.precision} onChange={(event) => put({ precision: Number(event.currentTarget.value) as Precision })}>
                <option value="1">day</option><option value="2">week</option><option value="3">month or vaguer</option>
              </select>
            </label>
            <WordsPick name="time" words={time} picked={picked} take={(words) => put({ ...words, basis: "clause" })} />
            <button type="button" class="quiet" aria-label="Take the time away" onClick={() => change(null)}>×</button>
          </div>
        )}
    </fieldset>
  );
}
