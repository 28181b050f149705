/** A multipart body as a browser makes it: fields first, then the files. */
export function uploadForm(files: readonly (readonly [string, string])[], fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  for (const [name, text] of files) data.append('files', new Blob([text]), name);
  return data;
}
