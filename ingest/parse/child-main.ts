import type { ChildMessage, ChildRequest } from './child-messages.ts';
import { allParsers } from '../parsers/all-parsers.ts';
import { parseFile } from './parse-file.ts';
import { watchParent } from './watch-parent.ts';

/** Entry of a parser child: reads the files its parent names, one at a time, and says every half second that it is alive. */
const heartbeatMs = 500;

function say(message: ChildMessage): void {
  process.send?.(message);
}

watchParent();
process.on('message', (request: ChildRequest) => {
  const beat = setInterval(() => say({ kind: 'alive', resident: process.memoryUsage.rss() }), heartbeatMs);
  // What is thrown here is a fault of ours or of a library: the child ends, and the parent tries once more.
  void parseFile(request, allParsers)
    .finally(() => clearInterval(beat))
    .then((result) => say({ kind: 'result', result }));
});
say({ kind: 'ready' });
