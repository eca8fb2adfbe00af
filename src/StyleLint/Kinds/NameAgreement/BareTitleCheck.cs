using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"Minister Jane Roe": a title that leaves open of what.</summary>
sealed class BareTitleCheck : IAnalyzer
{
    // Characters before it in which its ministry may have been named.
    const int CharsBefore = 200;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        HashSet<int>? seen = null;
        foreach (var mention in story.Mentions)
        {
            if (!MentionPlace.IsInBody(story, mention) || !(seen ??= []).Add(mention.Individual))
                continue;
            if (
                mention is not { Title: { } title, Given: not null, Country: null, PastWord: null }
                || title.Text is not ("Minister" or "Secretary")
                || title.End > mention.At.Start
                || !StandsFree(title)
                || IsSaidElsewhere(story, mention)
                || IsMinistryNear(title)
                || story.QuoteAt(mention.At) is not null
            )
            {
                continue;
            }

            analysis.Report(title, [("name", mention.At.Text), ("written", title.Text), ("expected", "")]);
        }
    }

    static bool StandsFree(Excerpt title)
    {
        var before = title.Passage.Text.AsSpan(0, title.Start).TrimEnd();
        if (before.IsEmpty || before[^1] is '.' or ':' or ';' or '"' or '”' or ',')
            return true;
        var cut = before.LastIndexOf(' ');
        return OfficeWords.BeforeBareTitle.Contains(before[(cut + 1)..]);
    }

    static bool IsSaidElsewhere(Story story, Mention mention)
    {
        foreach (var other in story.Mentions)
        {
            if (other.Individual == mention.Individual && other.Title is { } title && title.Text is not ("Minister" or "Secretary"))
                return true;
        }

        return false;
    }

    static bool IsMinistryNear(Excerpt title)
    {
        var before = title.Passage.Text.AsSpan(Math.Max(0, title.Start - CharsBefore), Math.Min(title.Start, CharsBefore));
        return before.Contains("Ministry", StringComparison.OrdinalIgnoreCase)
            || before.Contains("Department", StringComparison.OrdinalIgnoreCase)
            || before.Contains("Office", StringComparison.Ordinal);
    }
}
