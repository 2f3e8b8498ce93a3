/** Files that operating systems leave in folders; nobody means to upload them. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** All files of a drop, those inside dropped folders as well. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries must be taken before the first await: the browser empties the transfer after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files];
  const found = entries.some((entry) => entry?.isDirectory)
    ? (await Promise.all(entries.map((entry) => (entry ? filesBelow(entry) : [])))).flat()
    : loose;
  return found.filter((file) => !LITTER.has(file.name) && !file.name.startsWith('._'));
}

/** True when a drag carries files and not, say, a selected text or a picture of this very page. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer !== null && transfer.types.includes('Files');
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives at most a hundred entries a call; an empty answer is the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      break;
    }
    children.push(...some);
  }
  return (await Promise.all(children.map(filesBelow))).flat();
}
