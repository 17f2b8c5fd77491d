using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PaperSearch.Benchmarks;

// `--short` runs every bench once round, in this process and on a small corpus: it shows that the benches work, not how fast
// anything is. Everything else is BenchmarkDotNet's own command line, for example `--filter *Search*`.
var isShort = args.Contains("--short");
var config = DefaultConfig.Instance;
if (isShort)
{
    SearchCorpus.Papers = SearchCorpus.ShortPapers;
    config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Dry.WithToolchain(new InProcessEmitToolchain(new())));
    args = [.. args.Where(arg => arg != "--short"), "--filter", "*"];
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(SearchCorpus).Assembly).Run(args, config).ToArray();
SearchCorpus.Delete();
var failed = summaries.Any(s => s.HasCriticalValidationErrors) || summaries.SelectMany(s => s.Reports).Any(r => !r.Success);
if (isShort && (summaries.Length == 0 || summaries.Any(s => s.Reports.Length < s.BenchmarksCases.Length)))
    failed = true;
return failed ? 1 : 0;
