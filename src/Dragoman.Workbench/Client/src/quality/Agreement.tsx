import { useLoad } from "../api/load";
import type { Agreements, AgreementRow } from "../api/types";
import { Failure } from "../ui/Failure";
import { number, percent, plural } from "../ui/format";
import { carries, fieldName, missing, rounded } from "./measures";

/** Krippendorff's alpha for each field, over claims that two or more people judged. */
export function Agreement() {
  const { value, error, again } = useLoad<Agreements>("/quality/agreement");
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">How far people agree</h2>
      {error && <Failure error={error} again={again} />}
      {value && value.claims === 0 && <p class="empty">No claim was judged by two people yet. Agreement is measured over claims that two or more judged, each by what they said last.</p>}
      {value && value.claims > 0 && (
        <>
          <p class="hint">
            {plural(value.claims, "claim")} judged by two or more of {value.coders.join(", ")}. Krippendorff’s alpha is 1 where they always agree and 0 where they agree as by chance; from 0.8 on values can be relied upon,
            from 0.667 on with caution. Whoever saw what others had said agrees more easily.
          </p>
          <table class="sheet stack agreement">
            <caption>Krippendorff’s alpha by field</caption>
            <thead><tr><th scope="col">Field</th><th scope="col">Alpha</th><th scope="col">Distance</th><th scope="col" class="num">Claims</th><th scope="col" class="num">Coders</th><th scope="col" class="num">Pairs</th><th scope="col" class="num">Same value</th></tr></thead>
            <tbody>{value.fields.map((row) => <Row key={row.field} row={row} />)}</tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Row({ row }: { row: AgreementRow }) {
  const how = carries(row.alpha);
  return (
    <tr>
      <th scope="row">{fieldName(row.field)}</th>
      <td data-label="Alpha">{row.alpha === null ? <span class="faint">{missing(row)}</span> : <><span class="alpha">{number(rounded(row.alpha))}</span> <span class={`tag ${how === "reliable" ? "good" : how === "tentative" ? "open" : "warn"}`}>{how}</span></>}</td>
      <td data-label="Distance">{row.level}</td>
      <td class="num" data-label="Claims">{number(row.units)}</td>
      <td class="num" data-label="Coders">{number(row.coders)}</td>
      <td class="num" data-label="Pairs">{number(row.pairs)}</td>
      <td class="num" data-label="Same value">{row.pairs === 0 ? "—" : percent(row.agreed / row.pairs)}</td>
    </tr>
  );
}
