using System.CommandLine;
using Dragoman.Training.Torch;

return new RootCommand("Trains Dragoman's networks.") { NetworkCommand.Create() }.Parse(args).Invoke();
