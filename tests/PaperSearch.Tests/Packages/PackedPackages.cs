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
        // All others were fetched to build this program, so no network is asked.
        var config = NuGetConfig($"<clear /><add key=\"machine\" value=\"{MachinePackages}\" />", ["machine"]);
        var application = await WriteAsync(name, sdk, program, config, packages);
        await RunAsync(application, "build", "-c", "Release", "-o", "out");
        return new PackagedApplication("dotnet", [Path.Combine(application, "out", $"{name}.dll")], folder);
    }

    /// <summary>
    /// Makes a console application from packages alone and publishes it trimmed or as native code, with what of the runtime it
    /// uses: that comes from where this machine gets packages.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="how"><c>PublishTrimmed</c> or <c>PublishAot</c>.</param>
    /// <param name="program">Its one source file.</param>
    /// <param name="packages">The packages that it names.</param>
    internal async Task<PackagedApplication> PublishAsync(string name, string how, string program, params string[] packages)
    {
        var sources = await RunAsync(Repository.Root, "nuget", "list", "source");
        var config = NuGetConfig("", EnabledSource().Matches(sources).Select(source => source.Groups[1].Value));
        var application = await WriteAsync(name, "Microsoft.NET.Sdk", program, config, packages);
        // Not optimised, which for native code takes twice as long and says nothing new.
        var told = await RunAsync(application, "publish", "-c", "Debug", "--use-current-runtime", $"-p:{how}=true", "-o", "out");
        // There are some of Lucene.Net and of J2N under it.
        Assert.DoesNotContain("Assembly 'PaperSearch", told, StringComparison.Ordinal);
        return new PackagedApplication(Path.Combine(application, "out", name), [], folder);
    }

    /// <summary>Builds an application once more with a property, and gives what is said against it.</summary>
    internal async Task<string> RefusalAsync(string name, string property)
    {
        var (exitCode, _, all) = await DotnetCommand.RunAsync(DotnetCommand.Start(
            Path.Combine(folder, name), Restored, "build", "--no-restore", "-c", "Release", $"-p:{property}=true"));
        Assert.True(exitCode != 0, all);
        return all;
    }

    private async Task<string> WriteAsync(string name, string sdk, string program, string config, string[] packages)
    {
        var application = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(application, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Combine(application, "nuget.config"), config);
        await File.WriteAllTextAsync(Path.Combine(application, $"{name}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package =>
                $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"))}</ItemGroup>
            </Project>
            """);
        return application;
    }

    // Where a package of others or a linker cannot be had, nothing is said about ours.
    private async Task<string> RunAsync(string work, params string[] arguments)
    {
        var (exitCode, output, all) = await DotnetCommand.RunAsync(DotnetCommand.Start(work, Restored, arguments));
        if (exitCode != 0 && Lack().Match(all) is { Success: true } reason)
            Assert.Skip($"What the application needs cannot be had here: {reason}");
        Assert.True(exitCode == 0, all);
        return output;
    }

    [GeneratedRegex(@"NU110[0-3]: (?!.*\bPaperSearch\b).*|NU1301: .*|Platform linker .*")]
    private static partial Regex Lack();

    [GeneratedRegex(@"^ *\d+\. +(.+) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex EnabledSource();

    // Where the packages lie that this program was built with.
    private static string MachinePackages => typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "NuGetPackageRoot").Value!;

    // Ours come from the folder and from nowhere else.
    private string NuGetConfig(string sources, IEnumerable<string> others) => $"""
        <configuration>
          <packageSources>{sources}<add key="packed" value="{Feed}" /></packageSources>
          <packageSourceMapping>
            <clear />
            <packageSource key="packed"><package pattern="PaperSearch" /><package pattern="PaperSearch.*" /></packageSource>
            {string.Concat(others.Select(other => $"<packageSource key=\"{other}\"><package pattern=\"*\" /></packageSource>"))}
          </packageSourceMapping>
        </configuration>
        """;
}
