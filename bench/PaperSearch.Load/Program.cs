using PaperSearch;
using PaperSearch.Load;
using PaperSearch.Load.Comparing;
using PaperSearch.Load.Fuzzing;
using PaperSearch.Load.Serving;

// Whole queries and whole imports, measured through the library's public face. Needs no set-up beyond its arguments.
try
{
    return args switch
    {
        ["import", var papers, var directory] => ImportRun.Ours(papers, directory),
        ["plain-import", var papers, var directory] => ImportRun.Plain(papers, directory),
        ["import-pair", var papers, var directory] => ImportPair.Run(papers, directory),
        ["--url", var server, var queries, .. var options] => await ServedRun.RunAsync(
            ServedOptions.Parse(server, queries, options)),
        ["differential", .. var options] => await DifferentialTask.RunAsync(DifferentialOptions.Parse(options)),
        ["fuzz", var index, var texts, .. var options] => FuzzRun.Run(FuzzOptions.Parse(index, texts, options)),
        [var index, var queries, .. var options] => Run(LoadOptions.Parse(index, queries, options)),
        _ => throw new UsageException("Too few arguments."),
    };
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}
catch (PaperSearchException e)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}

static int Run(LoadOptions options) => options.Task == LoadTask.Suggest ? SuggestRun.Run(options) : QueryRun.Run(options);
