using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>
/// Reads what Label Studio exports as JSON: a list of tasks. Source: "Export annotations" and the pages of the tags in the
/// Label Studio documentation (docs/formats/label-studio.md).
/// </summary>
public static class LabelStudioReader
{
    /// <summary>Reads the tasks one by one, each with its first annotation that was not cancelled.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="options">What to do about bad tasks, and limits; default: the first bad task throws.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The tasks as samples.</returns>
    /// <exception cref="FormatProblemException">A task is bad and the options name nobody to tell, or the file is no list.</exception>
    public static async IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        using var json = new JsonSlices(stream, options);
        if (!await json.Take((byte)'[', cancel))
            throw json.Bad("the file is no list of tasks");
        for (var first = true; await json.Next((byte)']', first, cancel); first = false)
        {
            if (Task(json, (await json.Value(cancel)).Span, options) is { } sample)
                yield return sample;
        }

        if (await json.Peek(cancel) >= 0)
            throw json.Bad("there is more behind the end of the list");
    }

    private static AnnotatedSample? Task(JsonSlices json, ReadOnlySpan<byte> value, ReadOptions options)
    {
        try
        {
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = options.MaxDepth });
            return LabelStudioTask.Read(JsonElement.ParseValue(ref reader), text => options.OnProblem?.Invoke(json.Problem(text, default) with { Skipped = false })) with { Line = json.Problem("", default).Line };
        }
        catch (BadRecordException e)
        {
            options.Tell(json.Problem(e.Message, default));
        }
        catch (JsonException e)
        {
            options.Tell(json.Problem($"the task is no JSON: {JsonFault.Reason(e)}", value, JsonPlace.Offset(value, e) ?? 0));
        }
        catch (InvalidOperationException)
        {
            options.Tell(json.Problem("the task holds a member of the wrong kind", default));
        }

        return null;
    }
}
