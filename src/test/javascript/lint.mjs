/*
 * Checks scripts by ESLint: node lint.mjs <folder>… prints a line for each finding. ESLint is that of
 * eslint/linter.min.js, the npm package eslint-linter-browserify 10.11.0 (ESLint in one file, so that nothing has to
 * be installed); a newer one replaces the file.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import configuration from './eslint.config.mjs';

const { Linter } = createRequire(import.meta.url)('./eslint/linter.min.js');

function scripts(place) {
  if (statSync(place).isFile()) { return [place]; }
  return readdirSync(place, { recursive: true }).filter(name => /\.m?js$/.test(name) && !name.endsWith('.min.js')).map(name => join(place, name));
}

const files = process.argv.slice(2).flatMap(scripts);
const linter = new Linter();
for (const file of files) {
  for (const found of linter.verify(readFileSync(file, 'utf8'), configuration, { filename: file })) {
    console.log(`${file}:${found.line}: ${found.message} (${found.ruleId})`);
  }
}
console.log(files.length + ' scripts read');
