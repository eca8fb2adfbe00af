using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Kinds;

/// <summary>How messages about the wire name a story and what a draft shares with it.</summary>
static class WireWording
{
    // Places shown of one finding: the longest, and a few more.
    const int MostPlaces = 5;

    /// <summary>The agency as sentences name it.</summary>
    internal static string Agency(WireStory story) =>
        story.Agency.StartsWith("The ", StringComparison.Ordinal) ? $"the {story.Agency.AsSpan(4)}" : story.Agency;

    /// <summary>"Bridge closed", Feb 2, 2026, 14:05 UTC</summary>
    internal static string Story(WireStory story)
    {
        var name = story.Headline.Length > 0 ? $"\"{story.Headline}\"" : $"story {story.Id}";
        return story.Sent is { } sent ? $"{name}, {Moment(sent)}" : name;
    }

    /// <summary>Feb 2, 2026, 14:05 UTC; at midnight the day alone, since many items give no more.</summary>
    internal static string Moment(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "MMM d, yyyy" : "MMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>62 words in 3 passages, the longest of 26</summary>
    internal static string Shared(WireMatch match)
    {
        var runs = match.Runs.Where(run => run.Words >= Fingerprints.RunLength).ToList();
        var words = runs.Sum(run => run.Words);
        return runs.Count == 1 ? $"{words} words in a row" : $"{words} words in {runs.Count} passages, the longest of {runs[0].Words},";
    }

    /// <summary>The passages that both share, in the draft and in the story.</summary>
    internal static ImmutableArray<Related> Places(in Analysis analysis, WireMatch match)
    {
        var places = ImmutableArray.CreateBuilder<Related>();
        var (draft, prose) = (analysis.Draft.Source, analysis.Overlap.Prose);
        foreach (var run in match.Runs.Where(run => run.Words >= Fingerprints.RunLength).Take(MostPlaces))
        {
            if (places.Count > 0)
                places.Add(new(draft, prose.Span(run.First, run.End), $"{Counted(run.Words)} here as well"));
            places.Add(
                InStory(match, match.Prose.Span(run.StoryFirst, run.StoryEnd), $"{Counted(run.Words)} as {Agency(match.Wire)} has them")
            );
        }

        return places.ToImmutable();
    }

    /// <summary>A place in the story.</summary>
    internal static Related InStory(WireMatch match, TextSpan span, string message) => new(match.Story.Draft.Source, span, message);

    /// <summary>A place in the story.</summary>
    internal static Related InStory(WireMatch match, Excerpt at, string message) => InStory(match, at.Span, message);

    static string Counted(int words) => words == 1 ? "a word" : $"{words} words";

    /// <summary>The words that show best that the draft rests on the story.</summary>
    internal static TextSpan Shown(in Analysis analysis, WireMatch match)
    {
        foreach (var run in match.Runs)
        {
            if (run.IsEvidence)
                return analysis.Overlap.Prose.Span(run.First, run.End);
        }

        return match.Pairs.MaxBy(pair => pair.Score).Draft.Span;
    }
}
