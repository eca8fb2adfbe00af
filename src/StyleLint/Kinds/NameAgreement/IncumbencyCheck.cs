using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"The Roe administration says" and "former president Roe" in one story: either Roe governs or not.</summary>
sealed class IncumbencyCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<int, Excerpt>? governing = null;
        foreach (var mention in story.Mentions)
        {
            if (
                mention is not { PastWord: { } past, Office.Name: "president" or "prime minister" or "chancellor" }
                || past.Text is not ("former" or "Former" or "ex" or "Ex" or "ex-" or "Ex-")
                || story.QuoteAt(mention.At) is not null
                || !(governing ??= Governing(story)).TryGetValue(mention.Individual, out var government)
                || IsInOffice(analysis, mention)
            )
            {
                continue;
            }

            analysis.Report(
                mention.Title!.Value,
                [("name", mention.At.Text), ("written", mention.Title.Value.Text), ("expected", government.Text)],
                FormerCheck.WithoutPast(past),
                [new(story.Draft.Source, government.Span, $"\"{government}\" governs here")]
            );
        }
    }

    // The governments that do something now, by the person whose they are.
    static Dictionary<int, Excerpt> Governing(Story story)
    {
        var governing = new Dictionary<int, Excerpt>();
        foreach (var mention in story.Mentions)
        {
            if (mention.Given is not null || mention.PastWord is not null || story.QuoteAt(mention.At) is not null)
                continue;
            var passage = mention.At.Passage;
            var words = new Words(passage.Text.AsSpan(mention.At.End));
            if (!words.MoveNext() || words.Start > 3 || words.Current is not ("administration" or "government"))
                continue;
            var length = words.End;
            // "the former Roe administration has": its own word puts it in the past.
            if (
                words.MoveNext()
                && words.Start == length + 1
                && OfficeWords.Governs.Contains(words.Current)
                && !IsPast(passage.Text.AsSpan(0, mention.At.Start))
            )
                governing.TryAdd(mention.Individual, new(passage, mention.At.Start, mention.At.Length + length));
        }

        return governing;
    }

    static bool IsPast(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("former", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("previous", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("first", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("late", StringComparison.OrdinalIgnoreCase);
    }

    // Where the facts know that the person is in office, that is the plainer fault, and titles/former-but-incumbent says it.
    static bool IsInOffice(in Analysis analysis, Mention mention)
    {
        if (analysis.Story.Anchor is not { } anchor)
            return false;
        foreach (var person in mention.Candidates)
        {
            if (TenureFacts.On(person, mention, anchor.Day) is not null && TenureFacts.Reaches(person, anchor.Day))
                return true;
        }

        return false;
    }
}
