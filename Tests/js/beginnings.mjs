// Cuts texts, a JSON array of [text, atMost] on the standard input, as the explorer page does.
import { readFileSync } from 'node:fs';
import { beginning } from '../../Api/Page/text/text.js';

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(([text, atMost]) => beginning(text, atMost))));
