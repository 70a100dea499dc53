/**
 * Takes the place of Electron's own default app inside the evaluation runtime: loads the application whose folder is
 * named on the command line. Playwright and electron-vite put switches (--inspect=0, -r module) in front of it.
 */
const { app } = require('electron');
const { existsSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');

const args = process.argv.slice(1);
const modules = [];
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') modules.push(args.shift());
  else if (!arg.startsWith('-') && existsSync(join(arg, 'package.json'))) folder = resolve(arg);
}
if (folder === undefined) {
  process.stderr.write('The evaluation runtime was started without the folder of an application.\n');
  process.exit(1);
}

const description = require(join(folder, 'package.json'));
process.defaultApp = true;
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
for (const module of modules) Module._load(resolve(module), Module);
Module._load(require.resolve(join(folder, description.main)), Module, true);
