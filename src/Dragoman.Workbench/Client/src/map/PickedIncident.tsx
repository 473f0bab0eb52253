import { useLoad } from "../api/load";
import type { Incident } from "../api/types";
import { rowsOf } from "../incidents/best";
import { Failure } from "../ui/Failure";

export function PickedIncident({ id, close }: { id: string; close: () => void }) {
  const loaded = useLoad<Incident>(`/incidents/${id}`);
  return (
    <section class="picked" aria-label="The incident chosen on the map">
      <button type="button" class="quiet" aria-label="Close" onClick={close}>×</button>
      {loaded.error && <Failure error={loaded.error} />}
      {loaded.value && (
        <>
          <dl class="facts">{rowsOf(loaded.value).filter((row) => row.value).map((row) => <div key={row.name}><dt>{row.name}</dt><dd dir="auto">{row.value}</dd></div>)}</dl>
          <p><a href={`/incidents/${id}`}>Open the incident</a></p>
        </>
      )}
    </section>
  );
}
