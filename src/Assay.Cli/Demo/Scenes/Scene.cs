namespace Assay.Cli.Demo.Scenes;

/// <summary>A thing in a picture, and exactly where it is.</summary>
internal sealed record SceneObject(Thing Thing, Box Box);

/// <summary>A picture that knows what is in it.</summary>
internal sealed record Scene(string Name, byte[] Jpeg, IReadOnlyList<SceneObject> Objects)
{
    public const int Width = 640;
    public const int Height = 400;
}
