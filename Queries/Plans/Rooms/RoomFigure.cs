using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Plans;

/// <summary>Draws the room: constituencies by countries.</summary>
internal static class RoomFigure
{
    private static readonly string[] Columns = ["constituency", "country", "seats", "stakeholders"];

    /// <summary>Returns the drawing of a room.</summary>
    public static Drawing Of(PlannedRoom room)
    {
        MatrixGroup[] rows =
            [.. room.Cells.Select(cell => cell.Constituency).Distinct().Select(id => new MatrixGroup(Between.Constituency, id))];
        MatrixGroup[] columns =
        [
            .. room.Cells.Select(cell => cell.Country).Distinct()
                .OrderBy(country => country == Grouping.None).ThenBy(country => country, StringComparer.Ordinal)
                .Select(id => new MatrixGroup(Between.Country, id)),
        ];
        var title = new QuestionTitle("room", room.Title);
        var caption = new Caption(FigureWords.English.Of(title), Caption.FileSafe($"{room.Plan}-room"), room.Network)
        {
            Question = title,
            KnownBy = room.KnownBy,
        };
        var table = new AnswerTable(Columns, room.Cells.Select(IReadOnlyList<Cell> (cell) =>
        [
            cell.Constituency, cell.Country, cell.Stakeholders.Count, Cell.List(cell.Stakeholders.Select(who => who.Id.Value)),
        ]));
        var drawing = new Drawing(caption, [], [], Scoping.Citations.NoSources, table);
        return rows.Length == 0 ? drawing : drawing with
        {
            Caption = caption with { OnlyInTable = room.Cells.Count },
            Matrix = new DrawingMatrix(rows, columns,
            [
                .. room.Cells.Select(cell => new MatrixCell(
                    Array.FindIndex(rows, row => row.Id == cell.Constituency),
                    Array.FindIndex(columns, column => column.Id == cell.Country),
                    cell.Stakeholders.Count)),
            ])
            {
                IsOfSeats = true,
            },
        };
    }
}
