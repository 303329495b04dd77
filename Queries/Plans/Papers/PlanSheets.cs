using System.Globalization;
using SpreadCheetah;

namespace StakeholderGraph.Plans;

/// <summary>Writes the list of a plan for spreadsheets.</summary>
internal static class PlanSheets
{
    /// <summary>Writes comma-separated values; a text that a spreadsheet would run as a formula is defused.</summary>
    public static Task WriteCsvAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        using var sheet = new CsvSheet(to, SheetDialect.Comma, isForSpreadsheets: true);
        sheet.Line(PlanTable.Columns);
        foreach (var row in PlanTable.Rows(plan))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sheet.Line(row);
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes an Excel workbook, in which texts are never formulas.</summary>
    public static async Task WriteXlsxAsync(Plan plan, Stream to, CancellationToken cancellationToken)
    {
        await using var workbook = await Spreadsheet.CreateNewAsync(to, null, cancellationToken);
        await workbook.StartWorksheetAsync("List", null, cancellationToken);
        await workbook.AddRowAsync(PlanTable.Columns.Select(name => new DataCell(name)).ToArray(), cancellationToken);
        foreach (var row in PlanTable.Rows(plan))
        {
            await workbook.AddRowAsync(row.Select(Written).ToArray(), cancellationToken);
        }

        await workbook.FinishAsync(cancellationToken);
    }

    private static DataCell Written(Cell cell) => cell.IsNumber
        ? new DataCell(double.Parse(cell.Text!, CultureInfo.InvariantCulture))
        : new DataCell(cell.Text);
}
