using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Measures;

/// <summary>Plants each fault once in every story that has a place for it, and counts what is found.</summary>
static class FaultMeasure
{
    static readonly DateOnly Today = new(2026, 2, 3);

    public static void Run(string archive, DateOnly? date, int seed, int missed)
    {
        var stories = new List<SoundStory>();
        foreach (
            var each in new StoryArchive(Directory.GetCurrentDirectory(), date, (path, why) =>
                Console.Error.WriteLine($"{path} {why}")
            ).Stories(archive)
        )
        {
            if (each.Read().Source is { } source && Sound(source, seed) is { } story)
                stories.Add(story);
        }

        Console.Out.WriteLine($"{stories.Count:N0} stories");
        foreach (var fault in Faults.All)
            Run(fault, stories, missed);
        CountFlaggedQuotations(stories);
    }

    // A story may have many quotations: of the untouched ones each is counted, and not the story.
    static void CountFlaggedQuotations(List<SoundStory> stories)
    {
        var linter = LinterOf(Faults.QuotationRules);
        int quotations = 0,
            flagged = 0,
            warnings = 0;
        foreach (var story in stories)
        {
            quotations += Faults.CountQuotations(story);
            foreach (var finding in Lint(linter, story.Text, story.Day))
            {
                flagged++;
                warnings += finding.Severity >= Severity.Warning ? 1 : 0;
            }
        }

        var all = Math.Max(quotations, 1);
        Console.Out.WriteLine(
            $"untouched quotations of five words and more: {quotations:N0}; {flagged} flagged ({(double)flagged / all:P2}), {warnings} at warning ({(double)warnings / all:P2})"
        );
    }

    static Linter LinterOf(string[] rules) =>
        new(new([.. RuleSet.Default.Rules.Where(rule => rules.Contains(rule.Id.Name))]), new(FactBook.Default, Today));

    static SoundStory? Sound(SourceText source, int seed)
    {
        var draft = Draft.Parse(source);
        var story = new Reading.Story(draft, FactBook.Default, Today);
        if (story.Anchor is not { Day: var day })
            return null;
        var headline = draft.Header.Find(FieldKind.Headline)?.Values is [var value, ..] ? value.All.Span : default(TextSpan?);
        // A story's own seed, so that the same faults are planted whatever other stories there are.
        var own = source.Text.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c)) & 0xFFFF;
        return new(source.Text, draft.Header.Span.End, headline, day, own);
    }

    static void Run(Fault fault, List<SoundStory> stories, int missed)
    {
        var linter = LinterOf(fault.Rules);
        int planted = 0,
            found = 0,
            loud = 0;
        var lost = new List<string>();
        foreach (var story in stories)
        {
            var places = fault.Places(story).ToList();
            if (places.Count == 0)
                continue;
            var place = places[story.Seed % places.Count];
            var before = Lint(linter, place.Sound, story.Day);
            var after = Lint(linter, place.Faulty, place.IsUndated ? null : story.Day);
            planted++;
            if (before.Count > 0)
                loud++;
            // A finding that the twin has as well is no answer to what was planted.
            if (after.Any(one => !before.Any(other => other.Rule == one.Rule && other.Message == one.Message)))
                found++;
            else
                lost.Add(Context(place));
            if (missed > 0 && before.Count > 0)
                lost.Add(
                    $"LOUD {before[0].Message} {before[0].Source.Slice(before[0].Source.LineSpan(before[0].Source.PositionAt(before[0].Span.Start).Line))}"
                );
        }

        Console.Out.WriteLine(
            $"{fault.Name}: {found} of {planted} found ({(double)found / Math.Max(planted, 1):P1}); {loud} untouched twins not silent ({(double)loud / Math.Max(planted, 1):P1})"
        );
        foreach (var text in lost.Take(missed))
            Console.Out.WriteLine($"    {text}");
    }

    static List<Diagnostic> Lint(Linter linter, string text, DateOnly? date) =>
        [.. linter.Lint(SourceText.From(text, "story.txt", date)).Diagnostics.Where(each => each.Suppression is null)];

    static string Context(Planted place)
    {
        var (from, to) = (Math.Max(0, place.At.Start - 120), Math.Min(place.Faulty.Length, place.At.End + 80));
        return $"{place.Faulty[from..place.At.Start]}[|{place.Faulty[place.At.Start..place.At.End]}|]{place.Faulty[place.At.End..to]}".ReplaceLineEndings(
            "/"
        );
    }
}
