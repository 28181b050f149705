/** Version of the text template below; part of the key of stored vectors. */
export const embeddedTemplateVersion = 1;

/** The string a passage is embedded as: its header line, an empty line, its text (the model's own prefix comes from the embedder). */
export function embeddedText(headerLine: string, text: string): string {
  return headerLine === '' ? text : `${headerLine}\n\n${text}`;
}
