using System.Buffers;
using System.Buffers.Binary;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>
/// The first two and the last two different days on which something was published: enough to say on how many days, counted up to two, it was
/// published away from any one day.
/// </summary>
struct DaySpread
{
    /// <summary>In place of a day number where a story has no day.</summary>
    public const int NoDay = -1;

    const int Size = 4 * sizeof(int);

    int _first;
    int _second;
    int _lastButOne;
    int _last;

    /// <summary>No day yet.</summary>
    public static DaySpread None => new() { _first = NoDay, _second = NoDay, _lastButOne = NoDay, _last = NoDay };

    /// <summary>Adds a day; <see cref="NoDay"/> adds nothing.</summary>
    public void Add(int day)
    {
        if (day == NoDay)
            return;
        if (_first == NoDay || day < _first)
            (_first, _second) = (day, _first);
        else if (day != _first && (_second == NoDay || day < _second))
            _second = day;
        if (day > _last)
            (_lastButOne, _last) = (_last, day);
        else if (day != _last && day > _lastButOne)
            _lastButOne = day;
    }

    /// <summary>Adds the days of another.</summary>
    public void Add(DaySpread other)
    {
        Add(other._first);
        Add(other._second);
        Add(other._lastButOne);
        Add(other._last);
    }

    /// <summary>Different days farther than <see cref="WireQuestion.DaysNear"/> from a day, counted up to 2; 0 where there is no such day.</summary>
    public readonly byte CountElsewhere(DateOnly? day)
    {
        if (day is not { DayNumber: var near })
            return 0;
        var (from, to) = (near - WireQuestion.DaysNear, near + WireQuestion.DaysNear);
        var before = Before(_first, from) + Before(_second, from);
        var after = (_lastButOne > to ? 1 : 0) + (_last > to ? 1 : 0);
        return (byte)Math.Min(2, before + after);

        static int Before(int day, int from) => day != NoDay && day < from ? 1 : 0;
    }

    public readonly void Write(ArrayBufferWriter<byte> to)
    {
        var bytes = to.GetSpan(Size);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, _first);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], _second);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], _lastButOne);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], _last);
        to.Advance(Size);
    }

    public static DaySpread Read(ref ReadOnlySpan<byte> from)
    {
        var read = new DaySpread
        {
            _first = BinaryPrimitives.ReadInt32LittleEndian(from),
            _second = BinaryPrimitives.ReadInt32LittleEndian(from[4..]),
            _lastButOne = BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
            _last = BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
        };
        from = from[Size..];
        return read;
    }
}
