import { useLoad } from "../api/load";
import type { Decision } from "../api/types";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { History } from "../ui/History";
import { listOf } from "../ui/ActorPick";

export function HistoryDialog({ path, title, close }: { path: string; title: string; close: () => void }) {
  const log = useLoad<Decision[] | { items: Decision[] }>(path);
  return (
    <Dialog title={title} close={close}>
      {log.error && <Failure error={log.error} />}
      {log.value && <History entries={listOf(log.value)} />}
    </Dialog>
  );
}
