import { get } from "../api/client";
import type { PlaceEntry, ItemsOf } from "../api/types";
import { Combo } from "./Combo";
import { km } from "./format";

interface Props { label: string; text: string; pick: (place: PlaceEntry) => void; hideLabel?: boolean; clear?: () => void; near?: string | undefined; add?: (name: string) => void }

export function PlacePick(props: Props) {
  return (
    <Combo<PlaceEntry> label={props.label} text={props.text} hideLabel={props.hideLabel ?? false} clear={props.clear} pick={props.pick} placeholder="a place …"
      find={async (q) => (await get<ItemsOf<PlaceEntry>>("/places", { q, near: props.near, limit: 12 })).items} name={(place) => place.name}
      {...(props.add ? { otherwise: { name: (words: string) => `Add “${words}” as a new place …`, run: props.add } } : {})}
      show={(place) => (
        <><b>{place.name}</b> <small>{[place.admin1, place.country, place.kind, place.radius_km ? `± ${km(place.radius_km)}` : "", place.local ? "local" : ""].filter(Boolean).join(" · ")}</small></>
      )} />
  );
}
