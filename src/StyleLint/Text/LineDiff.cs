using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StyleLint.Text;

/// <summary>A run of lines that replaced another; either may be empty.</summary>
/// <param name="OldStart">First line removed, zero-based.</param>
/// <param name="OldCount">Number of lines removed.</param>
/// <param name="NewStart">First line added, zero-based.</param>
/// <param name="NewCount">Number of lines added.</param>
public readonly record struct LineHunk(int OldStart, int OldCount, int NewStart, int NewCount);

/// <summary>Finds the lines that differ between two texts.</summary>
public static class LineDiff
{
    // Memory and time grow with its square. Texts further apart than this are treated as entirely different between their common first and
    // last lines, which is correct, if not minimal.
    const int MaxDifferences = 2_000;

    /// <summary>The runs that differ, in order, with as few lines as possible; none if the texts are the same.</summary>
    public static ImmutableArray<LineHunk> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (one, other) = (Numbered(before, numbers), Numbered(after, numbers));
        var head = one.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < Math.Min(one.Length, other.Length) - head && one[^(tail + 1)] == other[^(tail + 1)])
            tail++;
        var hunks = ImmutableArray.CreateBuilder<LineHunk>();
        var oldMiddle = one.AsSpan(head..^tail);
        var newMiddle = other.AsSpan(head..^tail);
        if (Common(oldMiddle, newMiddle) is not { } common)
            return [new(head, oldMiddle.Length, head, newMiddle.Length)];
        var (oldAt, newAt) = (0, 0);
        foreach (var (oldLine, newLine) in common)
        {
            Add(oldLine, newLine);
            (oldAt, newAt) = (oldLine + 1, newLine + 1);
        }

        Add(oldMiddle.Length, newMiddle.Length);
        return hunks.ToImmutable();

        void Add(int oldEnd, int newEnd)
        {
            if (oldAt < oldEnd || newAt < newEnd)
                hunks.Add(new(head + oldAt, oldEnd - oldAt, head + newAt, newEnd - newAt));
        }
    }

    static int[] Numbered(IReadOnlyList<string> lines, Dictionary<string, int> numbers)
    {
        var numbered = new int[lines.Count];
        for (var at = 0; at < numbered.Length; at++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, lines[at], out var isKnown);
            if (!isKnown)
                number = numbers.Count;
            numbered[at] = number;
        }

        return numbered;
    }

    // Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form: how far each diagonal gets with d differences,
    // kept for every d, and then walked back. Null where the two are too far apart.
    static List<(int Old, int New)>? Common(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var most = Math.Min(before.Length + after.Length, MaxDifferences);
        var reach = new int[2 * most + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(reach[(middle - d)..(middle + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x =
                    k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1])
                        ? reach[middle + k + 1]
                        : reach[middle + k - 1] + 1;
                if (x <= before.Length && x - k <= after.Length)
                    x += before[x..].CommonPrefixLength(after[(x - k)..]);
                reach[middle + k] = x;
                if (x >= before.Length && x - k >= after.Length)
                    return WalkBack(trace, before.Length, after.Length);
            }
        }

        return null;
    }

    static List<(int Old, int New)> WalkBack(List<int[]> trace, int x, int y)
    {
        var common = new List<(int Old, int New)>();
        for (var d = trace.Count - 1; x > 0 || y > 0; d--)
        {
            var k = x - y;
            var (fromX, fromY) = (0, 0);
            if (d > 0)
            {
                // What was reached with d - 1 differences stands from -(d - 1); the outer two of this trace are not yet filled.
                int Reached(int diagonal) => trace[d][diagonal + d];
                var down = k == -d || (k != d && Reached(k - 1) < Reached(k + 1));
                var fromK = down ? k + 1 : k - 1;
                fromX = Reached(fromK);
                fromY = fromX - fromK;
            }

            while (x > fromX && y > fromY)
                common.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }

        common.Reverse();
        return common;
    }
}
