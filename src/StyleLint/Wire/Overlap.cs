using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>What a draft takes from the stories of an archive. Worked out once per draft.</summary>
sealed class Overlap
{
    /// <summary>Days after a draft's own on which a story can still have been its source: clocks, time zones and editions differ.</summary>
    internal const int DaysAfter = 2;

    // Stories beyond these share less with the draft than those before them.
    const int MostRead = 8;

    // Words in shared runs of five below which a story has at most a turn of phrase in common with the draft.
    const int LeastShared = 8;

    readonly Story _story;
    readonly IWireArchive _archive;
    readonly WireHouse _house;
    readonly CancellationToken _cancel;
    readonly Dictionary<DateOnly, bool[]> _stock = [];

    Overlap(Story story, IWireArchive archive, WireHouse house, CancellationToken cancel)
    {
        _story = story;
        _archive = archive;
        _house = house;
        _cancel = cancel;
        Prose = Prose.Read(story);
        Credits = WireCredits.Read(story, house);
    }

    /// <summary>The draft's words.</summary>
    internal Prose Prose { get; }

    /// <summary>The stories that were compared with it, one version of each, those that share most first.</summary>
    internal ImmutableArray<WireMatch> Matches { get; private set; } = [];

    /// <summary>Whom the draft credits.</summary>
    internal WireCredits Credits { get; }

    /// <summary>The draft's quotations that differ from these stories'.</summary>
    internal List<QuoteFinding> Quotes => field ??= WireQuotes.Find(_story, Matches);

    /// <summary>All versions of a story in the archive, oldest first; only the matched one if there is no other.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    internal ImmutableArray<WireStory> Versions(WireMatch match) =>
        _archive.Versions(match.Wire.Agency, match.Wire.Id, _cancel) is { IsEmpty: false } versions ? versions : [match.Wire];

    /// <summary>The first agency that the draft credits, by its name in the facts; null if they know none of those credited.</summary>
    internal string? CreditedAgency =>
        Credits.Names.Select(name => _story.Facts.FindAgency(name)?.Name).FirstOrDefault(name => name is not null);

    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    internal static Overlap Find(Story story, IWireArchive archive, WireHouse house, CancellationToken cancel)
    {
        var overlap = new Overlap(story, archive, house, cancel);
        overlap.Find();
        return overlap;
    }

    void Find()
    {
        if (Prose.Runs.Length == 0)
            return;
        var day = _story.Anchor?.Day;
        var question = new WireQuestion(Fingerprints.Distinct([.. Prose.Runs]), day);
        var answer = _archive.Ask(question, _cancel);
        if (answer.Candidates.IsEmpty)
            return;
        var runs = new SharedRuns(Prose);
        Matches = [.. Choose(answer.Candidates, day, runs)];
        foreach (var match in Matches)
        {
            var covered = new bool[Prose.Count];
            match.Runs = runs.Find(match.Prose, StockWords(question, answer, day ?? match.Wire.Day), covered);
            match.Covered = covered.AsSpan().Count(true);
            match.Pairs = SentencePairs.Find(_story, Prose, match.Story, match.Prose);
            match.Trigrams = Trigrams.Share(Prose, match.Prose);
            match.Substance = Substance.Compare(Prose, match.Prose);
            match.IsCredited = Credits.Has(match.Wire.Agency, _story.Facts);
            match.IsOld = day is { } own && match.Wire.Day is { } sent && own.DayNumber - sent.DayNumber > WireQuestion.DaysNear;
        }

        Claim();
    }

    // Two stories with the same words account for them once: the credited one, else the one that shares most.
    void Claim()
    {
        var taken = new bool[Prose.Count];
        foreach (var match in Matches.OrderByDescending(match => match.IsCredited).ThenByDescending(match => match.Covered))
        {
            var isNew = false;
            foreach (var run in match.Runs)
            {
                var stretch = taken.AsSpan(run.First, run.End - run.First);
                isNew |= run.IsEvidence && stretch.Count(true) * 2 < stretch.Length;
                stretch.Fill(true);
            }

            match.IsAccountedFor = !isNew;
        }
    }

    // Of each story the version that shares most, the latest where several do.
    IEnumerable<WireMatch> Choose(ImmutableArray<WireCandidate> candidates, DateOnly? day, SharedRuns runs)
    {
        var best = new Dictionary<(string, string), (WireStory Story, int Shared)>();
        var words = new List<WireWord>();
        var inTime = candidates.Where(candidate =>
            !(candidate.Day is { } sent && day is { } own && sent.DayNumber - own.DayNumber > DaysAfter)
        );
        foreach (var story in _archive.Read([.. inTime.Select(candidate => candidate.Number)], _cancel))
        {
            if (_house.IsOwn(story.Agency, _story.Facts))
                continue;
            words.Clear();
            WireWords.Read(story.ComparedBody, words);
            var shared = runs.CountShared(words);
            if (shared < LeastShared)
                continue;
            var family = (story.Agency, story.Id);
            if (
                !best.TryGetValue(family, out var known)
                || shared > known.Shared
                || (shared == known.Shared && story.Version > known.Story.Version)
            )
                best[family] = (story, shared);
        }

        return best
            .Values.OrderByDescending(each => each.Shared)
            .ThenBy(each => each.Story.Agency, StringComparer.Ordinal)
            .ThenBy(each => each.Story.Id, StringComparer.Ordinal)
            .Take(MostRead)
            .Select(each => new WireMatch(each.Story, _story.Facts));
    }

    // A draft without a date is assumed to be as old as the story it is compared with. An archive keeps some two of nine runs of five.
    // Between two that are stock and near enough to have had no kept one between them, all is.
    bool[] StockWords(WireQuestion question, WireAnswer answer, DateOnly? day)
    {
        if (_stock.TryGetValue(day ?? default, out var known))
            return known;
        var stock = new bool[Prose.Count];
        Wire.StockWords.Mark(Prose, stock);
        var last = -1;
        for (var at = 0; at < Prose.Runs.Length; at++)
        {
            if (answer.Days[question.Fingerprints.BinarySearch(Prose.Runs[at])].CountElsewhere(day) < 2)
                continue;
            var from = last >= 0 && at - last <= Fingerprints.ShortestRun - Fingerprints.RunLength + 1 ? last : at;
            stock.AsSpan(from, at + Fingerprints.RunLength - from).Fill(true);
            last = at;
        }

        return _stock[day ?? default] = stock;
    }
}
