using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>The destination of output, and what it can display.</summary>
/// <param name="Answers">Standard output, for data only.</param>
/// <param name="Messages">Standard error, for progress and errors.</param>
/// <param name="Colours">Whether answers may have colours and bold type.</param>
/// <param name="Width">The number of characters in a line of answers.</param>
/// <param name="Live">Whether progress may be redrawn in place.</param>
internal sealed record Terminal(TextWriter Answers, TextWriter Messages, bool Colours, int Width, bool Live)
{
    // Wide enough that no line is wrapped if a program reads the output.
    public const int Unlimited = short.MaxValue;

    public static Terminal Detect()
    {
        var able = Environment.GetEnvironmentVariable("TERM") != "dumb";
        var someoneReads = !Console.IsOutputRedirected;
        return new Terminal(
            Console.Out,
            Console.Error,
            Colours: someoneReads && able && !Has("NO_COLOR"),
            Width: someoneReads && Console.WindowWidth > 0 ? Console.WindowWidth : Unlimited,
            Live: !Console.IsErrorRedirected && able && !Has("CI"));
    }

    /// <summary>A console that draws on standard error.</summary>
    public IAnsiConsole Board() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Live ? AnsiSupport.Yes : AnsiSupport.No,
        Interactive = Live ? InteractionSupport.Yes : InteractionSupport.No,
        ColorSystem = Has("NO_COLOR") ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
        Out = new AnsiConsoleOutput(Messages),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });

    /// <summary>Draws an answer, without white space at the ends of lines and without two consecutive blank lines.</summary>
    public void Draw(Action<IAnsiConsole> draw)
    {
        var text = new StringWriter();
        var board = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colours ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            ColorSystem = Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        board.Profile.Width = Width;
        draw(board);
        var isAfterBlank = true;
        foreach (var line in text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || !isAfterBlank)
            {
                Answers.WriteLine(line);
            }

            isAfterBlank = line.Length == 0;
        }
    }

    private static bool Has(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
