import { Acceptance } from "./Acceptance";
import { Agreement } from "./Agreement";
import { CorrectionList } from "./CorrectionList";

/** How well the reader reads, by what people said of its claims, and how well people agree with one another. */
export function QualityPage() {
  return (
    <section class="page quality">
      <header class="head"><h1>Quality</h1></header>
      <Acceptance />
      <CorrectionList />
      <Agreement />
    </section>
  );
}
