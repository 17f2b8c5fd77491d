using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PaperSearch.Tests.Architecture;

public sealed partial class ReadmeTests
{
    [Fact]
    [Trait("speed", "slow")]
    public async Task Embedding_lines_of_the_readme_compile_and_run()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var readme = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string[] pieces = [.. CSharp().Matches(readme).Select(piece => piece.Groups[1].Value)];
        Assert.InRange(pieces[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 5, 12);
        var code = string.Concat(pieces);
        var folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), code, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "App.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                  <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup><Reference Include="{Path.Combine(AppContext.BaseDirectory, "PaperSearch.dll")}" /></ItemGroup>
                  <ItemGroup>{string.Concat(Dependencies())}</ItemGroup>
                </Project>
                """, TestContext.Current.CancellationToken);
            Directory.CreateDirectory(Path.Combine(folder, "seeds"));
            foreach (var seed in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds")))
                File.Copy(seed, Path.Combine(folder, "seeds", Path.GetFileName(seed)));

            var start = new ProcessStartInfo("dotnet", ["run"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 0, output + await error);
            Assert.Contains("<mark>Meta</mark>", output, StringComparison.Ordinal);
            Assert.Contains("2024: ", output, StringComparison.Ordinal);
            Assert.Contains("1 by Physics", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // As the package names them, so that what they need comes with them.
    private static IEnumerable<string> Dependencies() =>
        Package().Matches(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")))
            .Where(package => package.Groups[1].Value.StartsWith("Lucene.Net", StringComparison.Ordinal))
            .Select(package =>
                $"<PackageReference Include=\"{package.Groups[1].Value}\" Version=\"{package.Groups[2].Value}\" />");

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
