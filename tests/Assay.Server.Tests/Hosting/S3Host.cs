namespace Assay.Server.Tests.Hosting;

/// <summary>A server whose objects are on S3. One database is enough: the store knows nothing of it.</summary>
public class S3Host(S3Server server) : AssayHost
{
    public S3Server Server => server;

    protected override async Task<string?> Prepare(IDictionary<string, string> settings)
    {
        if (!S3Server.IsInstalled)
            return S3Server.Missing;
        await server.Start();
        settings["Storage:Kind"] = "s3";
        settings["Storage:S3:Endpoint"] = server.Endpoint;
        settings["Storage:S3:AccessKey"] = S3Server.AccessKey;
        settings["Storage:S3:SecretKey"] = S3Server.SecretKey;
        settings["Storage:S3:CreateBuckets"] = "true";
        settings["Storage:Buckets:linked-bucket:LinkEndpoint"] = server.Endpoint;
        settings["Storage:Buckets:local-bucket:Kind"] = "local";
        return null;
    }
}
