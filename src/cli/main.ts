import { runCli } from './program';
import { processTerminal } from './terminal';

void runCli(process.argv.slice(2), processTerminal()).then((exit) => {
  process.exitCode = exit;
});
