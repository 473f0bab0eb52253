import { signal } from "@preact/signals";
import * as maplibre from "maplibre-gl";
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { me } from "../api/session";
import { coloursFor } from "./createMap";
import { namesOf } from "./names";
import { offline } from "./style";
import { tileSource, withTiles } from "./tiles";
import { loadWorld } from "./world";

maplibre.setWorkerUrl(workerAddress);

/** None of the basemap's tiles could be had: the borders of the world stand alone, and the page says so. */
export const basemapLost = signal(false);

/** So many in a row are no accident of one tile. */
const enough = 3;

/** What lies under the incidents: the borders of the world, and over them what the server was started with. */
export async function styleFor(isDark: boolean): Promise<maplibre.StyleSpecification> {
  const colours = coloursFor(isDark);
  const world = await loadWorld();
  const style = offline(world, namesOf(world), colours);
  const basemap = me.value?.basemap;
  return basemap && !basemapLost.value ? withTiles(style, basemap, colours) : style;
}

/** Gives the basemap up where its tiles don't come. */
export function watchBasemap(map: maplibre.Map): void {
  let failed = 0;
  map.on("error", (event) => {
    if ((event as { sourceId?: string }).sourceId === tileSource && ++failed >= enough) basemapLost.value = true;
  });
  map.on("sourcedata", (event) => { if (event.sourceId === tileSource && (event as { tile?: { state?: string } }).tile?.state === "loaded") failed = -Infinity; });
}
