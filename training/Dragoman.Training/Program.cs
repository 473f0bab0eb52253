using System.CommandLine;
using Dragoman.Training.Syntax;

var root = new RootCommand("Trains Dragoman's models and packs them into its resources.") { SyntaxTraining.Create() };
return root.Parse(args).Invoke();
