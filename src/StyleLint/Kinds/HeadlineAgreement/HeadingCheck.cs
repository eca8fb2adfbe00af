using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A title in the header and a headline on the page that say different things.</summary>
sealed class HeadingCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (
            analysis.Story.Page is not { Headline.At: var title, PageHeadline.At: var heading }
            || HasSectionsOfItsRank(analysis.Draft, heading.Passage)
        )
            return;
        List<TextSpan> one = [],
            other = [];
        WordRun.Read(title.Chars, one);
        WordRun.Read(heading.Chars, other);
        if (
            IsWithin(title.Chars, one, heading.Chars, other)
            || IsWithin(heading.Chars, other, title.Chars, one)
            || !IsSameSubject(title.Chars, one, heading.Chars, other)
        )
            return;
        analysis.Report(
            heading,
            [("written", heading.Text), ("expected", title.Text)],
            Fix.Replace(heading, title.Text, "Take the title of the header"),
            [new(analysis.Draft.Source, title.Span, "the title in the header")]
        );
    }

    // Where every section has a heading of the first rank, the first one is a section's too.
    static bool HasSectionsOfItsRank(Draft draft, Passage heading)
    {
        foreach (var passage in draft.Passages)
        {
            if (passage.Kind is PassageKind.Heading && passage.Level == 1 && !ReferenceEquals(passage, heading))
                return true;
        }

        return false;
    }

    // A title may be short for the heading, or go on with the name of the site.
    static bool IsWithin(ReadOnlySpan<char> text, List<TextSpan> words, ReadOnlySpan<char> other, List<TextSpan> others) =>
        WordRun.IndexOf(text, words, other, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(others), byStem: true) >= 0;

    // "Introduction" is no other wording of the title.
    static bool IsSameSubject(ReadOnlySpan<char> text, List<TextSpan> words, ReadOnlySpan<char> other, List<TextSpan> others)
    {
        foreach (var word in words)
        {
            foreach (var twin in others)
            {
                if (word.Length > 3 && WordRun.IsSameStem(WordRun.In(text, word), WordRun.In(other, twin)))
                    return true;
            }
        }

        return false;
    }
}
