using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PaperSearch.AspNetCore.Api;
using PaperSearch.AspNetCore.Requests;
using PaperSearch.AspNetCore.Safety;

namespace PaperSearch.AspNetCore.Description;

/// <summary>The OpenAPI document of the API, made of its endpoints and of the table of parameters.</summary>
internal static class ApiDescription
{
    /// <summary>The document's name among those of the application.</summary>
    public const string Document = "papersearch";

    private const string ApiKey = "apiKey";

    /// <summary>Says what stands in the document.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.HttpMethod != HttpMethods.Head
            && endpoint.ActionDescriptor.EndpointMetadata.OfType<WorkKind>().Any()
            && endpoint.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>()
                .Any(n => n.EndpointName.StartsWith("papersearch.", StringComparison.Ordinal));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "PaperSearch",
                Version = "1",
                Description = "Search for scholarly papers: ranked, faceted, highlighted.",
            };
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [ApiKey] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An API key, for writing.",
                },
            };
            return Task.CompletedTask;
        });
        var lists = new ListSchemas();
        options.AddSchemaTransformer(lists.DescribeAsync);
        options.AddDocumentTransformer(lists.CompleteAsync);
        options.AddOperationTransformer(DescribeAsync);
    }

    private static Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var table = context.ApplicationServices.GetRequiredService<SearchParameterTable>();
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var takes in metadata.OfType<TakesSearch>())
        {
            if (takes.InBody)
                operation.RequestBody = SearchBody(table);
            else
                Add(operation, table.All.Select(row => Parameter(Described(row, takes))));
            Add(operation, takes.More.Select(Parameter));
        }
        foreach (var takes in metadata.OfType<TakesOnly>())
        {
            Add(operation, takes.Parameters.Select(Parameter));
            if (takes.Filters)
                Add(operation, table.Filters.Select(Parameter));
        }
        if (metadata.OfType<TakesPapers>().Any())
            operation.RequestBody = PapersBody();
        if (metadata.OfType<WorkKind>().LastOrDefault() == WorkKind.Write)
        {
            var key = new OpenApiSecuritySchemeReference(ApiKey, context.Document);
            operation.Security = [new OpenApiSecurityRequirement { [key] = [] }];
        }
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Problem details (RFC 9457) with a code.",
            Content = Problem(),
        };
        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, IEnumerable<OpenApiParameter> parameters)
    {
        operation.Parameters ??= [];
        foreach (var parameter in parameters)
            operation.Parameters.Add(parameter);
    }

    private static SearchParameter Described(SearchParameter row, TakesSearch takes) =>
        takes.Otherwise.FirstOrDefault(other => other.Name == row.Name).Description is { } description
            ? row with { Description = description }
            : row;

    private static OpenApiParameter Parameter((string Name, string Description) parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Parameter(SearchParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Example = parameter.Example,
        Explode = parameter.IsRepeatable && parameter.Values.Count == 0,
        Schema = Schema(parameter),
    };

    private static OpenApiSchema Schema(SearchParameter parameter)
    {
        var value = new OpenApiSchema
        {
            Type = parameter.Type switch
            {
                "integer" => JsonSchemaType.Integer,
                "boolean" => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Enum = parameter.Values.Count > 0 ? [.. parameter.Values.Select(v => (JsonNode)v)] : null,
        };
        return parameter.IsRepeatable || parameter.Name == "highlight"
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value }
            : value;
    }

    private static OpenApiRequestBody SearchBody(SearchParameterTable table) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = table.All.ToDictionary(p => p.Name, p => (IOpenApiSchema)Schema(p), StringComparer.Ordinal),
                },
            },
        },
    };

    private static OpenApiRequestBody PapersBody() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
            ["application/x-ndjson"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
    };

    private static Dictionary<string, OpenApiMediaType> Problem() => new()
    {
        ["application/problem+json"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["position"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    ["length"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                },
            },
        },
    };
}
