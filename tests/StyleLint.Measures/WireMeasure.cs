using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Workspace.Wire.Import;

namespace StyleLint.Measures;

/// <summary>How surely copied wire text is found, how often what nobody copied is taken for it, and how long that takes.</summary>
sealed class WireMeasure
{
    const int Plants = 400;

    // Days from which a story is no longer of the same event.
    const int Apart = 21;

    // Words of a story that has enough to say for itself.
    const int LeastWords = 100;

    static readonly DateOnly Today = new(2026, 2, 3);

    static readonly RuleSet Rules = new([.. RuleSet.Default.Rules.Where(rule => rule.Kind.NeedsArchive)]);

    readonly List<WireStory> _stories;
    readonly List<WireStory> _others;
    readonly WireMemory _archive;
    readonly int _seed;
    readonly int _shown;

    WireMeasure(string archive, string others, int seed, int shown)
    {
        _stories = [.. Read(archive).Where(story => story.Day is not null)];
        _others = Read(others);
        _archive = new(_stories);
        _seed = seed;
        _shown = shown;
    }

    /// <param name="archive">A file of agency stories with dates, as <c>style-lint wire add</c> reads it.</param>
    /// <param name="others">The same of stories by another newsroom, of another time.</param>
    /// <param name="seed">Plants elsewhere, and takes other samples.</param>
    /// <param name="shown">Misses and findings shown of each kind.</param>
    public static void Run(string archive, string others, int seed, int shown)
    {
        var measure = new WireMeasure(archive, others, seed, shown);
        Console.Out.WriteLine($"{measure._stories.Count:N0} stories in the archive, {measure._others.Count:N0} drafts");
        foreach (var length in (ReadOnlySpan<int>)[12, 16, 20, 30])
            measure.Plant(length);
        var day = measure._stories[0].Day!.Value.AddDays(30);
        measure.Count("another newsroom's stories", measure._others, story => Lint(Draft(story), day, measure._archive));
        measure.Count(
            $"stories of {LeastWords} words and more, against what was sent {Apart} days from them and more",
            [.. measure._stories.Where(story => story.Body.Count(c => c == ' ') >= LeastWords)],
            story => Lint(Draft(story), story.Day, new Without(measure._archive, story, Apart))
        );
        measure.Count(
            "an agency's own versions of a story (quotations and facts), to be judged",
            [.. measure._stories.Where(story => story.Body.Contains('"'))],
            story =>
                [
                    .. Lint(Draft(story), story.Day, new Without(measure._archive, story, 0))
                        .Where(found => found.Rule.Name is not ("wire/uncredited-copy" or "wire/possible-copy" or "wire/close-rewrite")),
                ]
        );
        measure.Time();
    }

    // Words of a story, outside quotation marks and enough of them in no stock phrase, set into somebody else's text.
    void Plant(int length)
    {
        var random = new Random(_seed + length);
        var truth = new TrueNovelty(_stories);
        var missed = new List<string>();
        for (var planted = 0; planted < Plants; )
        {
            var story = _stories[random.Next(_stories.Count)];
            var prose = new WireMatch(story, FactBook.Default).Prose;
            if (prose.Count <= length)
                continue;
            var first = random.Next(prose.Count - length);
            var words = Words(prose, first, length);
            if (
                words.Contains('"')
                || Enumerable.Range(first, length).Any(prose.IsQuoted)
                || truth.CountNovel(prose, first, length, story.Day!.Value) < SharedRun.LeastNovel
            )
                continue;
            var paragraphs = _others[random.Next(_others.Count)].Body.Split('\n');
            var at = random.Next(1, paragraphs.Length);
            planted++;
            var found = Lint(
                string.Join("\n\n", paragraphs.Take(at).Append($"He noted {words} as well.").Concat(paragraphs.Skip(at))),
                story.Day,
                _archive
            );
            if (!found.Any(each => each.Severity >= Severity.Warning && each.Rule.Name is "wire/uncredited-copy" or "wire/possible-copy"))
                missed.Add(words);
        }

        Console.Out.WriteLine($"{length} words planted: {Plants - missed.Count} of {Plants} found");
        foreach (var words in missed.Take(_shown))
            Console.Out.WriteLine($"    {words}");
    }

