using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Names of a headline in sentence case that the story does not have.</summary>
sealed class HeadlineNameCheck : IAnalyzer
{
    const int ShortestName = 3;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        var seen = new List<TextSpan>();
        foreach (var headline in HeadlineScope.Headlines(story.Page))
        {
            seen.Clear();
            WordRun.Read(headline.Chars, seen);
            if (IsTitleCase(headline.Chars, seen))
                continue;
            // The first word has its capital anyway.
            for (var at = 1; at < seen.Count; at++)
            {
                var word = WordRun.In(headline.Chars, seen[at]);
                if (
                    word.Length < ShortestName
                    || !char.IsUpper(word[0])
                    || NameWords.IsOpener(word)
                    || BeginsPart(headline.Chars, seen[at].Start)
                    || IsInStory(story, word)
                )
                    continue;
                var name = headline.Slice(seen[at].Start, seen[at].Length);
                analysis.Report(name, [("written", name.Text)]);
            }
        }
    }

    // Where most of the longer words have a capital, capitals show no names.
    static bool IsTitleCase(ReadOnlySpan<char> text, List<TextSpan> words)
    {
        var (capitals, all) = (0, 0);
        for (var at = 1; at < words.Count; at++)
        {
            var word = WordRun.In(text, words[at]);
            if (word.Length <= ShortestName || !char.IsLetter(word[0]))
                continue;
            all++;
            if (char.IsUpper(word[0]))
                capitals++;
        }

        return capitals * 2 > all;
    }

    // After a colon, a dash or a mark of quotation a capital is no name's either.
    static bool BeginsPart(ReadOnlySpan<char> text, int at) =>
        text[..at].TrimEnd() is [.., ':' or '-' or '–' or '—' or '?' or '!' or '.' or '"' or '“' or '\'' or '‘' or '|'];

    static bool IsInStory(Story story, ReadOnlySpan<char> word)
    {
        foreach (var passage in story.Draft.Passages)
        {
            if (!HeadlineScope.IsStory(story.Page, passage))
                continue;
            foreach (var other in new Words(passage.Text))
            {
                if (
                    WordRun.IsSameStem(other, word)
                    || other.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                    || word.StartsWith(other, StringComparison.OrdinalIgnoreCase) && other.Length >= ShortestName
                )
                    return true;
                // "Franco-German"
                if (other.Contains('-') && other.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
