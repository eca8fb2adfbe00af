using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"the the", also where a line ends between them.</summary>
sealed class WordTwiceCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Body or Role.Deck or Role.Caption)
                Check(analysis, passage);
        }
    }

    static void Check(in Analysis analysis, Passage passage)
    {
        var text = passage.Text.AsSpan();
        var (start, end) = (0, 0);
        var words = new Words(text);
        while (words.MoveNext())
        {
            var word = words.Current;
            // "The the" begins a sentence; in "to The The" it is a name.
            if (
                end > 0
                && words.Start == end + 1
                && text[end] is ' ' or '\n'
                && char.IsLower(word[0])
                && word.Equals(text[start..end], StringComparison.OrdinalIgnoreCase)
                && SlipWords.NeverTwice.Contains(word)
                && !(words.End < text.Length && text[words.End] is '-' or '‑' or '\'' or '’')
            )
            {
                var at = passage.Excerpt(start, words.End - start);
                // With what lies between the two in the source, a line end too.
                var again = TextSpan.FromBounds(passage.Locate(start, end - start).End, at.Span.End);
                analysis.Report(
                    at,
                    [("words", at.Text)],
                    passage.IsVerbatim(words.Start, words.End - words.Start)
                        ? [new($"Write \"{text[start..end]}\" once", FixSafety.NeedsReview, [new(again, "")])]
                        : []
                );
            }

            (start, end) = (words.Start, words.End);
        }
    }
}
