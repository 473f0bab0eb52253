using Dragoman.Lexicons;

namespace Dragoman.Tests.Lexicons;

internal static class CueRows
{
    private const string Columns = "lemma pos kind status content example";

    /// <summary>One or two cues of each kind.</summary>
    public static CueTable Read() => CueTable.Read(Rows.Of(Columns, """
        say|tell|add|announce|confirm|quote|report  v  report  -  -  -
        claim                 v     report    unconfirmed  -  -
        according to|accord to  prep  report    -            -  -
        deny                  v     deny      denied       -  -
        doubt                 v     doubt     unconfirmed  -  -
        reportedly            adv   doubt     unconfirmed  -  -
        alleged               a     doubt     unconfirmed  -  -
        plan|prepare          v     plan      planned      -  -
        planned               a     plan      planned      -  -
        in preparation for    prep  plan      planned      -  -
        intention             n     plan      planned      -  -
        try|attempt           v     attempt   attempted    -  -
        attempt               n     attempt   attempted    -  -
        attempted             a     attempt   attempted    -  -
        threaten              v     threaten  threatened   -  -
        possible              a     possible  possible     -  -
        fear                  v     possible  possible     -  -
        risk                  n     possible  possible     -  -
        call for|call on|ask  v     ask       possible     -  -
        prevent               v     prevent   attempted    -  -
        manage                v     manage    occurred     -  -
        continue              v     phase     ongoing      -  -
        continued             a     phase     ongoing      -  -
        still                 adv   phase     ongoing      -  -
        fail                  v     negate    denied       -  -
        """));
}
