import { held, server } from "../api/connection";
import { number, plural } from "./format";

/** Says that the server is gone, or how far it is after its start; nothing while it answers. */
export function ServerState() {
  const now = server.value;
  if (now === "here") return null;
  const kept = held.value > 0 ? ` ${plural(held.value, "decision")} of yours ${held.value === 1 ? "waits" : "wait"} here, and will be sent then.` : "";
  if (now === "gone")
    return <p class="away" role="alert">The server can’t be reached: is dragoman serve still running? This page asks again by itself, and what you typed stays here.{kept}</p>;
  return (
    <div class="away starting" role="status">
      <p>{now.all === 0 ? "The archive is being opened …" : `Putting ${number(now.done)} of ${number(now.all)} claims together …`}{kept}</p>
      {now.all > 0 && <progress max={now.all} value={now.done} aria-label="Claims put together" />}
    </div>
  );
}
