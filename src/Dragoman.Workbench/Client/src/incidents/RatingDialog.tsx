import { put } from "../api/client";
import { useLoad } from "../api/load";
import type { ItemsOf, Rating } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";

const reliabilities = ["A completely reliable", "B usually reliable", "C fairly reliable", "D not usually reliable", "E unreliable", "F cannot be judged"];

/** How reliable a source is, by the Admiralty code (NATO STANAG 2511). */
export function RatingDialog({ outlet, close, done }: { outlet: string; close: () => void; done: () => void }) {
  const ratings = useLoad<ItemsOf<Rating>>("/ratings");
  const now = ratings.value?.items.find((rating) => rating.kind === "outlet" && rating.name === outlet);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(form.get(field) ?? "").trim() || null;
    try {
      await put("/ratings", { kind: "outlet", name: text("name"), reliability: text("reliability"), credibility: null, side: text("side"), reason: text("reason") });
      announce("Rated; what holds was weighed anew.");
      done();
    } catch (error) { announceError(error); }
  };
  return (
    <Dialog title="Rate the source" close={close} narrow>
      {ratings.error && <Failure error={ratings.error} />}
      {!ratings.value && !ratings.error && <p role="status">Reading …</p>}
      {/* Only with what is there already: what somebody had typed before would be gone with it. */}
      {ratings.value && <form class="fields" onSubmit={(event) => void send(event)}>
        <label>Outlet <input name="name" required value={outlet} dir="auto" /></label>
        <label>Reliability
          <select name="reliability" value={now?.reliability ?? ""}><option value="">not rated</option>{reliabilities.map((text) => <option key={text} value={text[0]}>{text}</option>)}</select>
        </label>
        <label>Speaks for the side (id of a party) <input name="side" value={now?.side ?? ""} placeholder="lby-lna" /></label>
        <label>Why <input name="reason" value={now?.reason ?? ""} dir="auto" /></label>
        <p class="actions"><button type="submit" class="main">Rate</button><button type="button" onClick={close}>Cancel</button></p>
      </form>}
    </Dialog>
  );
}
