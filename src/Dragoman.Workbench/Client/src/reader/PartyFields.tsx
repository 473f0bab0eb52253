import { useState } from "preact/hooks";
import type { Actor, Words } from "../api/types";
import { ActorPick } from "../ui/ActorPick";
import { AddActorDialog } from "./AddActorDialog";
import { actorFrom, emptyWords } from "./draft";
import { WordsPick } from "./WordsPick";

export function PartyFields({ title, items, picked, change }: { title: string; items: Actor[]; picked: Words | null; change: (items: Actor[]) => void }) {
  const [adding, add] = useState<{ at: number; name: string } | null>(null);
  const put = (at: number, actor: Actor) => change(items.map((one, i) => (i === at ? actor : one)));
  const wordsAt = ({ start, end, text }: Actor): Words => ({ start, end, text });
  return (
    <fieldset>
      <legend>{title}</legend>
      {items.map((actor, i) => (
        <div class="row" key={i}>
          <ActorPick label={`${title}, party ${i + 1}`} hideLabel text={actor.name} pick={(entry) => put(i, actorFrom(entry, wordsAt(actor)))} add={(name) => add({ at: i, name })} />
          <WordsPick name={`${title}, ${actor.name || "new"}`} words={actor} picked={picked} take={(words) => put(i, { ...actor, ...words })} />
          <button type="button" class="quiet" aria-label={`Take ${actor.name || "this party"} away`} onClick={() => change(items.filter((_, at) => at !== i))}>×</button>
        </div>
      ))}
      <button type="button" class="small" onMouseDown={(event) => event.preventDefault()} onClick={() => change([...items, { id: "", name: "", side: "", ...(picked ?? emptyWords) }])}>Add a party</button>
      {adding && <AddActorDialog name={adding.name} close={() => add(null)} made={(entry) => { const old = items[adding.at]; if (old) put(adding.at, actorFrom(entry, wordsAt(old))); add(null); }} />}
    </fieldset>
  );
}
