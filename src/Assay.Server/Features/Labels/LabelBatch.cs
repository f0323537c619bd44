using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Labels;

/// <summary>Changes of several labels, each of which may fail alone.</summary>
internal static class LabelBatch
{
    private const int Max = 10_000;

    public static IReadOnlyList<Label> Check(IReadOnlyList<Label>? labels)
    {
        var given = Rule.Required(labels, "labels");
        return given.Count <= Max ? given : throw new Refusal(Errors.BadValue, "labels", new Phrase($"at most {Max} at a time are possible", $"一次最多 {Max} 个"));
    }

    /// <summary>Tries every change, in the order given, and tells how each went, in the order sent.</summary>
    public static BatchResult Each(IReadOnlyList<Label> labels, Func<Label, int> order, Locale locale, Action<Label> change)
    {
        var results = new BatchResponse[labels.Count];
        foreach (var (label, index) in labels.Select((label, index) => (label, index)).OrderBy(l => Order(l.label, order)))
        {
            try
            {
                change(label);
                results[index] = new BatchResponse { Success = true };
            }
            catch (Refusal refusal)
            {
                results[index] = new BatchResponse { Success = false, ErrorCode = refusal.Error.Code, ErrorMsg = $"{refusal.Text(locale)} [{label.Name}]" };
            }
        }

        return new BatchResult { Success = results.All(r => r.Success == true), Results = results };
    }

    /// <summary>What cannot be placed is refused in its turn.</summary>
    private static int Order(Label label, Func<Label, int> order)
    {
        try
        {
            return order(label);
        }
        catch (Refusal)
        {
            return 0;
        }
    }
}
