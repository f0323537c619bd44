using Assay.Web.Dialogs;
using Assay.Web.Shell;
using Assay.Web.Texts;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Tests.Components;

/// <summary>Components in English, over the typed client; what it asks a server for is answered by the test.</summary>
public abstract class ComponentTests : BunitContext
{
    protected ComponentTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddTexts();
        Services.AddSingleton(new Language(Language.English));
        Services.AddScoped<DialogStack>();
        Services.AddScoped<Notices>();
        Services.AddTransient(_ => Server.Client());
    }

    internal Answers Server { get; } = new();

    protected static bool IsDisabled(AngleSharp.Dom.IElement button) => button.HasAttribute("disabled");
}
