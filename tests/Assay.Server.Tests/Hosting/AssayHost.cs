using Assay.Server.Features.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Hosting;

/// <summary>A real server on a real port over a real database, shared by all tests of that database. Every test makes its own project.</summary>
public abstract class AssayHost : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "assay-tests", Guid.NewGuid().ToString("N"));
    private Factory? _factory;
    private string? _skip;

    public string DataDirectory => _directory;

    public string AdminPassword { get; } = Guid.NewGuid().ToString("N");

    public Uri Address => Started().ClientOptions.BaseAddress;

    public IServiceProvider Services => Started().Services;

    /// <summary>Null if this database can be tested here, else why not.</summary>
    protected abstract Task<string?> Prepare(IDictionary<string, string> settings);

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Assay:DataDirectory"] = _directory,
            ["Assay:AdminPassword"] = AdminPassword,
        };
        _skip = await Prepare(settings);
        if (_skip is not null)
            return;
        Directory.CreateDirectory(_directory);
        _factory = new Factory(settings);
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    public HttpClient NewHttpClient() => new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>A new, empty project with an owner.</summary>
    public Task<TestProject> NewProject() => TestProject.Create(this);

    public virtual async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    private Factory Started()
    {
        if (_skip is not null)
            Assert.Skip(_skip);
        return _factory!;
    }

    private sealed class Factory(IDictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        }
    }
}
