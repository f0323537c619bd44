using System.Text;
using Assay.Server.Http;

namespace Assay.Server.Storage;

/// <summary>
/// Where an object or a folder is: <c>/bucket/key</c>. Holding one proves that it was checked: no empty, dot or
/// dot-dot segment, no backslash, no control character, so it cannot leave its root on any store.
/// </summary>
public readonly record struct ObjectPath
{
    private ObjectPath(string bucket, string key) => (Bucket, Key) = (bucket, key);

    public string Bucket { get; }

    /// <summary>Without the bucket and without a leading slash; ends in a slash when it names a folder.</summary>
    public string Key { get; }

    public bool IsFolder => Key.Length == 0 || Key[^1] == '/';

    public override string ToString() => $"/{Bucket}/{Key}";

    /// <summary>Reads <c>/bucket/key</c>, also written <c>obs://bucket/key</c> or <c>s3://bucket/key</c>.</summary>
    public static ObjectPath Parse(string text) =>
        TryParse(text, out var path, out var why) ? path : throw new Refusal(why, text);

    /// <summary>The same for a path that names a folder below a bucket, whether or not it ends in a slash.</summary>
    public static ObjectPath ParseFolder(string text)
    {
        var path = Parse(text.EndsWith('/') ? text : text + "/");
        return path.Key.Length == 0 ? throw new Refusal(Errors.BareBucket, text) : path;
    }

    public static bool TryParse(string text, out ObjectPath path, out Error why)
    {
        path = default;
        why = Errors.BadStoragePath;
        var rest = text.StartsWith("obs://", StringComparison.OrdinalIgnoreCase) ? text[5..]
            : text.StartsWith("s3://", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        if (rest.Length < 2 || rest[0] != '/' || rest.Length > 1024)
            return false;
        var slash = rest.IndexOf('/', 1);
        var bucket = slash < 0 ? rest[1..] : rest[1..slash];
        var key = slash < 0 ? "" : rest[(slash + 1)..];
        if (!IsBucket(bucket))
            return false;
        if (rest.Any(c => c == '\\' || char.IsControl(c)))
        {
            why = Errors.StorageCharacters;
            return false;
        }

        if (key.Length > 0 && !key.TrimEnd('/').Split('/').All(IsSafe))
            return false;
        if (key.EndsWith("//", StringComparison.Ordinal))
            return false;
        path = new(bucket, key);
        return true;
    }

    /// <summary>An object in this folder. The name may hold slashes and is checked like any path.</summary>
    public ObjectPath Child(string name) => Parse(IsFolder ? $"{this}{name}" : $"{this}/{name}");

    /// <summary>
    /// Letters, digits, dots, hyphens and underscores, as every service takes them or fewer: a bucket's name can become part
    /// of a host name, where other characters would change the host.
    /// </summary>
    private static bool IsBucket(string name) =>
        name.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && !name.Contains("..", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>File systems take names of up to 255 bytes.</summary>
    private static bool IsSafe(string segment) => segment.Length > 0 && segment is not ("." or ".." or "~") && (segment.Length <= 63 || Encoding.UTF8.GetByteCount(segment) <= 255);
}
