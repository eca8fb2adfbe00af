using System.IO.Compression;
using System.Text.Json;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Wire;
using Xunit.Abstractions;

namespace StyleLint.Tests;

/// <summary>
/// Measures how surely copied wire text is found, and how often text that nobody copied is taken for it. <c>STYLE_LINT_WIRE</c> names an
/// archive, <c>STYLE_LINT_WIRE_OTHER</c> stories of another newsroom, both gzipped JSON lines <c>{id, date, title, body}</c> of hard-wrapped
/// text whose paragraphs are indented or follow a blank line; without them there is nothing to measure.
/// </summary>
public class WireMeasure(ITestOutputHelper output)
{
    const int Seed = 4;

    static readonly Lazy<List<WireStory>> Stories = new(() => Read("STYLE_LINT_WIRE"));
    static readonly Lazy<WireMemory> Archive = new(() => new(Stories.Value));
    static readonly Lazy<List<WireStory>> Others = new(() => Read("STYLE_LINT_WIRE_OTHER"));

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
        while (planted < 400)
        {
            var story = Stories.Value[random.Next(Stories.Value.Count)];
            var match = new WireMatch(story, FactBook.Default);
            var prose = match.Prose;
            if (prose.Count < length + 5)
                continue;
            var first = random.Next(prose.Count - length);
            if (Enumerable.Range(first, length).Any(prose.IsQuoted) || truth.CountNovel(prose, first, length, story.Day!.Value) < 8 || Text(prose, first, length).Contains('"'))
                continue;
            var host = Others.Value[random.Next(Others.Value.Count)];
            var lines = host.Body.Split('\n');
            var at = random.Next(1, lines.Length);
            var draft = string.Join("\n\n", lines.Take(at).Append($"He noted {Text(prose, first, length)} as well.").Concat(lines.Skip(at)));
            planted++;
            var overlap = Find(draft, story.Day!.Value);
            if (overlap.Matches.Any(each => each.IsCopied))
                found++;
            else
                output.WriteLine($"missed ({Describe(overlap)}): {Text(prose, first, length)}");
        }

