import { get } from "../api/client";
import type { ActorEntry, ItemsOf } from "../api/types";
import { Combo } from "./Combo";

interface Props { label: string; text: string; pick: (actor: ActorEntry) => void; hideLabel?: boolean; clear?: () => void; add?: (name: string) => void }

export function ActorPick(props: Props) {
  return (
    <Combo<ActorEntry> label={props.label} text={props.text} hideLabel={props.hideLabel ?? false} clear={props.clear} pick={props.pick} placeholder="a party …"
      find={async (q) => (await get<ItemsOf<ActorEntry>>("/actors", { q, limit: 12 })).items} name={(actor) => actor.name}
      {...(props.add ? { otherwise: { name: (words: string) => `Add “${words}” as a new party …`, run: props.add } } : {})}
      show={(actor) => <><b>{actor.name}</b> <small>{[actor.country, actor.sector, actor.local ? "local" : ""].filter(Boolean).join(" · ")}</small></>} />
  );
}
