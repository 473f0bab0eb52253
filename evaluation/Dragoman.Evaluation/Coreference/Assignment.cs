namespace Dragoman.Evaluation.Coreference;

/// <summary>The best pairing of rows and columns, each used once (Kuhn 1955, Munkres 1957), solved part by part of what hangs together.</summary>
public static class Assignment
{
    /// <param name="worth">Above zero; pairs that aren't there are worth nothing.</param>
    /// <returns>The sum of what the pairs are worth.</returns>
    public static double Best(int rows, int columns, IReadOnlyDictionary<(int Row, int Column), double> worth)
    {
        var top = Enumerable.Range(0, rows + columns).ToArray();
        foreach (var (row, column) in worth.Keys) top[Find(top, row)] = Find(top, rows + column);
        return worth.GroupBy(pair => Find(top, pair.Key.Row)).OrderBy(part => part.Key).Sum(part => Solve([.. part]));
    }

    private static int Find(int[] top, int item)
    {
        while (top[item] != item) item = top[item] = top[top[item]];
        return item;
    }

    private static double Solve(KeyValuePair<(int Row, int Column), double>[] part)
    {
        var rows = part.Select(pair => pair.Key.Row).Distinct().Order().Select((row, i) => (row, i)).ToDictionary(pair => pair.row, pair => pair.i);
        var columns = part.Select(pair => pair.Key.Column).Distinct().Order().Select((column, i) => (column, i)).ToDictionary(pair => pair.column, pair => pair.i);
        var size = Math.Max(rows.Count, columns.Count);
        var cost = new double[size + 1, size + 1];
        foreach (var ((row, column), value) in part) cost[rows[row] + 1, columns[column] + 1] = -value;
        return -Hungarian(cost, size);
    }

    /// <summary>The Hungarian method with potentials, O(n³); rows and columns from 1.</summary>
    private static double Hungarian(double[,] cost, int size)
    {
        var (u, v, match) = (new double[size + 1], new double[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++) Augment(cost, size, row, u, v, match);
        return Enumerable.Range(1, size).Sum(column => cost[match[column], column]);
    }

    private static void Augment(double[,] cost, int size, int row, double[] u, double[] v, int[] match)
    {
        var (least, way, used) = (Enumerable.Repeat(double.PositiveInfinity, size + 1).ToArray(), new int[size + 1], new bool[size + 1]);
        match[0] = row;
        var at = 0;
        do
        {
            used[at] = true;
            at = Step(cost, size, at, u, v, match, least, way, used);
        }
        while (match[at] != 0);
        for (; at != 0; at = way[at]) match[at] = match[way[at]];
    }

    private static int Step(double[,] cost, int size, int at, double[] u, double[] v, int[] match, double[] least, int[] way, bool[] used)
    {
        var (delta, next) = (double.PositiveInfinity, 0);
        for (var column = 1; column <= size; column++)
        {
            if (used[column]) continue;
            var reduced = cost[match[at], column] - u[match[at]] - v[column];
            if (reduced < least[column]) (least[column], way[column]) = (reduced, at);
            if (least[column] < delta) (delta, next) = (least[column], column);
        }
        for (var column = 0; column <= size; column++)
            if (used[column]) (u[match[column]], v[column]) = (u[match[column]] + delta, v[column] - delta);
            else least[column] -= delta;
        return next;
    }
}
