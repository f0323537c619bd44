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
            throw new Refusal(Errors.BadValue, "comments", new Phrase($"at most {max} at once", $"一次最多 {max} 个"));
        var seen = new HashSet<(string, string?)>();
        foreach (var comment in given)
        {
            Rule.Required(comment.SampleId, "sample_id");
            Rule.Required(comment.Accept, "accept");
            Rule.Text(comment.Comment, "comment", MaxLength, Rule.NoMarkup);
            if (comment.Score is not null and not ("A" or "B" or "C" or "D"))
                throw new Refusal(Errors.BadValue, "score", new Phrase($"sample {comment.SampleId}: use A, B, C or D", $"样本 {comment.SampleId}：请使用 A、B、C 或 D"));
            if (!seen.Add((comment.SampleId!, comment.WorkerId)))
                throw new Refusal(Errors.BadValue, "comments", new Phrase($"sample {comment.SampleId} stands in it twice", $"样本 {comment.SampleId} 出现了两次"));
        }

        return given;
    }
}
