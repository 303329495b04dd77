namespace StakeholderGraph.Exports.Figures;

/// <summary>A point of a figure, in pixels; y increases downwards.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(Spot a, double by) => new(a.X * by, a.Y * by);

    /// <summary>The direction as a unit vector; to the right if the length is zero.</summary>
    public Spot Direction()
    {
        // Beyond arithmetic, the square root is the only function that every processor rounds alike.
        var length = Math.Sqrt((X * X) + (Y * Y));
        return length > 0 ? new Spot(X / length, Y / length) : new Spot(1, 0);
    }
}

/// <summary>A rectangle of a figure.</summary>
internal readonly record struct Rect(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Spot Centre => new(X + (Width / 2), Y + (Height / 2));

    public static Rect Around(Spot centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), width, height);

    public Rect Moved(double x, double y) => this with { X = X + x, Y = Y + y };

    public Rect Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    public bool Overlaps(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(Spot spot) => X < spot.X && spot.X < Right && Y < spot.Y && spot.Y < Bottom;

    /// <summary>The smallest rectangle around some points.</summary>
    public static Rect Of(ReadOnlySpan<Spot> spots)
    {
        var (left, top, right, bottom) = (spots[0].X, spots[0].Y, spots[0].X, spots[0].Y);
        foreach (var spot in spots)
        {
            (left, top) = (Math.Min(left, spot.X), Math.Min(top, spot.Y));
            (right, bottom) = (Math.Max(right, spot.X), Math.Max(bottom, spot.Y));
        }

        return new Rect(left, top, right - left, bottom - top);
    }

    public bool ContainsAny(ReadOnlySpan<Spot> spots)
    {
        foreach (var spot in spots)
        {
            if (Contains(spot))
            {
                return true;
            }
        }

        return false;
    }

    public Rect With(Rect other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Rect(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}

/// <summary>A cubic Bézier curve.</summary>
internal readonly record struct Curve(Spot Begin, Spot First, Spot Second, Spot End)
{
    public Spot At(double t)
    {
        var s = 1 - t;
        return (Begin * (s * s * s)) + (First * (3 * s * s * t)) + (Second * (3 * s * t * t)) + (End * (t * t * t));
    }

    /// <summary>Points along the curve, including both ends.</summary>
    public IEnumerable<Spot> Points(int steps)
    {
        for (var i = 0; i <= steps; i++)
        {
            yield return At((double)i / steps);
        }
    }

    public Curve Moved(double x, double y)
    {
        var by = new Spot(x, y);
        return new Curve(Begin + by, First + by, Second + by, End + by);
    }

    /// <summary>The curve, shortened at its end by a number of pixels to make room for its arrowhead.</summary>
    public Curve Shortened(double by)
    {
        var back = (End - Second).Direction() * by;
        return this with { Second = Second - back, End = End - back };
    }
}
