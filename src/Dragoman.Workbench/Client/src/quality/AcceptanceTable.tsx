import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { AcceptanceRow } from "../api/types";
import { number, percent } from "../ui/format";
import { segments } from "./measures";

interface Props { title: string; head: string; rows: readonly AcceptanceRow[]; name: (key: string) => ComponentChildren; latest?: boolean }

const few = 12;

/** A table, drawn upon: who can't see the bars reads the numbers. */
export function AcceptanceTable({ title, head, rows, name, latest = false }: Props) {
  const [all, show] = useState(false);
  const shown = all ? rows : latest ? rows.slice(-few) : rows.slice(0, few);
  return (
    <>
      <table class="sheet stack acceptance">
        <caption>{title}</caption>
        <thead><tr><th scope="col">{head.charAt(0).toUpperCase() + head.slice(1)}</th><th scope="col">Verdicts</th><th scope="col" class="num">Accepted</th><th scope="col" class="num">Corrected</th><th scope="col" class="num">Rejected</th><th scope="col" class="num">Share accepted (95 %)</th></tr></thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{name(row.key)}</th>
              <td data-label="Verdicts"><svg class="outcomes" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{segments(row).map((part) => <rect key={part.verdict} class={part.verdict} x={part.from} width={part.width} height="10" />)}</svg><span class="unseen">{number(row.total)} in all</span></td>
              <td class="num" data-label="Accepted">{number(row.accepted)}</td>
              <td class="num" data-label="Corrected">{number(row.corrected)}</td>
              <td class="num" data-label="Rejected">{number(row.rejected)}</td>
              <td class="num" data-label="Share accepted">{percent(row.share)} <small>({percent(row.low)}–{percent(row.high)})</small></td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > few && <button type="button" class="small" onClick={() => show(!all)}>{all ? "Fewer" : `All ${number(rows.length)}`}</button>}
    </>
  );
}
