using Assay.EndToEnd.Tests.Hosting;
using Assay.Screenshots;

if (args is not [var folder])
{
    Console.Error.WriteLine("tools/screenshots takes the pictures of README and docs/guide anew; it needs Chromium.");
    return 2;
}

// Whatever hangs, a browser, a server or a page that never shows what is waited for: after this time everything is given up.
var limit = TimeSpan.FromMinutes(6);
await using var server = new WebServer();
var all = TakeAll();
if (await Task.WhenAny(all, Task.Delay(limit)) != all)
{
    Console.Error.WriteLine($"The pictures were not taken within {limit.TotalMinutes:0} minutes.");
    return 1;
}

await all;
return 0;

async Task TakeAll()
{
    await server.Start();
    var demo = await Demo.Play(server);
    await using var studio = await Studio.Open(server, folder);
    await LabelerPictures.Take(studio, demo);
    await ReviewerPictures.Take(studio, demo);
    await OwnerPictures.Take(studio, demo);
}
