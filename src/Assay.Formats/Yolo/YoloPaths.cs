namespace Assay.Formats;

/// <summary>Which label file belongs to which image: the last folder <c>images</c> of a path becomes <c>labels</c>.</summary>
internal static class YoloPaths
{
    public static string Labels(string image) => SamplePath.Stem(Swapped(image, "images", "labels")) + ".txt";

    /// <summary>The image of a label file, whose extension nobody knows.</summary>
    public static string Image(string labels) => SamplePath.Stem(Swapped(labels, "labels", "images")) + ".jpg";

    private static string Swapped(string path, string from, string to)
    {
        var steps = path.Split('/');
        for (var i = steps.Length - 2; i >= 0; i--)
        {
            if (steps[i] != from)
                continue;
            steps[i] = to;
            return string.Join('/', steps);
        }

        return path;
    }
}
