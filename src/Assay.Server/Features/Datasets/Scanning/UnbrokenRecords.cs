using System.Runtime.CompilerServices;
using Assay.Formats;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Records of a file up to where it cannot be read any further, which is told and ends no more than this file.</summary>
internal static class UnbrokenRecords
{
    public static async IAsyncEnumerable<AnnotatedSample> Of(IAsyncEnumerable<AnnotatedSample> records, Action<FormatProblem> tell, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var each = records.GetAsyncEnumerator(cancel);
        while (await Next(each, tell))
            yield return each.Current;
    }

    private static async Task<bool> Next(IAsyncEnumerator<AnnotatedSample> each, Action<FormatProblem> tell)
    {
        try
        {
            return await each.MoveNextAsync();
        }
        catch (FormatProblemException e)
        {
            tell(e.Problem);
            return false;
        }
    }
}
