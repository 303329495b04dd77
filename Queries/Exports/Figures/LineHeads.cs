namespace StakeholderGraph.Exports.Figures;

/// <summary>A part of an arrowhead: a path, whether it is closed, and whether it is filled.</summary>
internal sealed record HeadPart(string Path, bool Closed, bool Filled);

/// <summary>
/// Draws arrowheads: polygons at the end of a curve, in its direction. Markers would be shorter, but several programs that import SVG leave
/// them out.
/// </summary>
internal static class LineHeads
{
    /// <summary>How much of the line an arrowhead covers.</summary>
    public static double Length(TieLook look) => look.Head switch
    {
        Head.None => 0,
        Head.Arrow or Head.Bar or Head.Cross => 1,
        Head.DoubleArrow => 1,
        Head.Diamond or Head.OpenDiamond => 13,
        Head.Notched => 8,
        _ => 10,
    };

    /// <summary>The parts of the arrowhead of a curve.</summary>
    public static IEnumerable<HeadPart> Of(Curve curve, TieLook look)
    {
        var along = (curve.End - curve.Second).Direction();
        return look.Head switch
        {
            Head.None => [],
            Head.Triangle => [Outline(true, 0, 0, 11, 5.5, 11, -5.5)],
            Head.OpenTriangle => [Outline(false, 1, 0, 11, 5.5, 11, -5.5)],
            Head.Notched => [Outline(true, 0, 0, 12, 6, 8, 0, 12, -6)],
            Head.Square => [Outline(true, 1, 4.5, 10, 4.5, 10, -4.5, 1, -4.5)],
            Head.OpenSquare => [Outline(false, 1, 4.5, 10, 4.5, 10, -4.5, 1, -4.5)],
            Head.Diamond => [Outline(true, 0, 0, 7, 5, 14, 0, 7, -5)],
            Head.OpenDiamond => [Outline(false, 1, 0, 7.5, 5, 14, 0, 7.5, -5)],
            Head.Disc => [Round(true)],
            Head.Ring => [Round(false)],
            Head.Arrow => [Stroke(10, 5.5, 1, 0, 10, -5.5)],
            Head.DoubleArrow => [Stroke(10, 5.5, 1, 0, 10, -5.5), Stroke(16, 5.5, 7, 0, 16, -5.5)],
            Head.Bar => [Stroke(5, 6, 5, -6)],
            _ => [Stroke(3, 5, 13, -5), Stroke(3, -5, 13, 5)],
        };

        // The distance back from the end, and to the side.
        string At(double back, double side) => SvgPen.Point(curve.End - (along * back) + (new Spot(-along.Y, along.X) * side));

        string Joined(ReadOnlySpan<double> places)
        {
            var path = "M" + At(places[0], places[1]);
            for (var i = 2; i < places.Length; i += 2)
            {
                path += "L" + At(places[i], places[i + 1]);
            }

            return path;
        }

        HeadPart Outline(bool filled, params ReadOnlySpan<double> places) => new(Joined(places) + "Z", Closed: true, filled);

        HeadPart Stroke(params ReadOnlySpan<double> places) => new(Joined(places), Closed: false, Filled: false);

        HeadPart Round(bool filled) => new($"M{At(1, 0)}A4.5,4.5 0 0 1 {At(10, 0)}A4.5,4.5 0 0 1 {At(1, 0)}Z", Closed: true, filled);
    }
}
