using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>Formats the grid, the room and the tables of a plan for a terminal.</summary>
internal static class PlanViewText
{
    public static void Write(IAnsiConsole board, PowerGrid grid)
    {
        Line(board, $"High power is above {Number(grid.PowerFrom)}, high interest above {Number(grid.InterestFrom)}.");
        foreach (var field in grid.Items.GroupBy(item => item.Field).OrderBy(field => field.Key))
        {
            board.WriteLine();
            Line(board, $"{Words<GridField>.Of(field.Key).Replace('-', ' ')}:");
            foreach (var item in field)
            {
                Line(
                    board,
                    $"  {item.Stakeholder.Name} ({item.Stakeholder.Id}"
                        + $"{(item.Status is { } status ? $", {Words<PlanStatus>.Of(status)}" : "")}): "
                        + $"power {Number(item.Power.Value)} ({Parts(item.Power)}), interest {Number(item.Interest.Value)} "
                        + $"({Parts(item.Interest)})");
                foreach (var said in item.History)
                {
                    Line(
                        board,
                        string.Create(CultureInfo.InvariantCulture, $"    {said.At.UtcDateTime:yyyy-MM-dd} {said.By}: ")
                            + $"power {Given(said.Power)}, interest {Given(said.Interest)}"
                            + (said.Reason is { } reason ? $"; {reason}" : ""));
                }
            }
        }

        board.WriteLine();
        Line(board, grid.Definition);
    }

    public static void Write(IAnsiConsole board, PlannedRoom room)
    {
        Line(board, $"{room.Title}: {room.Seats} have a seat");
        foreach (var (constituency, country, stakeholders) in room.Cells)
        {
            Line(
                board,
                $"  {constituency}, {country}: {stakeholders.Count} ({string.Join(", ", stakeholders.Select(who => who.Id))})");
        }
    }

    public static void Write(IAnsiConsole board, Seating seating)
    {
        foreach (var (number, guests) in seating.Tables)
        {
            Line(board, $"Table {number}");
            foreach (var (who, constituency) in guests)
            {
                Line(board, $"  {who.Name} ({who.Id}), {constituency}");
            }
        }

        Line(
            board,
            $"Pairs of one constituency at a table: {seating.SameConstituency}; "
                + $"{(seating.IsProven ? "no seating has fewer" : $"none has fewer than {seating.Bound}")}.");
    }

    private static string Parts(GridValue value) =>
        string.Join(
            ", ",
            value.Parts.Select(part =>
                $"{part.Name} {(part.Value is { } there ? Number(there) : "none")}{(part.Most is { } most ? $" of {Number(most)}" : "")}"))
        + (value.Value == value.Computed ? "" : $"; computed {Number(value.Computed)}");

    private static string Given(double? value) => value is { } given ? Number(given) : "as computed";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static void Line(IAnsiConsole board, string text) => board.WriteLine(Printable.Line(text));
}
