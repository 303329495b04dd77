using System.Text;
using StakeholderGraph.Importer;

using var interruption = new Interruption();
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, interruption.Token);
