using System.Diagnostics;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>What one step learns from: a batch, and how wrong the network is about it.</summary>
internal sealed record Step(int Words, Func<Tensor> Loss);

/// <summary>Passes over batches with Adam and moving averages, which are what the network has in the end.</summary>
internal static class Learning
{
    private const double Rate = 2e-3, Clipping = 5;
    private const int ScoredEvery = 5;

    /// <param name="steps">About as many as a pass has.</param>
    /// <param name="stepsOf">The steps of a pass, drawn by its own chance.</param>
    /// <param name="scores">What is printed now and then.</param>
    public static void Run(nn.Module network, int seed, int passes, int steps, Func<Random, IEnumerable<Step>> stepsOf, Func<string> scores)
    {
        var clock = Stopwatch.StartNew();
        TorchSharp.Modules.Parameter[] parameters = [.. network.parameters()];
        using var optimiser = optim.Adam(parameters, Rate, .9, .95);
        var averages = new Averages(parameters);
        var schedule = new Schedule(Rate, steps * passes);
        var done = 0;
        for (var pass = 0; pass < passes; pass++)
        {
            var (loss, words) = (0.0, 0);
            network.train();
            foreach (var step in stepsOf(new Random(seed + pass)))
            {
                foreach (var group in optimiser.ParamGroups) group.LearningRate = schedule.At(done++);
                using var scope = NewDisposeScope();
                optimiser.zero_grad();
                var cost = step.Loss();
                cost.backward();
                nn.utils.clip_grad_norm_(parameters, Clipping);
                optimiser.step();
                averages.Add();
                loss += cost.item<float>() * step.Words;
                words += step.Words;
            }
            Console.Write(FormattableString.Invariant($"{clock.Elapsed:hh\\:mm\\:ss} pass {pass + 1} loss {loss / words:F3}"));
            var isLast = pass + 1 == passes;
            if (isLast || (pass + 1) % ScoredEvery == 0)
            {
                averages.Swap();
                network.eval();
                Console.Write(scores());
                if (!isLast) averages.Swap();
            }
            Console.WriteLine();
        }
        network.eval();
    }
}
