using System.Text;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>The encodings a text may be sent in.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gbk = Strict("GBK");
    private static readonly Encoding Gb2312 = Strict("GB2312");

    public static Encoding? Find(string? name) => name?.ToUpperInvariant() switch
    {
        null or "" or "UTF-8" or "UTF8" => Utf8,
        "GBK" => Gbk,
        "GB2312" => Gb2312,
        _ => null,
    };

    /// <summary>Null if the bytes are no text of this encoding, or hold a NUL, which no text has.</summary>
    public static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
