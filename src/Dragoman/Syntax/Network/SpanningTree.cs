namespace Dragoman.Syntax.Network;

/// <summary>The tree of the highest sum of scores that has exactly one word under the root (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    private const float Impossible = float.NegativeInfinity;

    /// <summary>Chooses a head for each word.</summary>
    /// <param name="scores">For each word a row with the score of each head; the last column is the root.</param>
    /// <param name="count">Of words.</param>
    /// <returns>For each word its head; <paramref name="count"/> for the root.</returns>
    public static int[] Of(ReadOnlySpan<float> scores, int count)
    {
        var heads = new int[count];
        if (count == 0) return heads;
        for (var i = 0; i < count; i++) heads[i] = Best(scores.Slice(i * (count + 1), count + 1), i);
        if (IsTree(heads, count)) return heads;
        return Search(scores, count);
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var head = 0; head < row.Length; head++)
            if (head != self && row[head] > row[best]) best = head;
        return best;
    }

    /// <summary>One word under the root, and every word under it in the end.</summary>
    private static bool IsTree(int[] heads, int count)
    {
        if (heads.Count(head => head == count) != 1) return false;
        Span<byte> seen = count <= 1024 ? stackalloc byte[count] : new byte[count];
        for (var i = 0; i < count; i++)
        {
            var at = i;
            while (at != count && seen[at] == 0) (seen[at], at) = (1, heads[at]);
            if (at != count && seen[at] == 1) return false;
            for (at = i; at != count && seen[at] == 1; at = heads[at]) seen[at] = 2;
        }
        return true;
    }

    /// <summary>
    /// One word under the root: a penalty on the root larger than anything a tree can gain makes a second one never worth it
    /// (Zmigrod, Vieira and Cotterell 2020 treat the case exactly; the penalty gives the same tree).
    /// </summary>
    private static int[] Search(ReadOnlySpan<float> scores, int count)
    {
        var size = count + 1;
        var weights = new double[size * size];
        Array.Fill(weights, Impossible);
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < count; i++)
            for (var head = 0; head < size; head++)
                if (head != i) (least, most) = (Math.Min(least, scores[(i * size) + head]), Math.Max(most, scores[(i * size) + head]));
        var penalty = (most - least + 1) * size;
        for (var i = 0; i < count; i++)
            for (var head = 0; head < size; head++)
                if (head != i) weights[(i * size) + head] = scores[(i * size) + head] - (head == count ? penalty : 0);
        return Edmonds(weights, size);
    }

    /// <summary>Contracts one circle after the other within one matrix, then opens them in the other order: quadratic for each.</summary>
    private static int[] Edmonds(double[] weights, int size)
    {
        var root = size - 1;
        var heads = new int[size];
        // Where an arc of the contracted graph comes from and goes to in the graph before.
        var (oldHead, oldChild) = (new int[size * size], new int[size * size]);
        for (var child = 0; child < size; child++)
            for (var head = 0; head < size; head++)
                (oldHead[(child * size) + head], oldChild[(child * size) + head]) = (head, child);
        Array.Fill(heads, -1);
        var present = Enumerable.Repeat(true, size).ToArray();
        List<int>[] members = [.. Enumerable.Range(0, size).Select(i => new List<int> { i })];
        Contract(weights, oldHead, oldChild, present, members, size, root, heads);
        return heads[..root];
    }

    private static void Contract(double[] weights, int[] oldHead, int[] oldChild, bool[] present, List<int>[] members, int size, int root, int[] result)
    {
        var heads = new int[size];
        for (var child = 0; child < size; child++)
        {
            heads[child] = -1;
            if (child == root || !present[child]) continue;
            for (var head = 0; head < size; head++)
                if (head != child && present[head] && (heads[child] < 0 || weights[(child * size) + head] > weights[(child * size) + heads[child]])) heads[child] = head;
        }
        var cycle = Cycle(heads, present, size, root);
        if (cycle is [])
        {
            for (var child = 0; child < size; child++)
                if (present[child] && child != root) result[oldChild[(child * size) + heads[child]]] = oldHead[(child * size) + heads[child]];
            return;
        }
        var sum = cycle.Sum(node => weights[(node * size) + heads[node]]);
        var into = cycle[0];
        (int Head, int Child, int[] Words)[] arcs = [.. cycle.Select(node => (oldHead[(node * size) + heads[node]], oldChild[(node * size) + heads[node]], members[node].ToArray()))];
        var inCycle = new bool[size];
        foreach (var node in cycle) inCycle[node] = true;
        var (intoWeights, intoHead, intoChild) = (new double[size], new int[size], new int[size]);
        var (outWeights, outHead, outChild) = (new double[size], new int[size], new int[size]);
        for (var other = 0; other < size; other++)
        {
            if (!present[other] || inCycle[other]) continue;
            (intoWeights[other], outWeights[other]) = (Impossible, Impossible);
            foreach (var node in cycle)
            {
                var arc = (node * size) + other;
                var gain = sum + weights[arc] - weights[(node * size) + heads[node]];
                if (intoWeights[other] < gain || intoWeights[other] == Impossible) (intoWeights[other], intoHead[other], intoChild[other]) = (gain, oldHead[arc], oldChild[arc]);
                if (other == root) continue;
                arc = (other * size) + node;
                if (outWeights[other] < weights[arc] || outWeights[other] == Impossible) (outWeights[other], outHead[other], outChild[other]) = (weights[arc], oldHead[arc], oldChild[arc]);
            }
        }
        for (var i = 1; i < cycle.Count; i++) present[cycle[i]] = false;
        for (var other = 0; other < size; other++)
        {
            if (!present[other] || inCycle[other]) continue;
            (weights[(into * size) + other], oldHead[(into * size) + other], oldChild[(into * size) + other]) = (intoWeights[other], intoHead[other], intoChild[other]);
            if (other != root) (weights[(other * size) + into], oldHead[(other * size) + into], oldChild[(other * size) + into]) = (outWeights[other], outHead[other], outChild[other]);
        }
        foreach (var node in cycle.Skip(1)) members[into].AddRange(members[node]);
        Contract(weights, oldHead, oldChild, present, members, size, root, result);
        // One arc goes into the circle; every other part of it keeps the head that it has within.
        foreach (var (head, child, words) in arcs)
            if (words.All(word => result[word] < 0)) result[child] = head;
    }

    private static List<int> Cycle(int[] heads, bool[] present, int size, int root)
    {
        var state = new int[size];
        for (var start = 0; start < size; start++)
        {
            if (!present[start] || start == root) continue;
            var at = start;
            while (at != root && state[at] == 0) (state[at], at) = (start + 1, heads[at]);
            if (at == root || state[at] != start + 1) continue;
            var cycle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next]) cycle.Add(next);
            return cycle;
        }
        return [];
    }
}
