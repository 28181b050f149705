import { send, type RequestOptions } from './request.ts';

/** Fetches a file and hands it to the browser to keep under `fileName`. */
export async function download(path: string, options: RequestOptions & { fileName: string }): Promise<void> {
  const response = await send(path, options);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = options.fileName;
  link.click();
  URL.revokeObjectURL(address);
}
