// What every driver in JavaScript does: `write TEXTS COLUMNS` and `time TEXTS WARM-UP SECONDS`; ../README.md has the format.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @param analyse What the program makes of a paragraph; this alone is timed.
 * @param sentences Of what it made: [{ tokens: [[start, end, tag]], names: [[start, end, kind]] }].
 */
export function run(analyse, sentences) {
    const [what, file, ...rest] = process.argv.slice(2);
    const texts = readFileSync(file, 'utf8').split('\n\f\n').map(paragraphs);
    if (what === 'write') {
        writeFileSync(rest[0], texts.map(text => 'document\n' + text.map(([start, words]) => columns(sentences(analyse(words), words), start)).join('')).join(''));
    } else {
        const [warmUp, seconds] = rest.map(Number);
        repeat(analyse, texts, warmUp);
        const [passes, taken] = repeat(analyse, texts, seconds);
        console.log([passes, taken.toFixed(6), process.resourceUsage().maxRSS].join('\t'));
    }
}

/** No program is left to find out that an empty line ends a sentence. */
function paragraphs(text) {
    const found = [];
    let start = 0;
    for (const words of text.split('\n\n')) {
        found.push([start, words]);
        start += words.length + 2;
    }
    return found;
}

function repeat(analyse, texts, seconds) {
    const begin = performance.now();
    for (let passes = 1; ; passes++) {
        for (const text of texts)
            for (const [, words] of text)
                analyse(words);
        const taken = (performance.now() - begin) / 1000;
        if (taken >= seconds)
            return [passes, taken];
    }
}

const columns = (sentences, offset) => sentences.filter(sentence => sentence.tokens.length > 0).map(({ tokens, names }) =>
    tokens.map(([start, end, tag]) => `token\t${start + offset}\t${end + offset}\t${tag}\n`).join('')
    + names.map(([start, end, kind]) => `name\t${start + offset}\t${end + offset}\t${kind}\n`).join('')
    + '\n').join('');
