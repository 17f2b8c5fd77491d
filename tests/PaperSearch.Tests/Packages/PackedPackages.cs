using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PaperSearch.Tests.Architecture;

namespace PaperSearch.Tests.Packages;

/// <summary>All packages, packed from what was built, and applications made from them; in a folder that goes with this.</summary>
public sealed partial class PackedPackages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("papersearch-test-").FullName;

    /// <summary>The version that all of them have.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Feed).Select(path => Path.GetFileName(path));

    private string Feed => Path.Combine(folder, "feed");

    private string Restored => Path.Combine(folder, "restored");

    public async ValueTask InitializeAsync()
    {
        // Built beside this program, in the same configuration.
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(Path.GetDirectoryName(output))!;
        var (exitCode, _, all) = await DotnetCommand.RunAsync(DotnetCommand.Start(
            Repository.Root, MachinePackages,
            "pack", "PaperSearch.sln", "--no-build", "-c", configuration, "-v", "quiet", $"-p:PackageOutputPath={Feed}"));
        Assert.True(exitCode == 0, all);
        Version = Directory.EnumerateFiles(Feed, "PaperSearch.Cli.*.nupkg")
            .Select(path => Path.GetFileNameWithoutExtension(path)["PaperSearch.Cli.".Length..]).Single();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The entries of a package, or with <c>snupkg</c> of its symbols.</summary>
    internal IReadOnlyList<string> Entries(string package, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>What a package says of itself: the element <c>metadata</c> of its nuspec, without a namespace.</summary>
    internal XElement Metadata(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        using var nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        var root = XElement.Load(nuspec);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    /// <summary>Makes an application from packages alone and builds it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sdk">The SDK of its project, for example <c>Microsoft.NET.Sdk.Web</c>.</param>
    /// <param name="program">Its one source file.</param>
    /// <param name="packages">The packages that it names.</param>
    internal async Task<PackagedApplication> BuildAsync(string name, string sdk, string program, params string[] packages)
    {
        var application = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(application, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Combine(application, "nuget.config"), NuGetConfig());
        await File.WriteAllTextAsync(Path.Combine(application, $"{name}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package =>
                $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"))}</ItemGroup>
            </Project>
            """);
        var restore = await DotnetCommand.RunAsync(DotnetCommand.Start(application, Restored, "restore"));
        // The machine has what was needed to build, mostly with the files that packages come in.
        if (restore.ExitCode != 0 && LackedPackage().Match(restore.All) is { Success: true } lacked)
            Assert.Skip($"{MachinePackages} lacks a package that an application needs: {lacked}");
        Assert.True(restore.ExitCode == 0, restore.All);
        var build = await DotnetCommand.RunAsync(DotnetCommand.Start(
            application, Restored, "build", "--no-restore", "-c", "Release", "-o", Path.Combine(application, "out")));
        Assert.True(build.ExitCode == 0, build.All);
        return new PackagedApplication(Path.Combine(application, "out", $"{name}.dll"), folder);
    }

    [GeneratedRegex(@"NU110[0-3]: (?!.*\bPaperSearch\b).*")]
    private static partial Regex LackedPackage();

    // Where the packages lie that this program was built with.
    private static string MachinePackages => typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "NuGetPackageRoot").Value!;

    // Ours come from the folder and from nowhere else; all others were fetched to build this program, so no network is asked.
    private string NuGetConfig() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{Feed}" />
            <add key="machine" value="{MachinePackages}" />
          </packageSources>
          <packageSourceMapping>
            <clear />
            <packageSource key="packed"><package pattern="PaperSearch" /><package pattern="PaperSearch.*" /></packageSource>
            <packageSource key="machine"><package pattern="*" /></packageSource>
          </packageSourceMapping>
        </configuration>
        """;
}
