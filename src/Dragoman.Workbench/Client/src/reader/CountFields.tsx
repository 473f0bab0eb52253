import { vocabulary } from "../api/session";
import type { Actor, Quantity, Words } from "../api/types";
import { words } from "../ui/format";
import { emptyWords } from "./draft";
import { WordsPick } from "./WordsPick";

interface Props { items: Quantity[]; parties: Actor[]; picked: Words | null; change: (items: Quantity[]) => void }

export function CountFields({ items, parties, picked, change }: Props) {
  const put = (at: number, part: Partial<Quantity>) => change(items.map((one, i) => (i === at ? clean({ ...one, ...part }) : one)));
  const end = (text: string) => (text === "" ? undefined : Number(text));
  return (
    <fieldset>
      <legend>How many</legend>
      {items.map((count, i) => (
        <div class="row" key={i}>
          <label>Of what
            <select value={count.kind} onChange={(event) => put(i, { kind: event.currentTarget.value })}>
              {(vocabulary.value?.quantity_kinds ?? []).map((kind) => <option key={kind} value={kind}>{words(kind)}</option>)}
            </select>
          </label>
          <label>At least <input type="number" min={0} step="any" value={count.low ?? ""} onInput={(event) => put(i, { low: end(event.currentTarget.value) })} /></label>
          <label>At most <input type="number" min={0} step="any" value={count.high ?? ""} onInput={(event) => put(i, { high: end(event.currentTarget.value) })} /></label>
          <label>Whose
            <select value={count.of ?? ""} onChange={(event) => put(i, { of: event.currentTarget.value || undefined })}>
              <option value="">not said</option>
              {[...new Map([...parties.filter((party) => party.id).map((party) => [party.id, party.name] as const), ...(count.of ? [[count.of, parties.find((party) => party.id === count.of)?.name ?? count.of] as const] : [])])].map(([id, name]) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
          <WordsPick name={`number ${i + 1}`} words={count} picked={picked} take={(taken) => put(i, taken)} />
          <button type="button" class="quiet" aria-label={`Take number ${i + 1} away`} onClick={() => change(items.filter((_, at) => at !== i))}>×</button>
        </div>
      ))}
      <button type="button" class="small" onMouseDown={(event) => event.preventDefault()} onClick={() => change([...items, { kind: "fatalities", ...(picked ?? emptyWords) }])}>Add a number</button>
    </fieldset>
  );
}

/** A value that isn't given is absent in the contract, not null. */
function clean(count: Quantity): Quantity { return Object.fromEntries(Object.entries(count).filter(([, value]) => value !== undefined)) as unknown as Quantity; }
