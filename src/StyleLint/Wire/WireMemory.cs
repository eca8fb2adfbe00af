using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>A small archive in memory: for an example's stories, or those a host has just received.</summary>
public sealed class WireMemory : IWireArchive
{
    readonly ImmutableArray<WireStory> _stories;
    readonly Dictionary<ulong, List<int>> _holders = [];

    /// <param name="stories">All versions of all stories, in any order.</param>
    public WireMemory(IEnumerable<WireStory> stories)
    {
        _stories = [.. stories];
        for (var number = 0; number < _stories.Length; number++)
        {
            foreach (var fingerprint in Fingerprints.OfStory(_stories[number]))
            {
                if (!_holders.TryGetValue(fingerprint, out var holders))
                    _holders[fingerprint] = holders = [];
                holders.Add(number);
            }
        }
    }

    /// <inheritdoc/>
    public WireAnswer Ask(WireQuestion question, CancellationToken cancel)
    {
        var shared = new Dictionary<int, int>();
        var days = new DaySpread[question.Fingerprints.Length];
        for (var asked = 0; asked < days.Length; asked++)
        {
            days[asked] = DaySpread.None;
            if (!_holders.TryGetValue(question.Fingerprints[asked], out var holders))
                continue;
            foreach (var number in holders)
                days[asked].Add(_stories[number].Day?.DayNumber ?? DaySpread.NoDay);
            if (holders.Count > WireQuestion.RareIn)
                continue;
            foreach (var number in holders)
                shared[number] = shared.GetValueOrDefault(number) + 1;
        }

        cancel.ThrowIfCancellationRequested();
        var candidates = shared
            .Where(each => each.Value > 1 || IsNear(_stories[each.Key].Day, question.Day))
            .OrderByDescending(each => each.Value)
            .ThenByDescending(each => _stories[each.Key].Day)
            .ThenByDescending(each => _stories[each.Key].Key)
            .Take(WireQuestion.MostCandidates)
            .Select(each => new WireCandidate(each.Key, each.Value, _stories[each.Key].Day));
        return new([.. candidates], [.. days]);
    }

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) =>
        [.. numbers.Select(number => _stories[(int)number])];

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
        [.. _stories.Where(story => story.Id == id && story.Agency == agency).OrderBy(story => story.Version)];

    static bool IsNear(DateOnly? day, DateOnly? other) =>
        day is not { } one || other is not { } two || Math.Abs(one.DayNumber - two.DayNumber) <= WireQuestion.DaysNear;
}