        output.WriteLine($"{length} words: {found} of {planted} found ({100.0 * found / planted:F1} %)");
        Assert.True(length < 16 || found >= planted * (length < 20 ? 0.95 : 1));
    }

    [Fact]
    public void Another_newsrooms_stories_are_let_pass()
    {
        int large = 0, copied = 0;
        foreach (var story in Others.Value)
        {
            var overlap = Find(story.Body.Replace("\n", "\n\n"), new(1987, 4, 1));
            Tally(story, overlap, ref large, ref copied);
        }

        output.WriteLine($"{Others.Value.Count} stories: {large} errors, {copied} with a run");
        Assert.Equal(0, large);
    }

    [Fact]
    public void A_story_is_not_taken_for_another_days()
    {
        int all = 0, large = 0, copied = 0;
        var random = new Random(Seed);
        foreach (var story in Stories.Value)
        {
            if (story.Body.Count(c => c == ' ') < 100 || (Environment.GetEnvironmentVariable("STYLE_LINT_ALL") is null && random.Next(10) > 0))
                continue;
            all++;
            var overlap = Find(story.Body.Replace("\n", "\n\n"), story.Day!.Value, new Apart(Archive.Value, Stories.Value, 21, story.Day!.Value));
            Tally(story, overlap, ref large, ref copied);
        }

        output.WriteLine($"{all} stories: {large} errors ({100.0 * large / all:F2} %), {copied} with a run");
        Assert.True(large <= all * 0.005);
    }

    void Tally(WireStory story, Overlap overlap, ref int large, ref int copied)
    {
        if (overlap.Matches.FirstOrDefault(match => match.IsCopied) is not { } worst)
            return;
        copied++;
        var isLarge = overlap.Matches.Any(match => match.IsCopied && match.Covered >= 25);
        large += isLarge ? 1 : 0;
        output.WriteLine($"{(isLarge ? "ERROR" : "run  ")} {story.Id} {story.Headline} ({Describe(overlap)})");
        foreach (var run in worst.Runs.Where(run => run.IsEvidence).Take(3))
            output.WriteLine($"      {worst.Wire.Id} {run.Words}/{run.Novel}: {Text(overlap.Prose, run.First, run.End - run.First)}");
    }

    [Fact]
    public void Probe()
    {
        if (Environment.GetEnvironmentVariable("PROBE") is not { } folder)
            return;
        var files = Directory.GetFiles(folder, "*.txt").Order().ToList();
        var original = files.Single(file => Path.GetFileName(file).StartsWith("001"));
        var lines = File.ReadAllLines(original).Where(line => line.Length > 0).ToList();
        var archive = new WireMemory([new("1", "Reuters", lines[0], string.Join('\n', lines.Skip(1))) { Sent = new(2026, 2, 2) }]);
        foreach (var file in files)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var overlap = Overlap.Find(new Story(Draft.Parse(SourceText.From(File.ReadAllText(file), "draft.txt")), FactBook.Default, new(2026, 2, 3)), archive, new(null, []), default);
            var ms = watch.Elapsed.TotalMilliseconds;
            output.WriteLine($"{Path.GetFileName(file)} {ms:F1} ms, {overlap.Prose.Count} words, {overlap.Prose.OwnCount} own; credits {string.Join(",", overlap.Credits.Names)}");
            foreach (var match in overlap.Matches)
            {
                output.WriteLine($"   covered {match.Covered} trigrams {match.Trigrams:F2} aligned {match.Pairs.Select(pair => pair.Score).DefaultIfEmpty().Average():F2} credited {match.IsCredited}");
                foreach (var run in match.Runs.Take(5))
                    output.WriteLine($"   {run.Words}/{run.Novel} {Text(overlap.Prose, run.First, run.End - run.First)}");
                foreach (var pair in match.Pairs)
                    output.WriteLine($"   {pair.Score:F2} {pair.Draft.Text} = {pair.Story.Text}");
            }
        }
    }

    static string Describe(Overlap overlap) =>
        overlap.Matches.IsEmpty ? "none" : string.Join("; ", overlap.Matches.Take(3).Select(match => $"{match.Wire.Id}: covers {match.Covered}, run {match.Runs.FirstOrDefault().Words}/{match.Runs.FirstOrDefault().Novel}"));

    static Overlap Find(string text, DateOnly day, IWireArchive? archive = null) =>
        Overlap.Find(new Story(Draft.Parse(SourceText.From(text, "draft.txt", day)), FactBook.Default, new(2026, 2, 3)), archive ?? Archive.Value, new(null, []), default);

    static string Text(Prose prose, int first, int length)
    {
        var text = new System.Text.StringBuilder();
        for (var end = first + length; first < end;)
        {
            var at = prose.At(first, end);
            text.Append(text.Length > 0 ? " " : "").Append(at.Text);
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
            // Some stories of old archives have lost their date.
            if (!DateTime.TryParse(Field("date"), System.Globalization.CultureInfo.InvariantCulture, out var sent))
                sent = new(1987, 4, 1);
            stories.Add(new(Field("id"), "Reuters", Field("title"), body)
            {
                Sent = sent,
            });
        }

        return stories;
    }

    /// <summary>The archive without what was sent within some days of one.</summary>
    sealed class Apart(WireMemory archive, List<WireStory> stories, int days, DateOnly from) : IWireArchive
    {
        public WireAnswer Ask(WireQuestion question, CancellationToken cancel)
        {
            var answer = archive.Ask(question with { Day = null }, cancel);
            var stock = archive.Ask(question, cancel);
            return stock with { Candidates = [.. answer.Candidates.Where(each => each.Shared > 1 && Math.Abs(each.Day!.Value.DayNumber - from.DayNumber) >= days && each.Day < from)] };
        }

        public WireStory Read(long number, CancellationToken cancel) => stories[(int)number];

        public System.Collections.Immutable.ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) => archive.Versions(agency, id, cancel);
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
            for (var at = 0; at + 5 <= length; at++)
            {
                if (_days.TryGetValue(prose.Runs[first + at], out var days) && days.Count(each => Math.Abs(each - day.DayNumber) > WireQuestion.DaysNear) >= 2)
                    stock.AsSpan(at, 5).Fill(true);
            }

            return stock.AsSpan().Count(false);
        }
    }
}
