using System.Runtime.CompilerServices;

// The trainer must extract exactly the features that the analyser looks up; sharing the code is the only safe way.
[assembly: InternalsVisibleTo("Dragoman.Training")]
[assembly: InternalsVisibleTo("Dragoman.Training.Torch")]

[assembly: InternalsVisibleTo("Dragoman.Evaluation")]
[assembly: InternalsVisibleTo("Dragoman.Tests")]
[assembly: InternalsVisibleTo("Dragoman.Resources.Tests")]
[assembly: InternalsVisibleTo("Dragoman.Benchmarks")]
