import { vocabulary } from "../api/session";
import type { Source, Words } from "../api/types";
import { words } from "../ui/format";
import { emptyWords } from "./draft";
import { WordsPick } from "./WordsPick";

/** The chain of sources, nearest first. */
export function SourceFields({ items, picked, change }: { items: Source[]; picked: Words | null; change: (items: Source[]) => void }) {
  const put = (at: number, part: Partial<Source>) => change(items.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend>By whose word</legend>
      {items.map((source, i) => (
        <div class="row" key={i}>
          <label>What kind
            <select value={source.kind} onChange={(event) => put(i, { kind: event.currentTarget.value })}>
              {(vocabulary.value?.source_kinds ?? []).map((kind) => <option key={kind} value={kind}>{words(kind)}</option>)}
            </select>
          </label>
          <label class="tick"><input type="checkbox" checked={source.party} onChange={(event) => put(i, { party: event.currentTarget.checked })} /> a side of it</label>
          <WordsPick name={`source ${i + 1}`} words={source} picked={picked} take={(taken) => put(i, taken)} />
          <button type="button" class="quiet" aria-label={`Take source ${i + 1} away`} onClick={() => change(items.filter((_, at) => at !== i))}>×</button>
        </div>
      ))}
      <button type="button" class="small" onMouseDown={(event) => event.preventDefault()} onClick={() => change([...items, { kind: "other", actor: null, party: false, ...(picked ?? emptyWords) }])}>Add a source</button>
    </fieldset>
  );
}
