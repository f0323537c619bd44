using System.Runtime.InteropServices;
using Assay.Web.Labeling.Boards;

namespace Assay.Web.Tests.Labeling;

public sealed class PackedShapesTests
{
    [Fact]
    public void Shapes_are_numbers_and_each_text_is_there_once()
    {
        var packed = PackedShapes.Of(
        [
            new("7", "bndbox", [[1, 2.5], [3, 4]], "#f00", "car", Hidden: false, Locked: true, Faint: true),
            new("8", "circle", [[5, 6], [2]], "#f00", "car", Hidden: true, Locked: false, Faint: false),
        ]);
        packed.Words.ShouldBe("""["bndbox","#f00","car","circle"]""");
        MemoryMarshal.Cast<byte, double>(packed.Numbers).ToArray().ShouldBe(
            [7, 0, 1, 2, 6, 2, 1, 2.5, 3, 4, 8, 3, 1, 2, 1, 2, 5, 6, 2, double.NaN]);
    }
}
