using System.Security.Cryptography;
using System.Text;

namespace Assay.Server.Features.Samples;

/// <summary>Ids of samples: a function of dataset and file, so that a file met twice is one sample.</summary>
internal static class SampleIds
{
    public const int Length = 32;

    /// <summary>The sample that is the object <paramref name="path"/>, <c>/bucket/key</c>.</summary>
    public static string Of(string datasetId, string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{datasetId}\0{path}"), hash);
        return Convert.ToHexStringLower(hash[..(Length / 2)]);
    }

    /// <summary>The sample that is one line of it; lines count from 1.</summary>
    public static string OfLine(string fileSampleId, int line) => $"{fileSampleId}.{line:D9}";
}
