using StyleLint.Diagnostics;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>One name with two offices that nobody holds at once.</summary>
sealed class RoleConflictCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<int, Mention>? first = null;
        foreach (var mention in story.Mentions)
        {
            if (!IsPlain(story, mention))
                continue;
            first ??= [];
            if (first.TryAdd(mention.Individual, mention))
                continue;
            var before = first[mention.Individual];
            if (before.Office!.Name == mention.Office!.Name || MayGoTogether(before, mention) || HeldBoth(before, mention))
                continue;
            // One finding a person: which of the two is wrong decides about the rest.
            first.Remove(mention.Individual);
            var (here, there) = (mention.Title!.Value, before.Title!.Value);
            analysis.Report(
                here,
                [("name", mention.At.Text), ("written", here.Text), ("expected", there.Text)],
                [
                    .. Fix.Replace(here, there.Text, $"Change {here} to {there}"),
                    .. Fix.Replace(there, here.Text, $"Change {there} above to {here}"),
                ],
                [new(story.Draft.Source, there.Span, $"\"{there}\" here")]
            );
        }
    }

    // A title right before a name, in the writer's own words, of now.
    static bool IsPlain(Story story, Mention mention) =>
        mention is { Title: { } title, Office: { } office, PastWord: null }
        && title.Start < mention.At.Start
        && OfficeWords.Exclusive.Contains(office.Name)
        && char.IsUpper(title.Text[0])
        && MentionPlace.IsInBody(story, mention)
        && !IsForAWhile(title.Chars)
        && story.QuoteAt(mention.At) is null
        && !IsSharedTitle(story, mention)
        && !OfficeWords.IsSupposed(TextCursor.LastWord(mention.At.Passage.Text.AsSpan(0, title.Start).TrimEnd()));

    static bool IsForAWhile(ReadOnlySpan<char> title) =>
        title.Contains("acting", StringComparison.OrdinalIgnoreCase)
        || title.Contains("interim", StringComparison.OrdinalIgnoreCase)
        || title.Contains("caretaker", StringComparison.OrdinalIgnoreCase)
        || title.Contains("incoming", StringComparison.OrdinalIgnoreCase)
        || title.Contains("designate", StringComparison.OrdinalIgnoreCase)
        || title.Contains("elect", StringComparison.OrdinalIgnoreCase);

    // "Prime Minister and Foreign Minister Roe", "Defence Minister, Deputy Prime Minister …"
    static bool IsSharedTitle(Story story, Mention mention)
    {
        var before = mention.At.Passage.Text.AsSpan(0, mention.Title!.Value.Start);
        if (before is [.., '/' or '-'])
            return true;
        before = before.TrimEnd();
        if (before.EndsWith(" and"))
            return true;
        if (!before.EndsWith(","))
            return false;
        before = before[..^1];
        return story.Facts.EndsOffice(TextCursor.LastWord(before));
    }

    static bool MayGoTogether(Mention one, Mention other)
    {
        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
            return false;
        var (a, b) = (one.Office!.Name, other.Office!.Name);
        return (OfficeWords.Heads.Contains(a) && OfficeWords.Ministries.Contains(b))
            || (OfficeWords.Heads.Contains(b) && OfficeWords.Ministries.Contains(a))
            || LeadsTo(a, b)
            || LeadsTo(b, a);
    }

    // A story of somebody's way tells of both; the brother of a president may be a governor.
    static bool LeadsTo(string from, string to) => from is "governor" && to is "president" or "vice president";

    // What the facts know of both offices is history, told in whatever order.
    static bool HeldBoth(Mention one, Mention other)
    {
        foreach (var person in other.Candidates)
        {
            if (TenureFacts.Held(person, one) && TenureFacts.Held(person, other))
                return true;
        }

        return false;
    }
}
