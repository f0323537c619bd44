using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Printing;

/// <summary>Answers that hold one result per entry of the request.</summary>
internal static class Batches
{
    /// <summary>Tells what was done, or which entries were refused; the latter ends the command as refused.</summary>
    public static void Batch(this Output output, BatchResult answer, IReadOnlyList<string> entries, string sentence)
    {
        Check(output, answer, entries);
        output.Done(answer, null, sentence);
    }

    public static void Check(this Output output, BatchResult answer, IReadOnlyList<string> entries)
    {
        var refused = (answer.Results ?? []).Select((result, i) => (result, entry: i < entries.Count ? entries[i] : "?"))
            .Where(r => r.result.Success is false)
            .Select(r => $"{r.entry}: {r.result.ErrorCode}: {r.result.ErrorMsg}")
            .ToList();
        if (refused.Count == 0 && answer.Success is not false)
            return;
        if (output.IsJson)
            output.Json(answer);
        throw new PartlyRefusedException(refused.Count == 0 ? $"{answer.ErrorCode}: {answer.ErrorMsg}" : string.Join('\n', refused));
    }
}
