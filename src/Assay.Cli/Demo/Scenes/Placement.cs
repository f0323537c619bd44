namespace Assay.Cli.Demo.Scenes;

/// <summary>Finds room for things, so that each stays recognisable.</summary>
internal sealed class Placement(Random random)
{
    private const int Attempts = 20;
    private const double MostCovered = 0.25;
    private readonly List<SceneObject> _objects = [];

    public IReadOnlyList<SceneObject> Objects => _objects;

    /// <summary>Puts a thing somewhere along a line; leaves it out where there is no room.</summary>
    public void Stand(Thing thing, int height, int bottom)
    {
        var width = (int)(height * thing.Aspect);
        for (var i = 0; i < Attempts; i++)
        {
            var left = random.Next(4, Scene.Width - width - 4);
            var box = new Box(left, bottom - height, left + width, bottom);
            if (_objects.Exists(o => o.Box.Covered(box) > MostCovered || box.Covered(o.Box) > MostCovered))
                continue;
            _objects.Add(new(thing, box));
            return;
        }
    }
}
