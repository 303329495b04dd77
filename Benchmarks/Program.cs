using StakeholderGraph.Benchmarks;
using StakeholderGraph.Benchmarks.Imports;
using StakeholderGraph.Benchmarks.Invitations;
using StakeholderGraph.Benchmarks.Scale;

return args switch
{
    ["scale", var folder, .. var options] => await ScaleCommand.RunAsync(folder, options),
    ["measures", var folder, "--reference", var program] => await MeasuresCommand.RunAsync(folder, program),
    ["neo4j", var folder, "--server", var server] => await Neo4jCommand.RunAsync(folder, server),
    ["invitations", var folder, "--reference", var program] => await LargeListsCommand.RunAsync(folder, program),
    ["invitations", .. var tables] => InvitationsCommand.Run(tables),
    ["large-files", var folder] => LargeFilesCommand.Run(folder),
    ["load"] => await LoadCommand.RunAsync(null),
    ["load", "--server", var server] => await LoadCommand.RunAsync(server),
    ["micro", .. var options] => Micro.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        scale DIR [--reference PROGRAM]   measure import, opening, questions, Find and HTTP on the generated network in DIR
                                          (nodes.csv, edges.csv, sample_*.txt); PROGRAM is a compiled reference to compare with
        measures DIR --reference PROGRAM  measure PageRank, communities, constraint, closeness and betweenness on the graphs that the
                                          reference takes them on
        neo4j DIR --server ADDRESS        import the same network in batches into a Neo4j server, unless it is there, and measure questions beside the bare
                                          two-hop statement
        large-files DIR                   write large files to import into DIR: a register of 100 MB, a list of a million participants and its
                                          mapping
        load [--server ADDRESS]           measure an Api that a hundred clients ask the heaviest question at once: memory, a search beside them, what it logs
        invitations [TABLE]               plan what has taken place from what was known before, and compare with who came; TABLE is the table of the
                                          Southern Women (woman, event)
        invitations DIR --reference PROGRAM   measure lists of fifty on the generated network in DIR
        micro [BenchmarkDotNet options]   measure questions on the shipped network
        """);
    return 2;
}
