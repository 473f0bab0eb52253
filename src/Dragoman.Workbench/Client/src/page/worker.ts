import { setWorkerUrl } from "maplibre-gl";
import code from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";

/** MapLibre's second thread out of this very script: a page on a disk may open no file beside it as a worker. */
export function bringWorker(): void {
  setWorkerUrl(URL.createObjectURL(new Blob([code.replace(/export\s*\{[^}]*\};?\s*(\/\/#[^\n]*)?\s*$/, "")], { type: "text/javascript" })));
}
