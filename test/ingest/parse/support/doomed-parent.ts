import { poolLimits } from '../../../../ingest/parse/limits.ts';
import { startParserChild } from '../../../../ingest/parse/parser-child.ts';

/** A process that starts one child on the file it was given, names the child's pid to the test, and waits to be killed. */
const [, , path = ''] = process.argv;
const child = await startParserChild(new URL('./chaos-child.ts', import.meta.url), poolLimits);
void child.parse({ path, name: 'file' });
process.send?.(child.pid);
