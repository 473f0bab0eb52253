import type { ClaimState, Report } from "../api/types";
import { marksOf } from "../text/marks";
import type { Kind } from "../text/layers";
import { CodePoints } from "../text/codepoints";
import { Dialog } from "../ui/Dialog";
import { words } from "../ui/format";

const kinds: Record<Kind, string> = { trigger: "event", party: "party", place: "place", time: "time", count: "count", source: "source" };

/** All marked words in the order of the text, for those who don't see colours: a table that screen readers walk through. */
export function SpanList({ report, states, close, choose }: { report: Report; states: readonly ClaimState[]; close: () => void; choose: (claim: string) => void }) {
  const points = new CodePoints(report.text);
  const rows = states.flatMap((state, i) => marksOf(state.claim).map((mark) => ({ mark, claim: i + 1, what: words(state.claim.event.class) })))
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
  return (
    <Dialog title="Marked words" close={close} wide>
      <table class="sheet">
        <caption class="unseen">Marked words in the order of the text</caption>
        <thead><tr><th scope="col">Words</th><th scope="col">What they are</th><th scope="col">Claim</th></tr></thead>
        <tbody>
          {rows.map(({ mark, claim, what }) => (
            <tr key={`${mark.claim}/${mark.field}`}>
              <th scope="row" dir="auto">{points.slice(mark.start, mark.end)}</th>
              <td><span class={`dot ${mark.kind}`} /> {kinds[mark.kind]}</td>
              <td><button type="button" class="link" onClick={() => { choose(mark.claim); close(); }}>{claim}: {what}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
