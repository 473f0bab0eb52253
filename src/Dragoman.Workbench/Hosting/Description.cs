using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Dragoman.Workbench.Hosting;

/// <summary>What /openapi/v1.json says beside what the routes say of themselves.</summary>
internal static class Description
{
    public static void AddWorkbenchDescription(this IServiceCollection services, WorkbenchOptions options) => services.AddOpenApi("v1", openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Dragoman's workbench",
                Version = options.Version.Split(' ')[^1],
                Description = "Reports, what they claim, and what people decide. Offsets are Unicode code points. Requests that change something carry X-Dragoman: 1. Errors are problem details (RFC 9457).",
            };
            // Where it listens is no property of the interface.
            document.Servers = [];
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
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = Guards.ChangeHeader,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "1: says that no other site sends this",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("1")] },
                });
            return Task.CompletedTask;
        });
    });
}
