using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"Roe said" of a Roe whom the story has not introduced.</summary>
sealed class IntroductionCheck(WordSet exempt) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        HashSet<string>? known = null;
        foreach (var passage in story.Body)
        {
            var text = passage.Text.AsSpan();
            var words = new Words(text);
            var (start, end) = (0, 0);
            while (words.MoveNext())
            {
                var isSubject =
                    end > start && words.Start == end + 1 && text[end] == ' ' && words.Current is "said" or "says" or "added" or "told";
                if (isSubject && IsName(analysis, passage, start, end) && !(known ??= NamesOf(story)).Contains(passage.Text[start..end]))
                {
                    var at = passage.Excerpt(start, end - start);
                    known.Add(at.Text);
                    if (story.QuoteAt(at) is null)
                        analysis.Report(at, [("name", at.Text), ("written", at.Text), ("expected", "")]);
                }

                (start, end) = (words.Start, words.End);
            }
        }
    }

    // One capitalised word between lower-case ones or marks, that is no place, agency or calendar word.
    bool IsName(in Analysis analysis, Passage passage, int start, int end)
    {
        var text = passage.Text.AsSpan();
        var word = text[start..end];
        if (
            !char.IsUpper(word[0])
            || word.Length < 3
            || !HasLower(word)
            || NameWords.IsOpener(word)
            || NameWords.IsThing(word)
            || exempt.Contains(word)
            || MentionPlace.IsExempt(analysis, word)
        )
            return false;
        var facts = analysis.Knowledge.Facts;
        if (facts.FindCountry(word) is not null || facts.FindAgency(word) is not null || facts.FindOffice(word) is not null)
            return false;
        var before = text[..start].TrimEnd();
        // "Analysts said": at the start of a sentence only the plural tells.
        if (before.IsEmpty || before[^1] is '.' or '"' or '”' or '!' or '?')
            return word[^1] != 's';
        // "Mr Roe", "Minister Roe" and "Jane Roe" have something before the name.
        var cut = before.LastIndexOf(' ');
        var last = before[(cut + 1)..];
        return char.IsLower(last[0]) && before[^1] is not '-' and not '’' and not '\'';
    }

    static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    // Every word of the page that follows another capitalised word, and those of picture credits and bylines: whoever has it may have been
    // introduced.
    static HashSet<string> NamesOf(Story story)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in story.Draft.Passages)
        {
            var text = passage.Text.AsSpan();
            var words = new Words(text);
            var wasCapital = false;
            while (words.MoveNext())
            {
                var isCapital = char.IsUpper(words.Current[0]);
                if (isCapital && wasCapital)
                    names.Add(Bare(words.Current).ToString());
                wasCapital = isCapital || (wasCapital && Particles.Contains(words.Current));
            }
        }

        foreach (var mention in story.Mentions)
        {
            if (mention.Given is not null || mention.Title is not null)
                names.Add(mention.Surname.Text);
        }

        return names;
    }

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
