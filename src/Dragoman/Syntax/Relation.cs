namespace Dragoman.Syntax;

/// <summary>Universal Dependencies relations with the subtypes of the English treebanks, https://universaldependencies.org/en/dep/.</summary>
public enum Relation : byte
{
    Dep, Root,
    Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, AdvmodEmph, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, FlatForeign, Goeswith, Iobj, List,
    Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis,
    Punct, Reparandum, Vocative, Xcomp,
}
