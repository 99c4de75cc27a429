// Loaded into a tsserver: on SIGUSR2 it collects garbage and writes beside its log what is in use.
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const log = process.argv[process.argv.indexOf('--logFile') + 1];

process.on('SIGUSR2', () => {
  collect();
  writeFileSync(`${log}.part`, JSON.stringify(process.memoryUsage()));
  renameSync(`${log}.part`, `${log}.memory`);
});
