using SkiaSharp;

namespace Assay.Cli.Demo.Scenes;

/// <summary>What scenes are made of: its label, its colour in the label set, its proportions, and what careless people take it for.</summary>
internal sealed record Thing(string Label, string Colour, double Aspect, Action<Pencil, SKColor> Draw, IReadOnlyList<SKColor> Paints)
{
    public string MistakenFor { get; private init; } = Label;

    public static Thing Car { get; } = new("car", "#e6194b", 2.1, Vehicles.Car, Colours.Lacquer) { MistakenFor = "truck" };

    public static Thing Truck { get; } = new("truck", "#f58231", 2.2, Vehicles.Truck, Colours.Lacquer) { MistakenFor = "bus" };

    public static Thing Bus { get; } = new("bus", "#ffe119", 2.4, Vehicles.Bus, Colours.Lacquer) { MistakenFor = "truck" };

    public static Thing Bicycle { get; } = new("bicycle", "#911eb4", 1.6, Vehicles.Bicycle, Colours.Lacquer);

    public static Thing Boat { get; } = new("boat", "#4363d8", 1.1, Vehicles.Boat, Colours.Lacquer);

    public static Thing Balloon { get; } = new("balloon", "#f032e6", 0.72, Vehicles.Balloon, Colours.Lacquer);

    public static Thing Tree { get; } = new("tree", "#3cb44b", 0.7, Plants.Tree, Colours.Leaves);

    public static Thing Apple { get; } = new("apple", "#800000", 0.95, Plants.Apple, Colours.Apples) { MistakenFor = "orange" };

    public static Thing Pear { get; } = new("pear", "#9a6324", 0.7, Plants.Pear, Colours.Pears) { MistakenFor = "apple" };

    public static Thing Orange { get; } = new("orange", "#ffa500", 1, Plants.Orange, Colours.Oranges) { MistakenFor = "apple" };

    public static Thing Banana { get; } = new("banana", "#bfef45", 1.7, Plants.Banana, Colours.Bananas);

    public static IReadOnlyList<Thing> All { get; } = [Car, Truck, Bus, Bicycle, Boat, Balloon, Tree, Apple, Pear, Orange, Banana];
}
