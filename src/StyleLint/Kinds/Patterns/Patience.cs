namespace StyleLint.Kinds;

/// <summary>
/// Whether a search that ran out of its time is begun again. An engine's time limit is the clock's: on a busy machine, or one whose lid was
/// shut, it passes while the search stands still. So a search has run out of its time only once it had the processor for half of it.
/// </summary>
struct Patience
{
    /// <summary>Most times that a search is begun again because others had the processor.</summary>
    const int MostTries = 20;

    TimeSpan _usedBefore;
    int _tries;

    /// <summary>Whether the search, which has just run out of its time, is begun again.</summary>
    /// <param name="limit">The time that it is given when it is.</param>
    internal bool AllowsMore(TimeSpan limit) => AllowsMore(limit, Environment.CpuUsage.TotalTime);

    /// <param name="limit">The time that the search is given when it is begun again.</param>
    /// <param name="used">Time of the processor that this process has used.</param>
    internal bool AllowsMore(TimeSpan limit, TimeSpan used)
    {
        if (_tries > MostTries || (_tries > 0 && used - _usedBefore > limit / 2))
            return false;
        _usedBefore = used;
        _tries++;
        return true;
    }
}
