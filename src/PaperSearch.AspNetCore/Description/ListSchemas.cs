using System.Collections.Concurrent;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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
                ? Reference(item, context.Document!)
                : await context.GetOrCreateSchemaAsync(item, null, cancellation).ConfigureAwait(false);
        }
        else if (schema.Type is { } kind && (kind & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            // Said to be texts as well, which they are only in what some readers allow.
            schema.Type = kind & ~JsonSchemaType.String;
            schema.Pattern = null;
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

    public async Task CompleteAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        // Describing one may name others.
        var done = new HashSet<Type>();
        while (items.Keys.Except(done).ToList() is { Count: > 0 } open)
        {
            foreach (var item in open)
            {
                done.Add(item);
                document.Components!.Schemas![item.Name] =
                    await context.GetOrCreateSchemaAsync(item, null, cancellation).ConfigureAwait(false);
                // Where the list has a name itself, the generator has put what the reference led to in its place.
                if (document.Components.Schemas.TryGetValue("ValueListOf" + item.Name, out var list)
                    && list is OpenApiSchema named)
                    named.Items = new OpenApiSchemaReference(item.Name, document);
            }
        }
    }

    // A reference must lead somewhere from the first; what it leads to is put in its place at the end.
    private OpenApiSchemaReference Reference(Type item, OpenApiDocument document)
    {
        items.TryAdd(item, 0);
        document.AddComponent(item.Name, new OpenApiSchema { Type = JsonSchemaType.Object });
        return new OpenApiSchemaReference(item.Name, document);
    }

    private static bool IsNamed(Type type) => type.IsClass && type != typeof(string);
}
