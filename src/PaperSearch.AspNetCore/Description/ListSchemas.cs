using System.Collections.Concurrent;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PaperSearch.Searching;

namespace PaperSearch.AspNetCore.Description;

/// <summary>
/// Describes the types that write themselves as JSON, of which the generator knows nothing. Items of lists are references by
/// name, as some hold lists of their own type; what they name is added at the end.
/// </summary>
internal sealed class ListSchemas
{
    private readonly ConcurrentDictionary<Type, byte> items = new();

    public async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            var item = type.GetGenericArguments()[0];
            schema.Type = JsonSchemaType.Array;
            schema.Items = IsNamed(item)
                ? new OpenApiSchemaReference(item.Name, context.Document)
                : await context.GetOrCreateSchemaAsync(item, null, cancellation).ConfigureAwait(false);
            if (IsNamed(item))
                items.TryAdd(item, 0);
        }
        else if (type == typeof(PaperId) || type == typeof(PaperDate) || type == typeof(PaperDate?))
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(TextSpan))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer };
            schema.Description = "From (included) and to (excluded), in UTF-16 units.";
        }
    }

    public async Task CompleteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        // Describing one may name others.
        var done = new HashSet<Type>();
        while (items.Keys.Except(done).ToList() is { Count: > 0 } open)
        {
            foreach (var item in open)
            {
                done.Add(item);
                document.AddComponent(item.Name, await context.GetOrCreateSchemaAsync(item, null, cancellation).ConfigureAwait(false));
            }
        }
    }

    private static bool IsNamed(Type type) => type.IsClass && type != typeof(string);
}
