// Words and tags of compromise as treebanks cut and call them. Where its tags leave a choice, or follow other conventions on words of closed classes, the word decides.

const coordinators = new Set(['and', 'or', 'but', 'nor', '&', 'yet', 'both', 'either', 'neither']);
const subordinators = new Set(['if', 'because', 'while', 'since', 'although', 'though', 'whether', 'unless', 'until', 'that']);
const relatives = new Set(['who', 'what', 'which', 'whom', 'whose']);
const interrogatives = new Set(['when', 'where', 'why', 'how']);
const demonstratives = new Set(['this', 'that', 'these', 'those']);
const adverbs = new Set(['here', 'there', 'now', 'then', 'never', 'ever', 'ago', 'even', 'however', 'otherwise']);
const pronouns = /^(my|your|his|her|its|our|their|(any|some|no|every)(one|body|thing))$/u;
const forms = /^(be|been|being|am|is|are|was|were)$/u;

export const mark = text => /^[\p{Sc}\p{Sm}%@#]/u.test(text) ? 'SYM' : 'PUNCT';

/** The universal tag: of the first line that fits. */
function universal(tags, word, next) {
    const has = (...names) => names.some(name => tags.has(name));
    const before = (...names) => names.some(name => next?.tags.has(name)) && !next.tags.has('Pronoun');
    if (word === 'to') return before('Verb') ? 'PART' : 'ADP';
    if (/^(not|n['’]?t)$/u.test(word)) return 'PART';
    if (word === 'there' && before('Copula')) return 'PRON';
    if (adverbs.has(word) || interrogatives.has(word)) return 'ADV';
    if (pronouns.test(word) || relatives.has(word)) return 'PRON';
    if (has('Copula', 'Modal', 'Auxiliary') || forms.test(word)) return 'AUX';
    if (has('Particle')) return 'ADP';
    if (has('Verb')) return 'VERB';
    if (has('Pronoun')) return 'PRON';
    if (has('Determiner')) return demonstratives.has(word) && !before('Noun', 'Adjective', 'Value') ? 'PRON' : 'DET';
    if (has('Conjunction')) return coordinators.has(word) ? 'CCONJ' : 'SCONJ';
    if (has('Preposition')) return subordinators.has(word) ? 'SCONJ' : 'ADP';
    if (has('Ordinal')) return 'ADJ';
    if (has('Value') || /^\d/u.test(word)) return 'NUM';
    if (has('Demonym') && before('Noun')) return 'ADJ';
    if (has('ProperNoun', 'Person', 'Place', 'Organization', 'Month', 'WeekDay', 'Url', 'Email', 'AtMention', 'HashTag')) return 'PROPN';
    if (has('Adjective')) return 'ADJ';
    if (has('Adverb')) return 'ADV';
    if (has('Expression')) return 'INTJ';
    if (has('Emoji', 'Emoticon')) return 'SYM';
    return 'NOUN';
}

/**
 * The tokens of a term: [[text, tag]]. Contractions and possessives are cut as treebanks cut them, amounts before or after their sign.
 * @param contracted The terms that share its text, itself among them.
 */
export function split(text, term, contracted, next) {
    const whole = universal(term.tags, text.toLowerCase(), next);
    const [first, second] = contracted.length > 1 ? cut(text) : [text, ''];
    const last = contracted.at(-1);
    if (second !== '') return [[first, universal(term.tags, term.implicit ?? first, last)], [second, universal(last.tags, last.implicit ?? second, next)]];
    const [, word, possessive] = /^(.+?)(['’]s|(?<=s)['’])$/iu.exec(text) ?? [];
    if (term.tags.has('Possessive') && possessive) return [[word, universal(term.tags, word.toLowerCase(), next)], [possessive, 'PART']];
    const [, sign, amount] = /^(\p{Sc})(\d.*)$/u.exec(text) ?? [];
    if (sign) return [[sign, 'SYM'], [amount, 'NUM']];
    return /^\d.*%$/u.test(text) ? [[text.slice(0, -1), 'NUM'], ['%', 'SYM']] : [[text, whole]];
}

/** "ca|n't", "do|nt", "he|'ll", "i|m", "gon|na", "can|not", "375|mm"; "13-17" stays whole. */
function cut(text) {
    const at = [/n['’]?t$/iu, /['’][^'’]*$/u, /(?<=^i)(m|ve|ll|d)$/iu, /(na|ta|me|not)$/iu, /(?<=^\d+)\p{L}+$/u].map(end => text.search(end)).find(found => found > 0) ?? text.length;
    return [text.slice(0, at), text.slice(at)];
}
