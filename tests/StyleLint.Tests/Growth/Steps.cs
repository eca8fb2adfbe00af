namespace StyleLint.Tests.Growth;

/// <summary>What code counts that <see cref="StepCounter"/> has rewritten: it is called from there.</summary>
public static class Steps
{
    static long[] _byMethod = [];

    /// <summary>Begins to count the steps of so many methods.</summary>
    internal static void Begin(int methods) => _byMethod = new long[methods];

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
}
