namespace Dragoman.Syntax;

/// <summary>The vocabulary in which rules speak of a parse.</summary>
public static class Grammar
{
    extension(Word word)
    {
        public bool IsVerb => word.Upos is Upos.Verb;

        public bool IsNominal => word.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym or Upos.X;

        public bool IsPlural => word.Xpos is "NNS" or "NNPS";

        /// <summary>"the troops advanced on", "gendarmes unearthed shells", tagged as adjectives: one that stands after its noun is a verb.</summary>
        public bool IsPostnominalPast =>
            word.Upos is Upos.Adj && word.Relation is Relation.Amod or Relation.Acl && !word.IsRoot && word.Index > 0 && word.Form.EndsWith("ed", StringComparison.Ordinal)
            && (word.Head.Index == word.Index - 1 || word.Parse[word.Index - 1].IsPlural);

        /// <summary>"overnight shelling by the army", "hit by sniping in the quarter": has what nouns have, and no object.</summary>
        public bool IsGerundNoun
        {
            get
            {
                if (word.Xpos is not "VBG" || word.Upos is not Upos.Verb) return false;
                // "shelling by the army", "sharing between the two": no verb goes on so.
                if (word.Index + 1 < word.Parse.Count && word.Parse[word.Index + 1].Form is "by" or "of" or "between" && word.Child(Relation.Aux, Relation.AuxPass).IsNone) return true;
                if (word.Relation is Relation.Acl or Relation.Advcl or Relation.Xcomp or Relation.Amod or Relation.Compound) return false;
                if (!word.Child(Relation.Obj).IsNone || !word.Child(Relation.Aux, Relation.AuxPass).IsNone || word.HasSubject) return false;
                if (!word.Child(Relation.Det, Relation.Case).IsNone || !word.Child(Relation.Amod, Relation.NmodPoss).IsNone || !word.Child(Relation.Compound).IsNone) return true;
                return word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Nmod or Relation.Obl or Relation.Csubj;
            }
        }

        public bool IsClausal => word.Relation is Relation.Root or Relation.Ccomp or Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl
            or Relation.Parataxis or Relation.Xcomp or Relation.Csubj or Relation.CsubjPass;

        /// <summary>The first child in a relation; <see cref="Word.IsNone"/> where there is none.</summary>
        public Word Child(Relation relation)
        {
            foreach (var child in word.Children)
                if (child.Relation == relation)
                    return child;
            return default;
        }

        public Word Child(Relation one, Relation other)
        {
            foreach (var child in word.Children)
                if (child.Relation == one || child.Relation == other)
                    return child;
            return default;
        }

        /// <summary>"was attacked", "been seen".</summary>
        public bool IsPassive => !word.Child(Relation.AuxPass).IsNone || !word.Child(Relation.NsubjPass).IsNone;

        public bool HasSubject => !word.Child(Relation.Nsubj, Relation.NsubjPass).IsNone || !word.Child(Relation.NsubjOuter, Relation.Csubj).IsNone;

        /// <summary>The lemma of the preposition that marks a nominal; null where there is none.</summary>
        public string? Preposition
        {
            get
            {
                foreach (var child in word.Children)
                    if (child.Relation is Relation.Case)
                        return child.Lemma;
                return null;
            }
        }

        /// <summary>The lemma of the word that marks a clause: "that", "to", "if", "after".</summary>
        public string? Marker
        {
            get
            {
                foreach (var child in word.Children)
                    if (child.Relation is Relation.Mark)
                        return child.Lemma;
                return null;
            }
        }

        public bool IsToInfinitive => word.Xpos is "VB" && word.Marker is "to";

        /// <summary>The nearest verb above, or the root.</summary>
        public Word GoverningVerb
        {
            get
            {
                var at = word;
                for (var steps = 0; steps < word.Parse.Count && !at.IsRoot; steps++)
                {
                    at = at.Head;
                    if (at.IsVerb) return at;
                }
                return at;
            }
        }

        public bool IsUnder(Word ancestor)
        {
            var at = word;
            for (var steps = 0; steps <= word.Parse.Count; steps++)
            {
                if (at.Index == ancestor.Index) return true;
                if (at.IsRoot) return false;
                at = at.Head;
            }
            return false;
        }

        /// <summary>The first of a coordination: of "A, B and C" A.</summary>
        public Word FirstConjunct
        {
            get
            {
                var at = word;
                while (at.Relation is Relation.Conj && !at.IsRoot) at = at.Head;
                return at;
            }
        }
    }
}
