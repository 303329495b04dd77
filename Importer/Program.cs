using System.CommandLine;
using System.Text;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer;
using StakeholderGraph.Importer.Commands;

using var interruption = new Interruption();
Console.OutputEncoding = Encoding.UTF8;

var stakeholders = new RootCommand(
    """
    Loads networks of stakeholders from files, and keeps them.

    A dataset is a folder of CSV files that a spreadsheet opens. An import makes the store equal to the files, or changes nothing.

    Examples:
      stakeholders check data/central-asia-labour-migration
      stakeholders import data/central-asia-labour-migration --dry-run
      stakeholders import data
      stakeholders datasets --format json
      stakeholders export central-asia-labour-migration --to copy
      stakeholders export central-asia-labour-migration --format graphml --to network.graphml
      stakeholders ask who-cooperates ilo --level organization
      stakeholders resolve invited.csv --column organization
      stakeholders invite demand.json
      stakeholders plan make demand.json

    Exit codes: 0 done, 1 bad data, 2 usage, 3 store of another version or program, 4 store unavailable,
    5 store refused, 70 defect of this program, 130 interrupted.
    """)
{
    ImportCommand.Create(),
    CheckCommand.Create(),
    MapCommand.Create(),
    DraftCommand.Create(),
    DatasetsCommand.Create(),
    RemoveCommand.Create(),
    VerifyCommand.Create(),
    ExportCommand.Create(),
    AskCommand.Create(Questions.All),
    McpCommand.Create(Questions.All),
    ResolveCommand.Create(),
    InviteCommand.Create(Questions.All.Single(question => question.Document is not null)),
    PlanCommand.Create(),
    LogCommand.Create(),
    UndoCommand.Create(),
    KeysCommand.Create(),
};

return await CommandLine.RunAsync(stakeholders, args, interruption.Token);
