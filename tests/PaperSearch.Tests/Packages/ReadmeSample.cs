using System.Text.RegularExpressions;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Packages;

/// <summary>
/// The C# of a readme: its pieces that make a web server, of which there is one, and the others, which are one program whose
/// output stands in the pieces of text.
/// </summary>
internal sealed partial record ReadmeSample(string Console, string Web, string Output)
{
    /// <summary>Reads <c>README.md</c> of a folder of the repository.</summary>
    public static ReadmeSample Of(params string[] folder)
    {
        var file = Path.Combine([.. folder, "README.md"]);
        var pieces = Piece().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)));
        var code = pieces.Where(piece => piece.Groups["kind"].Value == "csharp").Select(piece => piece.Groups["text"].Value)
            .ToLookup(piece => piece.Contains("WebApplication", StringComparison.Ordinal));
        var output = pieces.Where(piece => piece.Groups["kind"].Value == "text").Select(piece => piece.Groups["text"].Value);
        return new ReadmeSample(string.Concat(code[false]), string.Concat(code[true]), string.Concat(output));
    }

    /// <summary>One program of several, each of which is run where the first argument is its number.</summary>
    public static string Program(IEnumerable<string> programs)
    {
        string[] all = [.. programs];
        var usings = all.SelectMany(program => Using().Matches(program).Select(line => line.Value)).Distinct();
        return $$"""
            {{string.Join('\n', usings)}}

            Func<string[], Task>[] samples = [{{string.Join(", ", all.Index().Select(program => $"Sample{program.Index}"))}}];
            await samples[int.Parse(args[0])](args[1..]);

            {{string.Join('\n', all.Index().Select(program => $$"""
                static async Task Sample{{program.Index}}(string[] args)
                {
                    await Task.CompletedTask;
                {{Using().Replace(program.Item, "")}}
                }
                """))}}
            """;
    }

    [GeneratedRegex(@"^```(?<kind>csharp|text)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"^using [\w.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
