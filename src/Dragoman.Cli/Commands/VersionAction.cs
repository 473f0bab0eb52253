using System.CommandLine;
using System.CommandLine.Invocation;

namespace Dragoman.Cli.Commands;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Versions.Name);
        return ExitCode.Well;
    }
}
