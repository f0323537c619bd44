using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>
/// What a board draws on: a module of scripts, the surface that it made, and the way back by which the surface tells what
/// was done on it.
/// </summary>
public sealed class Surface : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _surface;
    private readonly IDisposable _self;

    private Surface(IJSObjectReference module, IJSObjectReference surface, IDisposable self) => (_module, _surface, _self) = (module, surface, self);

    /// <summary>Makes the surface of the module <c>surfaces/{name}.js</c>, which calls methods of the board.</summary>
    public static async Task<Surface> Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] TBoard>(IJSRuntime script, string name, TBoard board, params object?[] arguments)
        where TBoard : Board
    {
        var self = DotNetObjectReference.Create(board);
        var module = await script.InvokeAsync<IJSObjectReference>("import", $"./surfaces/{name}.js");
        return new(module, await module.InvokeAsync<IJSObjectReference>("create", [self, .. arguments]), self);
    }

    public async Task Call(string method, params object?[] arguments) => await _surface.InvokeVoidAsync(method, arguments);

    public async Task<T> Ask<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties)] T>(string method, params object?[] arguments) =>
        await _surface.InvokeAsync<T>(method, arguments);

    /// <summary>Tells which files will be shown next, the nearest first.</summary>
    public async Task Expect(IReadOnlyList<SurfaceSource> sources) =>
        await _module.InvokeVoidAsync("expect", JsonSerializer.Serialize(sources, SurfaceJson.Default.IReadOnlyListSurfaceSource));

    public async ValueTask DisposeAsync()
    {
        await _surface.InvokeVoidAsync("dispose");
        await _surface.DisposeAsync();
        await _module.DisposeAsync();
        _self.Dispose();
    }
}
