/** Lets a browser search the archive from its address bar. `origin` has passed the host check and holds nothing to escape. */
export function openSearchDescription(origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Reftel</ShortName>
  <Description>Search the memory of the ministry</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${origin}/favicon.svg</Image>
  <Url type="text/html" method="get" template="${origin}/?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
