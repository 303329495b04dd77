using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// Reads an IATI organisation file, 1.0x or 2.0x: a body that funds the recipients of its budgets. Its other budgets become attributes.
/// </summary>
internal sealed class IatiOrganisation(XmlItem organisation, ConvertedDataset dataset)
{
    private static readonly string[] Used =
        ["organisation-identifier", "iati-identifier", "name", "reporting-org", "recipient-org-budget"];

    private readonly IatiBodies _bodies = new(dataset, organisation["lang"]);

    public void Convert()
    {
        var stated = organisation.First("organisation-identifier") ?? organisation.First("iati-identifier");
        var reporting = organisation.First("reporting-org");
        var reference = stated?.Text ?? reporting?["ref"] ?? "";
        if (_bodies.IdOf(organisation.First("name") ?? organisation, reference, KindStatedBy(reporting, reference)) is not { } id)
        {
            return;
        }

        var entry = dataset.Find(id)!;
        if (reporting is not null && _bodies.TextOf(reporting) is { } publisher)
        {
            dataset.About("maintainer", publisher, reporting.Place);
        }

        foreach (var budget in organisation.All("recipient-org-budget"))
        {
            dataset.Log.State("budgets of recipients");
            Fund(id, budget);
        }

        foreach (var other in organisation.Children.Where(child => !Used.Contains(child.Name)))
        {
            var (budget, where) = (BudgetOf(other), other.First("recipient-country")?["code"] ?? other.First("recipient-region")?["code"]);
            var text = $"{where} {budget.Sum}".Trim();
            if (text.Length > 0)
            {
                dataset.Attribute(entry, other.Name, $"{text} {budget.Time}".Trim(), other.Place);
            }
            else if (!IatiBodies.TryLink(entry, other))
            {
                dataset.Log.Note($"{other.Name}: left out", other.Place);
            }
        }
    }

    // A budget is planned money, so it has no amount that counts in sums.
    private void Fund(string id, XmlItem budget)
    {
        var recipient = budget.First("recipient-org");
        if (recipient is null || _bodies.IdOf(recipient) is not { } to || to == id)
        {
            dataset.Log.Note("a budget that does not say for whom: left out", budget.Place, BudgetOf(budget).Sum);
            return;
        }

        var attributes = new AttributeDraft();
        dataset.Attribute(attributes, "budget", BudgetOf(budget).Sum, budget.Place);
        var tie = dataset.Tie(new TieDraft(id, Words<TieType>.Of(TieType.Funds), to, budget.Place)
        {
            Title = "budget",
            Start = FileDate.Of(budget.First("period-start")?["iso-date"]),
            End = FileDate.Of(budget.First("period-end")?["iso-date"]),
            Attributes = attributes.Cell,
            IsSeparate = true,
        });
        dataset.Evidence(
            tie,
            dataset.OwnSource(),
            budget.Locator,
            Says.Announced,
            null,
            budget.Place);
    }

    private IatiBudget BudgetOf(XmlItem budget) => new(budget, organisation["default-currency"]);

    // The reporting organization may be a different one.
    private static string? KindStatedBy(XmlItem? reporting, string reference) =>
        reporting is not null && (reporting["ref"]?.Trim() ?? "") == reference.Trim() ? reporting["type"] : null;
}
