using Spectre.Console;
using Spectre.Console.Rendering;

namespace StakeholderGraph.Importer.Output;

/// <summary>Shows a meter in one of two ways: as a bar that is redrawn in a terminal, or as occasional lines in a file or a log.</summary>
internal static class Progress
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(5);

    /// <summary>Draws a bar until the work ends, then removes it.</summary>
    public static Task DrawAsync(IAnsiConsole board, string title, Meter meter, Task work, TimeProvider time) =>
        board.Progress().AutoClear(true).AutoRefresh(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new MeterColumn(meter))
            .StartAsync(async drawing =>
            {
                var bar = drawing.AddTask(Markup.Escape(title), maxValue: 1);
                await EachAsync(Redraw, work, time, () =>
                {
                    bar.IsIndeterminate = meter.Share is null;
                    bar.Value = meter.Share ?? 0;
                    drawing.Refresh();
                });
            });

    /// <summary>Writes a line at the start and every five seconds until the work ends.</summary>
    public static async Task WriteLinesAsync(TextWriter messages, string title, Meter meter, Task work, TimeProvider time)
    {
        await messages.WriteLineAsync(title);
        await EachAsync(NextLine, work, time, () => messages.WriteLine($"{title}: {meter}"));
    }

    private static async Task EachAsync(TimeSpan interval, Task work, TimeProvider time, Action show)
    {
        using var clock = new PeriodicTimer(interval, time);
        while (await Task.WhenAny(work, clock.WaitForNextTickAsync().AsTask()) != work)
        {
            show();
        }
    }

    private sealed class MeterColumn(Meter meter) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(meter.ToString());
    }
}
