using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Comments of reviewers and of those who judge an acceptance follow the same rules.</summary>
internal static class ItemComments
{
    private const int MaxLength = 256;

    public static IReadOnlyList<SampleComment> Check(IReadOnlyList<SampleComment>? comments, int max)
    {
        var given = Rule.Required(comments, "comments");
        if (given.Count > max)
            throw new Refusal(Errors.BadValue, "comments", $"at most {max} at once");
        var seen = new HashSet<(string, string?)>();
        foreach (var comment in given)
        {
            Rule.Required(comment.SampleId, "sample_id");
            Rule.Required(comment.Accept, "accept");
            Rule.Text(comment.Comment, "comment", MaxLength, Rule.NoMarkup);
            if (comment.Score is not null and not ("A" or "B" or "C" or "D"))
                throw new Refusal(Errors.BadValue, "score", $"sample {comment.SampleId}: use A, B, C or D");
            if (!seen.Add((comment.SampleId!, comment.WorkerId)))
                throw new Refusal(Errors.BadValue, "comments", $"sample {comment.SampleId} stands in it twice");
        }

        return given;
    }
}
