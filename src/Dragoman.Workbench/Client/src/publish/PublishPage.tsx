import { useEffect, useState } from "preact/hooks";
import { search } from "../address/address";
import { writeFilter } from "../address/filter";
import { currentFilter } from "../address/useFilter";
import { post } from "../api/client";
import { usePages } from "../api/pages";
import type { IncidentRow, Preview } from "../api/types";
import { FilterBar } from "../explore/FilterBar";
import { Failure } from "../ui/Failure";
import { number, plural } from "../ui/format";
import { PreviewTable } from "./PreviewTable";
import { PublishDialog } from "./PublishDialog";
import { PublishList } from "./PublishList";
import { RulesForm } from "./RulesForm";
import { tick, ticked } from "./ticks";
import { readRules } from "./rules";

export function PublishPage() {
  const filter = writeFilter(currentFilter());
  const rows = usePages<IncidentRow>("/incidents", filter, 50);
  const chosen = ticked.value;
  const [preview, show] = useState<Preview>();
  const [error, fail] = useState<Error>();
  const [publishing, publish] = useState(false);
  const rules = { ...(chosen ? { incidents: [...chosen] } : { filter: currentFilter() }), ...readRules(search.value) };
  const key = JSON.stringify(rules);

  useEffect(() => {
    let live = true;
    const timer = setTimeout(() => {
      post<Preview>("/publications/preview", rules).then((got) => { if (live) { show(got); fail(undefined); } }).catch((problem: Error) => { if (live) fail(problem); });
    }, 200);
    return () => { live = false; clearTimeout(timer); };
  }, [key]);

  const flip = (id: string) => {
    const next = new Set(chosen ?? []);
    if (!next.delete(id)) next.add(id);
    tick(next);
  };
  const leaving = preview?.counts.leaving ?? 0;
  return (
    <section class="page publish">
      <header class="head">
        <h1>Publish</h1>
        <p class="count" role="status">{preview ? `${plural(leaving, "incident")} would leave, ${number(preview.counts.held_back)} held back` : "Looking …"}</p>
        <p class="actions"><a class="button" href="/publications">What was published</a> <button type="button" class="main" disabled={leaving === 0} onClick={() => publish(true)}>Publish …</button></p>
      </header>
      <FilterBar />
      <div class="gate">
        <div class="side">
          <RulesForm />
          <PublishList rows={rows} chosen={chosen} flip={flip} clear={() => tick(new Set())} />
        </div>
        <section aria-label="What would leave">
          <h2>What would leave</h2>
          {error && <Failure error={error} />}
          {preview?.warnings.map((warning) => <p key={warning} class="warning">{warning}</p>)}
          {preview && <PreviewTable items={preview.leaving} />}
        </section>
      </div>
      {publishing && <PublishDialog rules={rules} count={leaving} close={() => publish(false)} />}
    </section>
  );
}
