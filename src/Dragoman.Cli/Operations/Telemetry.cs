using Dragoman.Archive.Measuring;
using Dragoman.Exchange.Measuring;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dragoman.Cli.Operations;

/// <summary>Sends traces and metrics of a run to a collector (https://opentelemetry.io/docs/specs/otel/protocol/), where the environment names one: OTEL_EXPORTER_OTLP_ENDPOINT.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Service = "dragoman";

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry()
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(ReadingMeasures.Name, ArchiveMeasures.Name, "Npgsql").AddAspNetCoreInstrumentation().AddOtlpExporter().Build();
        _metrics = Measure(Sdk.CreateMeterProviderBuilder()).AddOtlpExporter().Build();
    }

    /// <summary>Null where nobody collects.</summary>
    public static Telemetry? Start(Host host) => host.HasCollector ? new Telemetry() : null;

    /// <summary>All that this program measures, and what the framework and the driver do.</summary>
    public static MeterProviderBuilder Measure(MeterProviderBuilder builder) =>
        builder.ConfigureResource(Describe).AddMeter(ReadingMeasures.Name, ArchiveMeasures.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Npgsql", "Microsoft.Orleans");

    /// <summary>What was measured last is sent first.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Describe(ResourceBuilder resource) => resource.AddService(Service, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
}
