using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A paragraph that ends with a word behind which a sentence goes on.</summary>
sealed class CutOffCheck : IAnalyzer
{
    const int FewestWords = 7;
    const int FewestOthers = 3;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        var body = story.Body;
        for (var number = 0; number < body.Length; number++)
        {
            var passage = body[number];
            if (passage.Kind is not PassageKind.Paragraph)
                continue;
            var text = passage.Text.AsSpan().TrimEnd();
            var isLast = number == body.Length - 1;
            var last = TextCursor.LastWord(text);
            var isOpen = isLast && last is "–" or "—" or "-";
            if (isOpen || (isLast && last is [.., ',']))
                last = TextCursor.LastWord(text[..^1].TrimEnd());
            else if (
                last.IsEmpty
                || !char.IsLower(last[0])
                || !char.IsLower(last[^1])
                || IsAddress(last)
                || !SlipWords.NeverLast.Contains(last) && !(isLast && IsUnfinished(story, passage))
            )
                continue;
            if (CountWords(text) < FewestWords || (!isLast && GoesOn(body, number)) || IsItem(text, last))
                continue;
            var start = text.LastIndexOf(last);
            var at = passage.Excerpt(start, text.Length - start);
            analysis.Report(at, [("words", at.Text)]);
        }
    }

    // "visit www.example.org": no stop comes after it.
    static bool IsAddress(ReadOnlySpan<char> word) => word.ContainsAny('/', '.', '@');

    // Running text without an end, where all the others have one. "Watch: the talks in full" is a link.
    static bool IsUnfinished(Story story, Passage passage)
    {
        if (!char.IsUpper(passage.Text[0]) || passage.Text.AsSpan().ContainsAny('@', '|', '©'))
            return false;
        if (passage.Text.AsSpan(0, passage.Text.IndexOf(' ')) is [.., ':'])
            return false;
        var others = 0;
        foreach (var other in story.Body)
        {
            if (other == passage || other.Kind is not PassageKind.Paragraph)
                continue;
            if (other.Text.AsSpan().TrimEnd() is not [.., '.' or '?' or '!' or '"' or '”' or '’' or '\'' or ')' or ':' or '…'])
                return false;
            others++;
        }

        return others >= FewestOthers;
    }

    // A line that was broken, or words around a list, a quotation or a picture.
    static bool GoesOn(ImmutableArray<Passage> body, int number) =>
        body[number + 1] is var next
        && (
            next.Index != body[number].Index + 1
            || next.Kind is not PassageKind.Paragraph
            || !char.IsUpper(next.Text.AsSpan().TrimStart("\"'“‘") is [var first, ..] ? first : ' ')
        );

    // "(b) the second part; and": an item of a list, written as a paragraph.
    static bool IsItem(ReadOnlySpan<char> text, ReadOnlySpan<char> last) =>
        last is "and" or "or" && text[..^last.Length].TrimEnd() is [.., ';' or ','] or ['(', ..];

    static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var words = new Words(text);
        while (count < FewestWords && words.MoveNext())
            count++;
        return count;
    }
}
