using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A bare surname that two people of the story share, where nothing near says which of them is meant.</summary>
sealed class SharedSurnameCheck : IAnalyzer
{
    // Passages back in which naming one of the two makes clear who is meant.
    const int PassagesNear = 2;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<string, List<Mention>>? whole = null;
        HashSet<string>? reported = null;
        foreach (var mention in story.Mentions)
        {
            if (!MentionPlace.IsInBody(story, mention))
                continue;
            var surname = mention.Surname.Text;
            if (mention.Given is not null)
            {
                whole ??= new(StringComparer.OrdinalIgnoreCase);
                if (!whole.TryGetValue(surname, out var same))
                    whole[surname] = same = [];
                same.Add(mention);
                continue;
            }

            if (
                mention.Title is not null
                || whole is null
                || !whole.TryGetValue(surname, out var named)
                || Pair(named) is not var (one, other)
                || story.QuoteAt(mention.At) is not null
                || NamedNear(named, mention) == 1
                || HasCourtesy(mention.At)
                || NameWords.Families.Contains(MentionPlace.WordAfter(mention.At))
                || !(reported ??= new(StringComparer.OrdinalIgnoreCase)).Add(surname)
            )
            {
                continue;
            }

            analysis.Report(
                mention.At,
                [("name", one.At.Text), ("written", surname), ("expected", other.At.Text)],
                [
                    .. Fix.Replace(mention.At, one.At.Text, $"Change {surname} to {one.At}"),
                    .. Fix.Replace(mention.At, other.At.Text, $"Change {surname} to {other.At}"),
                ],
                [new(story.Draft.Source, one.At.Span, $"{one.At} here"), new(story.Draft.Source, other.At.Span, $"{other.At} here")]
            );
        }
    }

    // The two named last, one of each.
    static (Mention One, Mention Other)? Pair(List<Mention> named)
    {
        for (var at = named.Count - 2; at >= 0; at--)
        {
            if (named[at].Individual != named[^1].Individual)
                return (named[at], named[^1]);
        }

        return null;
    }

    // How many of them are named by whole name near enough before.
    static int NamedNear(List<Mention> named, Mention mention)
    {
        var near = new HashSet<int>();
        foreach (var each in named)
        {
            if (mention.At.Passage.Index - each.At.Passage.Index <= PassagesNear)
                near.Add(each.Individual);
        }

        return near.Count;
    }

    // "Mrs Roe": which of the two is said.
    static bool HasCourtesy(Excerpt at)
    {
        var before = at.Passage.Text.AsSpan(0, at.Start).TrimEnd().TrimEnd('.');
        return before.EndsWith("Mr")
            || before.EndsWith("Mrs")
            || before.EndsWith("Ms")
            || before.EndsWith("Miss")
            || before.EndsWith("Lady")
            || before.EndsWith("Sir")
            || before.EndsWith("elder")
            || before.EndsWith("younger");
    }
}
