using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

[assembly: AssemblyFixture(typeof(Assay.Server.Tests.Hosting.S3Server))]

namespace Assay.Server.Tests.Hosting;

/// <summary>A small S3 server as a process of its own, which <c>./test</c> installs through npm. Started by the first test that wants it.</summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string AccessKey = "S3RVER";
    public const string SecretKey = "S3RVER";
    public const string Missing = "The S3 server is not installed: npm ci in tests/s3.";

    private readonly string _directory = Path.Combine(Path.GetTempPath(), "assay-s3-" + Guid.NewGuid().ToString("N"));
    private readonly Lazy<Task> _start;
    private Process? _process;

    public S3Server()
    {
        Endpoint = $"http://127.0.0.1:{FreePort()}";
        _start = new(Run);
    }

    public string Endpoint { get; }

    public static bool IsInstalled => File.Exists(Program) && File.Exists("/usr/bin/node");

    private static string Program => Repository.PathOf("tests", "s3", "node_modules", "s3rver", "bin", "s3rver.js");

    /// <summary>Skips the test where the server is not installed.</summary>
    public async Task Start()
    {
        if (!IsInstalled)
            Assert.Skip(Missing);
        await _start.Value;
    }

    /// <summary>Begins to serve, also after <see cref="Kill"/>, at the same address with the same objects.</summary>
    public async Task Run()
    {
        // Its tokens of long listings need a cipher that OpenSSL counts among the old ones.
        var info = new ProcessStartInfo("/usr/bin/node", ["--openssl-legacy-provider", Program, "-d", _directory, "-a", "127.0.0.1", "-p", new Uri(Endpoint).Port.ToString(), "--silent", "--no-vhost-buckets"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(info)!;
        _process.BeginOutputReadLine();
        using var client = NewClient();
        await Eventually.Is(async () =>
        {
            try
            {
                await client.ListBucketsAsync();
                return true;
            }
            catch (Exception e) when (e is AmazonS3Exception or HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>The store goes away. What it was just writing was never there: unlike this server, services store an object whole or not at all.</summary>
    public async Task Kill()
    {
        await Stop();
        foreach (var content in Directory.EnumerateFiles(_directory, "*._S3rver_object", SearchOption.AllDirectories).ToList())
        {
            var metadata = content.Replace("._S3rver_object", "._S3rver_metadata.json", StringComparison.Ordinal);
            string[] parts = [content, content + ".md5", metadata];
            if (parts.Any(p => !File.Exists(p)) || new FileInfo(metadata).Length == 0)
                parts.ToList().ForEach(File.Delete);
        }
    }

    public AmazonS3Client NewClient() => new(AccessKey, SecretKey, new AmazonS3Config
    {
        ServiceURL = Endpoint,
        ForcePathStyle = true,
        AuthenticationRegion = "us-east-1",
        MaxErrorRetry = 0,
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
    });

    /// <summary>Puts an object where <c>/bucket/key</c> says; the bucket is there.</summary>
    public async Task Put(string path, byte[] content)
    {
        var (bucket, key) = Split(path);
        using var client = NewClient();
        await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(content), UseChunkEncoding = false });
    }

    /// <summary>The bytes of an object; null if there is none.</summary>
    public async Task<byte[]?> Get(string path)
    {
        var (bucket, key) = Split(path);
        using var client = NewClient();
        try
        {
            using var answer = await client.GetObjectAsync(bucket, key);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content);
            return content.ToArray();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>A folder in a bucket of its own.</summary>
    public async Task<string> NewFolder()
    {
        await Start();
        var bucket = "b" + Guid.NewGuid().ToString("N")[..12];
        using var client = NewClient();
        await client.PutBucketAsync(bucket);
        return $"/{bucket}/folder/";
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Stop();
        _process?.Dispose();
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    private async Task Stop()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    private static (string Bucket, string Key) Split(string path) => (path.Split('/')[1], path[(path.IndexOf('/', 1) + 1)..]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
