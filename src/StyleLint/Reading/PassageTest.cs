namespace StyleLint.Reading;

/// <summary>A rule's test of a passage's words, whose answer can be noted.</summary>
/// <param name="run">Must depend only on the words, and on nothing that can change.</param>
sealed class PassageTest(Func<string, bool> run)
{
    Numbered? _last;

    /// <summary>Runs the test.</summary>
    internal bool Run(string text) => run(text);

    /// <summary>Its number in a set of rules.</summary>
    internal int NumberIn(TestNumbers numbers)
    {
        if (_last is not { } last || last.In != numbers)
            _last = last = new(numbers, numbers.Of(this));
        return last.Number;
    }

    sealed record Numbered(TestNumbers In, int Number);
}

/// <summary>
/// Numbers the tests of one set of rules, from 0, so that notes take no more room than the set has tests. Safe for use by several threads
/// at once.
/// </summary>
sealed class TestNumbers
{
    readonly Dictionary<PassageTest, int> _numbers = [];
    readonly Lock _gate = new();

    /// <summary>How many have a number.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _numbers.Count;
        }
    }

    /// <summary>The number of a test; the next number if it has none yet.</summary>
    internal int Of(PassageTest test)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(test, out var number))
                _numbers.Add(test, number = _numbers.Count);
            return number;
        }
    }
}
