import { useLoad } from "../api/load";
import type { Report } from "../api/types";
import { Failure } from "../ui/Failure";
import { Reader } from "./Reader";

export function ReportPage({ id }: { id: string }) {
  const report = useLoad<Report>(`/reports/${id}`);
  if (report.error) return <section class="page"><Failure error={report.error} again={report.again} /></section>;
  return report.value ? <Reader key={report.value.id} report={report.value} /> : <p class="busy" role="status">Reading the report …</p>;
}
