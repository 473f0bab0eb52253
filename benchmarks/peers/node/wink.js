// wink-nlp with its English model: sentences, tokens, universal tags. Of names it has none of persons, places and organisations.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { run } from './peer.js';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

run(text => nlp.readDoc(text), document => {
    let place = 0;
    const tokens = document.tokens().out(its.value);
    const tags = document.tokens().out(its.pos);
    const spaces = document.tokens().out(its.precedingSpaces);
    const spans = tokens.map((token, i) => {
        const start = place + spaces[i].length;
        place = start + token.length;
        return [start, place, tags[i]];
    });
    // Line ends are tokens to it, and none to treebanks.
    return document.sentences().out(its.span).map(([first, last]) => ({ tokens: spans.slice(first, last + 1).filter(([, , tag]) => tag !== 'SPACE'), names: [] }));
});
