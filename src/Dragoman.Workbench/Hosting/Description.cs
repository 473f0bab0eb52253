using System.Text.Json.Nodes;
using Dragoman.Archive.People;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dragoman.Workbench.Hosting;

/// <summary>What /openapi/v1.json says beside what the routes say of themselves.</summary>
internal static class Description
{
    private const string Session = "session";
    private const string Token = "token";

    public static void AddWorkbenchDescription(this IServiceCollection services, WorkbenchOptions options) => services.AddOpenApi("v1", openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Dragoman's workbench",
                Version = options.Version.Split(' ')[^1],
                Description = "Reports, what they claim, and what people decide. Offsets are Unicode code points. Requests that change something carry X-Dragoman: 1, unless they carry a token. Errors are problem details (RFC 9457). "
                    + "On one's own machine nobody signs in; in team mode x-role says who may ask: each of reader, coder, reviewer, administrator may do all that the ones before it may.",
            };
            // Where it listens is no property of the interface.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Session] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = People.Sessions.Cookie, Description = "What signing in gives" },
                [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "drg_...", Description = "A token of an account: /api/v1/me/tokens" },
            };
            return Task.CompletedTask;
        });
        openApi.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(JsonText) || context.JsonTypeInfo.Type == typeof(JsonText?))
                (schema.Type, schema.AdditionalPropertiesAllowed, schema.Description) = (JsonSchemaType.Object, true, "JSON as the archive keeps it; a claim is a line of schema/claim.schema.json");
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod is not ("GET" or "HEAD"))
                (operation.Parameters ??= []).Add(ChangeHeader());
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Need>().LastOrDefault() is { } need)
                Describe(operation, need, context);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, Need need, OpenApiOperationTransformerContext context)
    {
        operation.AddExtension("x-role", new JsonNodeExtension(JsonValue.Create(need.Role is { } role ? role.ToString().ToLowerInvariant() : "anybody")));
        if (need.Role is null)
            return;
        operation.Responses ??= [];
        operation.Responses.TryAdd("401", new OpenApiResponse { Description = "Nobody is signed in" });
        if (need.Role > Role.Reader || need.IsForPeople)
            operation.Responses.TryAdd("403", new OpenApiResponse { Description = "Not for whoever asks" });
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Session, context.Document)] = [] }];
        if (!need.IsForPeople)
            operation.Security.Add(new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] });
    }

    private static OpenApiParameter ChangeHeader() => new()
    {
        Name = Guards.ChangeHeader,
        In = ParameterLocation.Header,
        Required = true,
        Description = "1: says that no other site sends this; not asked for with a token",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("1")] },
    };
}
