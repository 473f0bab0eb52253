import type { Publication } from "../api/types";
import { kilobytes } from "../ui/format";

export function FileList({ files }: { files: Publication["files"] }) {
  return <ul class="files">{files.map((file) => <li key={file.name}><a href={file.href} download={file.name}>{file.name}</a> <small>{kilobytes(file.bytes)}</small></li>)}</ul>;
}
