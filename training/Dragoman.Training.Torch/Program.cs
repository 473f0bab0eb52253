using System.CommandLine;
using Dragoman.Training.Torch;

TorchSharp.torch.set_num_threads(2);
return new RootCommand("Trains Dragoman's networks.") { NetworkCommand.Create() }.Parse(args).Invoke();
