using System.Collections.Frozen;

namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// A type of transaction, by the codelist TransactionType of IATI 2.0x or the letters of 1.0x. Only payments have an amount that counts in
/// sums: a commitment and its disbursement are the same money, and repayments flow back.
/// </summary>
/// <param name="Name">The name of the type.</param>
internal sealed record IatiTransactionType(string Name)
{
    private static readonly IatiTransactionType NotStated = new("transaction of a type that is not stated");

    private static readonly FrozenDictionary<string, IatiTransactionType> Types = new Dictionary<string, IatiTransactionType>
    {
        ["1 IF"] = new("incoming funds") { IsIncoming = true, IsPaid = true },
        ["2 C"] = new("outgoing commitment") { IsOutgoing = true },
        ["3 D"] = new("disbursement") { IsOutgoing = true, IsPaid = true },
        ["4 E"] = new("expenditure") { IsOutgoing = true, IsPaid = true },
        ["5 IR"] = new("interest payment"),
        ["6 LR"] = new("loan repayment"),
        ["7 R"] = new("reimbursement"),
        ["8 QP"] = new("purchase of equity") { IsOutgoing = true, IsPaid = true },
        ["9 QS"] = new("sale of equity"),
        ["10 CG"] = new("credit guarantee") { IsOutgoing = true },
        ["11"] = new("incoming commitment") { IsIncoming = true },
        ["12"] = new("outgoing pledge") { IsOutgoing = true, IsPledge = true },
        ["13"] = new("incoming pledge") { IsIncoming = true, IsPledge = true },
    }
    .SelectMany(type => type.Key.Split(' ').Select(code => KeyValuePair.Create(code, type.Value)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the receiver of the money reports it.</summary>
    public bool IsIncoming { get; private init; }

    /// <summary>Whether the provider of the money reports it.</summary>
    public bool IsOutgoing { get; private init; }

    /// <summary>Whether money was paid for the activity.</summary>
    public bool IsPaid { get; private init; }

    /// <summary>Whether it was only announced.</summary>
    public bool IsPledge { get; private init; }

    /// <summary>The type of a transaction.</summary>
    public static IatiTransactionType Of(XmlItem transaction) => Of(transaction.First("transaction-type")?["code"]);

    /// <summary>The type with a code.</summary>
    public static IatiTransactionType Of(string? code) =>
        string.IsNullOrWhiteSpace(code) ? NotStated
        : Types.TryGetValue(code.Trim(), out var type) ? type
        : new IatiTransactionType($"transaction type {code.Trim()}");
}
