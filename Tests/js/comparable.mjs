// Gives texts, a JSON array on the standard input, in the form in which the explorer page compares them.
import { readFileSync } from 'node:fs';
import { comparable } from '../../Api/Page/text/comparable.js';

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(comparable)));
