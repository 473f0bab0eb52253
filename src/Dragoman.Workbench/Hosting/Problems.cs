using Dragoman.Archive;
using Dragoman.Exchange.Contract;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Workbench.Hosting;

/// <summary>Whatever goes wrong becomes problem details (https://www.rfc-editor.org/rfc/rfc9457) with a sentence for people.</summary>
internal sealed class Problems(RequestDelegate next, WorkbenchOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var refusal = Of(failure);
            if (refusal.Status is >= StatusCodes.Status500InternalServerError and not StatusCodes.Status503ServiceUnavailable)
                options.OnDefect?.Invoke(failure);
            context.Response.Clear();
            if (refusal.Status is StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = "1";
            await Write(context, refusal);
        }
    }

    public static Task Write(HttpContext context, Refusal refusal)
    {
        if (refusal.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ResultOf(refusal).ExecuteAsync(context);
    }

    private static ProblemHttpResult ResultOf(Refusal refusal)
    {
        var problem = new ProblemDetails { Status = refusal.Status, Title = ReasonPhrases.GetReasonPhrase(refusal.Status), Detail = refusal.Message };
        problem.Extensions["where"] = refusal.Where;
        problem.Extensions["advice"] = refusal.Advice;
        foreach (var (name, value) in refusal.More)
            problem.Extensions[name] = value;
        return TypedResults.Problem(problem);
    }

    private static Refusal Of(Exception failure) => failure switch
    {
        Refusal refusal => refusal,
        ContractException error => new Refusal(StatusCodes.Status422UnprocessableEntity, error.Message) { Where = "claim", Advice = "Give a line of the contract whose words are those of the report." },
        ArchiveException { IsBusy: true } error => new Refusal(StatusCodes.Status503ServiceUnavailable, error.Message) { Advice = "Nothing was changed: try it again in a second." },
        ArchiveException error => new Refusal(StatusCodes.Status409Conflict, error.Message),
        WorkbenchException error => new Refusal(StatusCodes.Status507InsufficientStorage, error.Message),
        BadHttpRequestException error => new Refusal(error.StatusCode, error.InnerException is System.Text.Json.JsonException inner ? $"the body can't be read: {inner.Message}" : error.Message),
        _ => new Refusal(StatusCodes.Status500InternalServerError, "this is a defect of dragoman") { Advice = "Look whether it was done before you do it again, and please tell its authors what you did; the program's own output says more." },
    };
}
