using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>Invents pictures: the same seed gives the same picture.</summary>
internal static class ScenePainter
{
    private const int Quality = 85;
    private static readonly Thing[] OnRoads = [Thing.Car, Thing.Car, Thing.Truck, Thing.Bus, Thing.Bicycle];
    private static readonly Thing[] OnTables = [Thing.Apple, Thing.Pear, Thing.Orange, Thing.Banana];

    public static Scene Paint(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        using var surface = SKSurface.Create(new SKImageInfo(Scene.Width, Scene.Height));
        var backdrop = new Backdrop(surface.Canvas, random);
        var place = new Placement(random);
        var kind = (number % 3) switch
        {
            0 => Street(backdrop, place, random),
            1 => Harbour(backdrop, place, random),
            _ => Table(backdrop, place, random),
        };
        // What stands lower is nearer and covers what is behind it.
        foreach (var (thing, box) in place.Objects.OrderBy(o => o.Box.Bottom))
        {
            using var pencil = new Pencil(surface.Canvas, box);
            thing.Draw(pencil, thing.Paints[random.Next(thing.Paints.Count)]);
        }

        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new($"{kind}-{number:d4}.jpg", jpeg.ToArray(), place.Objects);
    }

    private static string Street(Backdrop backdrop, Placement place, Random random)
    {
        backdrop.Street();
        for (var i = random.Next(1, 4); i > 0; i--)
            place.Stand(Thing.Tree, height: random.Next(70, 130), bottom: random.Next(255, 285));
        for (var i = random.Next(1, 4); i > 0; i--)
            place.Stand(OnRoads[random.Next(OnRoads.Length)], height: random.Next(48, 76), bottom: random.Next(2) == 0 ? 334 : 388);
        for (var i = random.Next(0, 2); i > 0; i--)
            place.Stand(Thing.Balloon, height: random.Next(60, 110), bottom: random.Next(115, 190));
        return "street";
    }

    private static string Harbour(Backdrop backdrop, Placement place, Random random)
    {
        backdrop.Harbour();
        for (var i = random.Next(1, 5); i > 0; i--)
            place.Stand(Thing.Boat, height: random.Next(60, 130), bottom: random.Next(240, 390));
        for (var i = random.Next(0, 3); i > 0; i--)
            place.Stand(Thing.Balloon, height: random.Next(60, 120), bottom: random.Next(125, 180));
        return "harbour";
    }

    private static string Table(Backdrop backdrop, Placement place, Random random)
    {
        backdrop.Table();
        for (var i = random.Next(3, 8); i > 0; i--)
            place.Stand(OnTables[random.Next(OnTables.Length)], height: random.Next(44, 92), bottom: random.Next(240, 385));
        return "table";
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619));
}
