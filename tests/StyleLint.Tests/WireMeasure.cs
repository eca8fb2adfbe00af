using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using Xunit.Abstractions;

namespace StyleLint.Tests;

/// <summary>
/// Measures how surely copied wire text is found, how often text that nobody copied is taken for it, and how long that takes.
/// <c>STYLE_LINT_WIRE</c> names an archive, <c>STYLE_LINT_WIRE_OTHER</c> stories of another newsroom: gzipped JSON lines
/// <c>{id, date, title, body}</c>, hard-wrapped or not, paragraphs indented or after a blank line. Without them there is nothing to measure.
/// </summary>
public class WireMeasure(ITestOutputHelper output)
{
    const int Seed = 4;
    const int Plants = 400;

    static readonly Lazy<List<WireStory>> Stories = new(() => Read("STYLE_LINT_WIRE"));
    static readonly Lazy<WireMemory> Archive = new(() => new(Stories.Value));
    static readonly Lazy<List<WireStory>> Others = new(() => Read("STYLE_LINT_WIRE_OTHER"));
    static readonly RuleSet Rules = new([.. RuleSet.Default.Rules.Where(rule => rule.Kind.NeedsArchive)]);

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(30)]
    public void Planted_copies_are_found(int length)
    {
        if (Stories.Value.Count == 0 || Others.Value.Count == 0)
            return;
        var random = new Random(Seed + length);
        var truth = new TrueNovelty(Stories.Value);
        int planted = 0, found = 0;
        while (planted < Plants)
        {
            var story = Stories.Value[random.Next(Stories.Value.Count)];
            var prose = new WireMatch(story, FactBook.Default).Prose;
            if (prose.Count < length + 5)
                continue;
            var first = random.Next(prose.Count - length);
            var words = Words(prose, first, length);
            if (words.Contains('"') || Enumerable.Range(first, length).Any(prose.IsQuoted) || truth.CountNovel(prose, first, length, story.Day!.Value) < SharedRun.LeastNovel)
                continue;
            var paragraphs = Others.Value[random.Next(Others.Value.Count)].Body.Split('\n');
            var at = random.Next(1, paragraphs.Length);
            planted++;
            var result = Lint(string.Join("\n\n", paragraphs.Take(at).Append($"He noted {words} as well.").Concat(paragraphs.Skip(at))), story.Day, Archive.Value);
            if (result.Any(each => each.Severity >= Severity.Warning && each.Rule.Name is "wire/uncredited-copy" or "wire/possible-copy"))
                found++;
            else
                output.WriteLine($"missed: {words}");
        }

        output.WriteLine($"{length} words: {found} of {planted} found ({100.0 * found / planted:F1} %)");
        Assert.True(length < 16 || found >= planted * (length < 20 ? 0.95 : 1));
    }

    [Fact]
    public void Another_newsrooms_stories_are_let_pass()
    {
        if (Stories.Value.Count == 0)
            return;
        var count = Count(Others.Value, story => Lint(Draft(story), Stories.Value[0].Day!.Value.AddDays(30), Archive.Value));
        Assert.Equal(0, count);
    }

    /// <summary>Set <c>STYLE_LINT_WIRE_ALL</c> to hold all stories against the archive; one of ten else.</summary>
    [Fact]
    public void A_story_is_not_taken_for_another_days()
    {
        var random = new Random(Seed);
        var all = Environment.GetEnvironmentVariable("STYLE_LINT_WIRE_ALL") is not null;
        var drafts = Stories.Value.Where(story => story.Body.Count(c => c == ' ') >= 100 && (all || random.Next(10) == 0)).ToList();
        var errors = Count(drafts, story => Lint(Draft(story), story.Day, new Apart(Archive.Value, story, 21)));
        Assert.True(errors <= drafts.Count * 0.005);
    }

    /// <summary>Its stories against each other: what an agency changes from one version to the next is listed, to be judged.</summary>
    [Fact]
    public void An_agencys_own_versions_are_listed()
    {
        var random = new Random(Seed);
        var drafts = Stories.Value.Where(story => story.Body.Contains('"') && random.Next(4) == 0).ToList();
        _ = Count(drafts, story => [.. Lint(Draft(story), story.Day, new Apart(Archive.Value, story, 0)).Where(each => !each.Rule.Name.EndsWith("-copy") && !each.Rule.Name.EndsWith("-rewrite"))]);
    }

    [Fact]
    public void Time_for_a_draft()
    {
        var drafts = Others.Value.Where(story => story.Body.Count(c => c == ' ') is > 450 and < 550).Take(100)
            .Select((story, number) => $"{Draft(story)}\n\n{Draft(Stories.Value[number * 100])}").ToList();
        foreach (var (name, archive) in new (string, IWireArchive?)[] { ("without an archive", null), ("with it", Archive.Value), ("without", null), ("with", Archive.Value) })
        {
            var times = new List<double>();
            for (var round = 0; round < 5; round++)
            {
                times.Clear();
                foreach (var draft in drafts)
                {
                    var watch = Stopwatch.StartNew();
                    _ = Lint(draft, Stories.Value[0].Day, archive, RuleSet.Default);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            times.Sort();
            if (times.Count > 0)
                output.WriteLine($"{name}: median {times[times.Count / 2]:F2} ms, p90 {times[times.Count * 9 / 10]:F2} ms");
        }
    }

    int Count(List<WireStory> drafts, Func<WireStory, ImmutableArray<Diagnostic>> lint)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var errors = 0;
        foreach (var story in drafts)
        {
            var found = lint(story);
            errors += found.Any(each => each.Severity == Severity.Error) ? 1 : 0;
            foreach (var each in found)
            {
                var kind = $"{each.Rule} {each.Severity.ToName()}";
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                output.WriteLine($"{kind} {story.Id} {story.Headline}: {each.Message}\n      {each.Source.Slice(each.Span)}");
            }
        }

        output.WriteLine($"{drafts.Count} stories: {errors} with errors ({100.0 * errors / Math.Max(1, drafts.Count):F2} %)");
        foreach (var (kind, count) in counts)
            output.WriteLine($"{count,6} {kind}");
        return errors;
    }

    static string Draft(WireStory story) => $"{story.Headline}\n\n{story.Body.Replace("\n", "\n\n")}";

    static ImmutableArray<Diagnostic> Lint(string text, DateOnly? day, IWireArchive? archive, RuleSet? rules = null) =>
        new Linter(rules ?? Rules, new(FactBook.Default, Check.Today) { Archive = archive }).Lint(SourceText.From(text, "draft.txt", day)).Diagnostics;

    static string Words(Prose prose, int first, int length)
    {
        var text = new StringBuilder();
        for (var end = first + length; first < end;)
        {
            text.Append(text.Length > 0 ? " " : "").Append(prose.At(first, end).Text);
            var passage = prose.PassageOf(first);
            while (first < end && ReferenceEquals(prose.PassageOf(first), passage))
                first++;
        }

        return text.ToString();
    }

    static List<WireStory> Read(string variable)
    {
        var stories = new List<WireStory>();
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } path)
            return stories;
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var item = JsonDocument.Parse(line);
            string Field(string name) => item.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
            var body = Field("body").Replace("\n\n", "\n    ").Replace("\n    ", "\u2029").Replace('\n', ' ').Replace('\u2029', '\n').Trim();
            // A story that has lost its date counts as sent on the day of the one before it.
            var sent = DateTime.TryParse(Field("date"), CultureInfo.InvariantCulture, out var given) ? given : stories.LastOrDefault()?.Sent ?? new(1987, 4, 1);
            stories.Add(new(Field("id"), "Reuters", Field("title"), body) { Sent = sent });
        }

        return stories;
    }

    /// <summary>The archive without a story, and without what was sent within some days of it.</summary>
    sealed class Apart(WireMemory archive, WireStory draft, int days) : IWireArchive
    {
        public WireAnswer Ask(WireQuestion question, CancellationToken cancel)
        {
            var answer = archive.Ask(question, cancel);
            return answer with { Candidates = [.. answer.Candidates.Where(each => archive.Read(each.Number, cancel).Id != draft.Id && Math.Abs(each.Day!.Value.DayNumber - draft.Day!.Value.DayNumber) >= days)] };
        }

        public WireStory Read(long number, CancellationToken cancel) => archive.Read(number, cancel);

        public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) => archive.Versions(agency, id, cancel);
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
                if (_days.TryGetValue(prose.Runs[first + at], out var days) && days.Count(each => Math.Abs(each - day.DayNumber) > WireQuestion.DaysNear) >= 2)
                    stock.AsSpan(at, Fingerprints.RunLength).Fill(true);
            }

            return stock.AsSpan().Count(false);
        }
    }
}
