import type { Decision } from "../api/types";
import { said } from "./decision";
import { moment, words } from "./format";

/** Who decided what, when and why; the latest first. */
export function History({ entries }: { entries: readonly Decision[] }) {
  if (entries.length === 0) return <p class="empty">Nobody has decided anything on it yet.</p>;
  return (
    <ol class="history">
      {[...entries].sort((a, b) => b.seq - a.seq).map((entry) => (
        <li key={entry.seq}>
          <time dateTime={entry.at}>{moment(entry.at)}</time> <b dir="auto">{entry.who}</b> <What entry={entry} />
          {entry.reason && <q dir="auto">{entry.reason}</q>}
        </li>
      ))}
    </ol>
  );
}

function What({ entry }: { entry: Decision }) {
  const { verdict, changes } = said(entry);
  return (
    <>
      {verdict === null ? words(entry.kind) : verdict === "unreviewed" ? "opened again" : verdict}
      {changes.map((change) => <span key={change.name} class="change" dir="auto">{change.name}: <s>{change.before || "—"}</s> {change.after || "—"}</span>)}
    </>
  );
}
