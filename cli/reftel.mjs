#!/usr/bin/env node
// Plain JavaScript: an old Node must be able to read this far and say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Reftel needs Node 24 or newer and was started with ${process.version}. Run it as “npx reftel” in its folder: “npm ci” brings its own Node.\n`,
  );
  process.exit(1);
}
// The embedding runtime reports its use to its maker over the network unless told not to, and reads the whole command line for that. The word must stand
// before any thread or child starts: they inherit it.
process.env.ORT_DISABLE_TELEMETRY = '1';
// A reader that has seen enough (`| head`) closes the pipe: that is no failure, and nothing more can be told.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv, process.env);
