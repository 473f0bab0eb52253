import { usePages } from "../api/pages";
import type { PeopleLogEntry } from "../api/types";
import { Failure } from "../ui/Failure";
import { moment } from "../ui/format";
import { told } from "./words";

/** Who signed in, and what was done to which account. */
export function PeopleLog() {
  const log = usePages<PeopleLogEntry>("/people/log", {}, 25);
  return (
    <section aria-labelledby="people-log">
      <h2 id="people-log">Log of accounts</h2>
      {log.error && <Failure error={log.error} again={log.again} />}
      <table class="sheet stack">
        <caption class="unseen">The latest first</caption>
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">By</th><th scope="col">From</th></tr></thead>
        <tbody>
          {log.items.map((entry) => (
            <tr key={entry.seq}>
              <td data-label="When" class="date">{moment(entry.at)}</td>
              <td data-label="What" dir="auto">{told(entry)}{entry.detail && <small> ({entry.detail})</small>}</td>
              <td data-label="By" dir="auto">{entry.who ?? "—"}</td><td data-label="From"><code>{entry.address ?? "this machine"}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
      {log.more && <button type="button" class="more" onClick={log.more}>Show more</button>}
    </section>
  );
}
