using System.Collections.Immutable;

namespace StyleLint.Tests.Growth;

/// <summary>What code counts that <see cref="StepCounter"/> has rewritten: it is called from there.</summary>
public static class Steps
{
    static long[] _byMethod = [];
    static ImmutableArray<string> _names = [];

    /// <summary>Begins to count.</summary>
    /// <param name="names">The methods, by their numbers.</param>
    internal static void Begin(ImmutableArray<string> names) => (_byMethod, _names) = (new long[names.Length], names);

    /// <summary>One step: a method begins, or a loop goes round.</summary>
    public static void Step(int method) => _byMethod[method]++;

    /// <summary>A call of the framework's has looked at so many characters; eight are as good as a step.</summary>
    public static void Scan(int method, long characters) => _byMethod[method] += characters / 8;

    /// <summary>Takes the counts so far, and begins anew.</summary>
    internal static long[] Take()
    {
        var taken = _byMethod;
        _byMethod = new long[taken.Length];
        return taken;
    }

    /// <summary>The methods whose steps have grown most, for whoever has to mend it.</summary>
    internal static string Worst(long[] small, long[] large) => string.Join(", ", Enumerable.Range(0, large.Length)
        .OrderByDescending(at => large[at] - (small[at] * 4))
        .Take(8)
        .Select(at => $"{_names[at]} {small[at]:N0} → {large[at]:N0}"));
}
