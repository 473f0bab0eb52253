using System.CommandLine;
using Dragoman;
using Dragoman.Evaluation.Claims;

Command[] commands = [ClaimsCommand.Create(Readers.Open)];
var root = new RootCommand("Measures Dragoman against gold sets, and holds the figures to committed baselines.");
foreach (var command in commands)
    root.Add(command);
return root.Parse(args).Invoke();
