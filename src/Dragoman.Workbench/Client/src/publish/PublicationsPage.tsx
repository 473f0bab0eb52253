import { post } from "../api/client";
import { useLoad } from "../api/load";
import { may } from "../api/session";
import type { ItemsOf, Publication } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Failure } from "../ui/Failure";
import { moment, number } from "../ui/format";
import { FileList } from "./FileList";

export function PublicationsPage() {
  const loaded = useLoad<ItemsOf<Publication>>("/publications");
  const items = loaded.value?.items ?? [];
  const withdraw = async (id: string) => {
    try { await post(`/publications/${id}/withdraw`, {}); announce("Withdrawn: later exports say that it is gone."); loaded.again(); } catch (error) { announceError(error); }
  };
  return (
    <section class="page">
      {may("review") && <p class="crumb"><a href="/publish">Publish</a></p>}
      <header class="head"><h1>Publications</h1></header>
      {loaded.error && <Failure error={loaded.error} again={loaded.again} />}
      {loaded.value && items.length === 0 && <p class="empty">Nothing was published yet.</p>}
      {items.length > 0 && (
        <table class="sheet stack">
          <thead><tr><th scope="col">Name</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Incidents</th><th scope="col">Licence</th><th scope="col">Files</th><th scope="col"><span class="unseen">Withdraw</span></th></tr></thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id}>
                <th scope="row" dir="auto">{one.name ?? one.id} {one.state === "withdrawn" && <span class="tag warn">withdrawn</span>}</th>
                <td data-label="When" class="date">{moment(one.at)}</td><td data-label="By" dir="auto">{one.who}</td><td data-label="Incidents" class="num">{one.incidents != null ? number(one.incidents) : ""}</td><td data-label="Licence">{one.licence ?? "—"}</td>
                <td data-label="Files"><FileList files={one.files} /></td>
                <td>{one.state !== "withdrawn" && may("review") && <button type="button" class="small" onClick={() => void withdraw(one.id)}>Withdraw</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
