using BenchmarkDotNet.Attributes;
using Dragoman.Syntax;
using Dragoman.Syntax.Network;

namespace Dragoman.Benchmarks;

/// <summary>A matrix of the network by each kernel that this machine has; <see cref="ParsingBenchmarks"/> is the network in its place.</summary>
public unsafe class NetworkBenchmarks
{
    /// <summary>The inputs of a second layer: what both directions of the first give.</summary>
    private const int Inputs = 384;

    /// <summary>Four gates of 192 cells.</summary>
    private const int Outputs = 768;

    private readonly byte[] _inputs = new byte[Inputs * 256];
    private readonly float[] _outputs;
    private readonly ByteMatrix _matrix;
    private ByteKernel _kernel;

    public NetworkBenchmarks()
    {
        var random = new Random(1);
        random.NextBytes(_inputs);
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            ByteMatrix.Write(writer, [.. Enumerable.Range(0, Outputs).Select(_ => Enumerable.Range(0, Inputs).Select(_ => (float)(random.NextDouble() - .5)).ToArray())], []);
        var image = ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.Network] = stream.ToArray() }));
        _matrix = new ByteMatrix(new ModelCursor(image, ModelSection.Network));
        GC.KeepAlive(image);
        _outputs = new float[_matrix.Stride * 256];
    }

    public static IEnumerable<string> Kernels => Enum.GetValues<ByteKernel>().Where(kernel => kernel.IsHere()).Select(kernel => kernel.ToString());

    [ParamsSource(nameof(Kernels))]
    public string Kernel { get; set; } = "";

    /// <summary>Words: a short sentence, and a batch of them.</summary>
    [Params(16, 256)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Choose() => _kernel = Enum.Parse<ByteKernel>(Kernel);

    [Benchmark]
    public float Multiply()
    {
        fixed (byte* input = _inputs)
        fixed (float* output = _outputs)
        {
            _matrix.Start(output, Rows);
            _matrix.MultiplyAdd(input, Rows, output, _kernel);
        }
        return _outputs[0];
    }
}
