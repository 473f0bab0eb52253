// compromise: sentences, words, tags of its own, people, places and organisations.
import nlp from 'compromise';
import { run } from './peer.js';
import { mark, split } from './compromise-tokens.js';

run(
    text => {
        const document = nlp(text);
        return { document, names: [[document.people(), 'PER'], [document.places(), 'LOC'], [document.organizations(), 'ORG']].map(([view, kind]) => [view.fullPointer, kind]) };
    },
    ({ document, names }) => {
        let place = 0;
        const words = [];
        const sentences = document.document.map((terms, number) => {
            const tokens = [];
            words[number] = [];
            terms.forEach((term, i) => {
                place = punctuation(term.pre, place, tokens);
                let after = term.post;
                // A contraction's words after the first are terms without text.
                let parts = 1;
                while (terms[i + parts]?.implicit && terms[i + parts].text === '' && term.text !== '') parts++;
                // "Inc" with a full stop behind it.
                const stop = after.startsWith('.') && (term.tags.has('Abbreviation') || term.tags.has('Acronym')) ? '.' : '';
                const surface = term.text + stop;
                after = after.slice(stop.length);
                const begin = place;
                for (const [text, tag] of surface === '' ? [] : split(surface, term, terms.slice(i, i + parts), terms[i + parts])) {
                    tokens.push([place, place + text.length, tag]);
                    place += text.length;
                }
                words[number][i] = [begin, /['’]s$/iu.test(surface) && term.tags.has('Possessive') ? place - 2 : place];
                place = punctuation(after, place, tokens);
            });
            return { tokens, names: [] };
        });
        for (const [pointers, kind] of names)
            for (const [number, first, end] of pointers)
                sentences[number].names.push([words[number][first][0], words[number][end - 1][1], kind]);
        return sentences;
    });

/** Punctuation is to compromise what stands between words; to treebanks each run of one mark is a token. */
function punctuation(between, place, tokens) {
    for (const { 0: run, index } of between.matchAll(/(\S)\1*/gu))
        tokens.push([place + index, place + index + run.length, mark(run)]);
    return place + between.length;
}
