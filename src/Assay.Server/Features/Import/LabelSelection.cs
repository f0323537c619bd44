using Assay.Client;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.Import;

/// <summary>Which samples an import takes, judged by their labels.</summary>
internal sealed class LabelSelection(ImportRequest request)
{
    public bool Takes(bool hard, IReadOnlyList<SampleLabel>? labels)
    {
        if (!request.Selects)
            return true;
        var all = labels ?? [];
        return (!request.DifficultOnly || hard || all.Any(l => LabelRules.IsHard(l.Property?.Hard)))
            && (request.Included.Count == 0 || all.Any(l => IsOneOf(request.Included, l)))
            && !all.Any(l => IsOneOf(request.Excluded, l));
    }

    private static bool IsOneOf(IReadOnlyList<Label> asked, SampleLabel label) => asked.Any(a => a.Name == label.Name && (a.Type is null || label.Type is null || a.Type == label.Type));
}
