import { useState } from "preact/hooks";
import type { Place, Words } from "../api/types";
import { Locator } from "../ui/Locator";
import { PlacePick } from "../ui/PlacePick";
import { AddPlaceDialog } from "./AddPlaceDialog";
import { emptyWords, placeFrom } from "./draft";
import { WordsPick } from "./WordsPick";

export function PlaceFields({ place, picked, change }: { place: Place | null; picked: Words | null; change: (place: Place | null) => void }) {
  const [adding, add] = useState<string | null>(null);
  const at: Words = place ? { start: place.start, end: place.end, text: place.text } : emptyWords;
  const near = place?.lat != null && place.lon != null ? `${place.lat},${place.lon}` : undefined;
  return (
    <fieldset>
      <legend>Where</legend>
      {place === null
        ? <button type="button" class="small" onMouseDown={(event) => event.preventDefault()} onClick={() => change({ name: "", precision: 1, ...(picked ?? emptyWords) })}>Add a place</button>
        : (
          <>
            <div class="row">
              <PlacePick label="Place" hideLabel text={place.name} near={near} pick={(entry) => change(placeFrom(entry, at))} add={add} />
              <WordsPick name="place" words={place} picked={picked} take={(words) => change({ ...place, ...words })} />
              <button type="button" class="quiet" aria-label="Take the place away" onClick={() => change(null)}>×</button>
            </div>
            {place.lat != null && place.lon != null && <Locator lat={place.lat} lon={place.lon} radius={place.radius_km ?? 0} name={place.name} />}
          </>
        )}
      {adding !== null && <AddPlaceDialog name={adding} near={place?.lat != null && place.lon != null ? { lat: place.lat, lon: place.lon } : null} close={() => add(null)} made={(entry) => { change(placeFrom(entry, at)); add(null); }} />}
    </fieldset>
  );
}