    void Count(string what, List<WireStory> drafts, Func<WireStory, ImmutableArray<Diagnostic>> lint)
    {
        var found = drafts.Select(story => (Story: story, Found: lint(story))).ToList();
        var errors = found.Count(each => each.Found.Any(one => one.Severity == Severity.Error));
        Console.Out.WriteLine($"{what}: {errors} of {drafts.Count} with errors ({100.0 * errors / Math.Max(1, drafts.Count):F2} %)");
        foreach (
            var rule in found
                .SelectMany(each => each.Found.Select(one => (each.Story, Found: one)))
                .GroupBy(each => $"{each.Found.Rule} {each.Found.Severity.ToName()}")
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        )
        {
            Console.Out.WriteLine($"{rule.Count(), 6} {rule.Key}");
            foreach (var (story, one) in rule.Take(_shown))
                Console.Out.WriteLine($"         {story.Id}: {one.Message}\n            {one.Source.Slice(one.Span)}");
        }
    }

    void Time()
    {
        // Each with a story of the archive at its end, so that there is something to compare.
        var drafts = _others
            .Where(story => story.Body.Count(c => c == ' ') is > 300 and < 500)
            .Take(200)
            .Select((story, number) => $"{Draft(story)}\n\n{_stories[number * 37 % _stories.Count].Body.Replace("\n", "\n\n")}")
            .ToList();
        if (drafts.Count == 0)
            return;
        _ = Median(null) + Median(_archive);
        double Median(IWireArchive? archive)
        {
            var times = new List<double>();
            for (var round = 0; round < 5; round++)
            {
                times.Clear();
                foreach (var draft in drafts)
                {
                    var start = Stopwatch.GetTimestamp();
                    _ = Lint(draft, _stories[0].Day, archive, RuleSet.Default);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            times.Sort();
            return times[times.Count / 2];
        }

        Console.Out.WriteLine(
            $"a draft of some 500 words that holds a story: {Median(null):F2} ms without an archive, {Median(_archive):F2} ms with it in memory (median of {drafts.Count})"
        );
    }

    static string Draft(WireStory story) => $"{story.Headline}\n\n{story.Body.Replace("\n", "\n\n")}";

    static ImmutableArray<Diagnostic> Lint(string text, DateOnly? day, IWireArchive? archive, RuleSet? rules = null) =>
        new Linter(rules ?? Rules, new(FactBook.Default, Today) { Archive = archive })
            .Lint(SourceText.From(text, "draft.txt", day))
            .Diagnostics;

    static string Words(Prose prose, int first, int length)
    {
        var text = new StringBuilder();
        for (var end = first + length; first < end; )
        {
            text.Append(text.Length > 0 ? " " : "").Append(prose.At(first, end).Text);
            var passage = prose.PassageOf(first);
            while (first < end && ReferenceEquals(prose.PassageOf(first), passage))
                first++;
        }

        return text.ToString();
    }

    static List<WireStory> Read(string path) =>
        [
            .. WireImport
                .Read(Path.GetFullPath(path), path, new(FactBook.Default, Today, "Reuters"), _ => { })
                .Select(item => item.Story)
                .OfType<WireStory>(),
        ];

    /// <summary>The archive without a story, and without what was sent within some days of it.</summary>
    sealed class Without(WireMemory archive, WireStory draft, int days) : IWireArchive
    {
        public WireAnswer Ask(WireQuestion question, CancellationToken cancel)
        {
            var answer = archive.Ask(question, cancel);
            return answer with
            {
                Candidates =
                [
                    .. answer.Candidates.Where(each =>
                        archive.Read([each.Number], cancel)[0].Id != draft.Id
                        && Math.Abs(each.Day!.Value.DayNumber - draft.Day!.Value.DayNumber) >= days
                    ),
                ],
            };
        }

        public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) => archive.Read(numbers, cancel);

        public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
            archive.Versions(agency, id, cancel);
    }

    /// <summary>Novelty by all runs of five of all stories, of which an archive keeps some.</summary>
    sealed class TrueNovelty
    {
        readonly Dictionary<ulong, List<int>> _days = [];

        internal TrueNovelty(List<WireStory> stories)
        {
            var words = new List<WireWord>();
            foreach (var story in stories)
            {
                words.Clear();
                WireWords.Read(story.Body, words);
                foreach (var run in Fingerprints.OfRuns(words))
                {
                    if (!_days.TryGetValue(run, out var days))
                        _days[run] = days = new(1);
                    if (!days.Contains(story.Day!.Value.DayNumber))
                        days.Add(story.Day!.Value.DayNumber);
                }
            }
        }

        internal int CountNovel(Prose prose, int first, int length, DateOnly day)
        {
            var stock = new bool[length];
            for (var at = 0; at + Fingerprints.RunLength <= length; at++)
            {
                if (
                    _days.TryGetValue(prose.Runs[first + at], out var days)
                    && days.Count(each => Math.Abs(each - day.DayNumber) > WireQuestion.DaysNear) >= 2
                )
                    stock.AsSpan(at, Fingerprints.RunLength).Fill(true);
            }

            return stock.AsSpan().Count(false);
        }
    }
}
