/**
 * Sender and receiver of a title that is only an address ("Telegram From the Embassy in Denmark to the Department of
 * State", as printed in editions of papers); undefined for a title that names a matter.
 */
export function endsOfTitle(title: string): { from: string; to: string } | undefined {
  const match = /\b(?:from|de|von|vom|fra)\s+(.{3,120}?)\s+(?:to|à|au|an|til)\s+(?:the\s+)?(.{3,160})$/iu.exec(title);
  const inPlace =
    match ??
    /^(?:No\.?\s*\d+\s+)?(The (?:Acting |Deputy )?(?:Ambassador|Minister|Chargé|Consul|Embassy|Secretary|Under Secretary|Assistant Secretary|United States).{0,120}?)\s+to\s+(?:the\s+)?(.{3,160})$/iu.exec(
      title,
    );
  return inPlace?.[1] !== undefined && inPlace[2] !== undefined ? { from: inPlace[1], to: inPlace[2] } : undefined;
}
