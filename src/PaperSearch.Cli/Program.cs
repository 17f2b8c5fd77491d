using PaperSearch.Cli;

return await PaperSearchCommand.RunAsync(args, Terminal.OfProcess());
