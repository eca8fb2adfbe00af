using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Tells reporting from the other pages of a repository, which nobody asks for a byline.</summary>
static class ReportingReader
{
    /// <summary>Whether a draft's name or layout says that it is no story: README, changelog, index, a page of its own.</summary>
    internal static bool IsOtherPage(Draft draft)
    {
        var path = draft.Source.Path.AsSpan();
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.');
        if (PageWords.NamesOfOtherPages.Contains(dot > 0 ? name[..dot] : name))
            return true;
        foreach (var field in draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Layout)
                continue;
            foreach (var value in field.Values)
            {
                if (PageWords.LayoutsOfOtherPages.Contains(value.Text.AsSpan().Trim()))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the running text reports: its words do where no dateline, byline or sign-off says so.</summary>
    internal static bool IsReporting(Draft draft, ImmutableArray<Passage>.Builder running)
    {
        // A headline and a day over somebody's words are a story, though it may have lost whose words they are.
        var isDated =
            draft.Header.Find(FieldKind.Headline) is not null
            && (draft.Source.Date is not null || draft.Header.Find(FieldKind.Date) is not null);
        foreach (var passage in running)
        {
            if (passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote))
                continue;
            if (Reports(passage.Text) || (isDated && passage.Kind is PassageKind.Paragraph && Speaks(passage.Text)))
                return true;
        }

        return false;
    }

    // Shorter ones are messages of machines and titles as often as speech.
    const int FewestSpoken = 8;

    // Whether a sentence of running text is a quotation and nothing else.
    static bool Speaks(ReadOnlySpan<char> text)
    {
        for (var open = 0; open < text.Length; open++)
        {
            var next = text[open..].IndexOfAny('"', '“');
            if (next < 0)
                return false;
            open += next;
            var words = text[(open + 1)..];
            var close = words.IndexOfAny('"', '”');
            if (close < 0)
                return false;
            var lead = text[..open].TrimEnd();
            if (
                lead is [] or [.., '.' or '!' or '?']
                && words[..close] is [.., '.' or '!' or '?']
                && words[..close].Count(' ') + 1 >= FewestSpoken
                && words[(close + 1)..].TrimStart() is [] or [>= 'A' and <= 'Z' or '"' or '“', ..]
            )
                return true;
            open += close + 1;
        }

        return false;
    }

    // Whether running text reports what somebody said: a reporting verb beside a name of two words or an office. A light look:
    // the quotations are read later, and by what this decides.
    static bool Reports(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var sinceName = 99;
        var verbAgo = 99;
        var previousUpper = false;
        var wasUpper = false;
        var previousEnd = 0;
        while (words.MoveNext())
        {
            var word = words.Current;
            var gap = text[previousEnd..words.Start];
            if (gap.IndexOfAny('.', '!', '?') >= 0)
            {
                // A stop after an initial or "Mr" ends no sentence, but a light look may miss it.
                sinceName = 99;
                verbAgo = 99;
                previousUpper = false;
            }

            var startsSentence = previousEnd == 0 || gap.IndexOfAny('.', '!', '?') >= 0;
            previousEnd = words.End;
            sinceName++;
            verbAgo++;
            var upper = char.IsUpper(word[0]);
            var named = (upper && previousUpper && gap.Length == 1) || PageWords.SpeakingOffices.Contains(word);
            previousUpper = upper && !startsSentence | word.Length > 3;
            var surname = wasUpper;
            wasUpper = upper && word.Length > 1 && !PageWords.NobodyReporting.Contains(word);
            if (named)
            {
                if (verbAgo <= 3)
                    return true;
                sinceName = 0;
            }
            else if (!upper && ReportingVerbs.Contains(word))
            {
                // "Roe told her party": a surname alone, right before the plainest verbs.
                if (sinceName <= 4 || (surname && gap.Length == 1 && word is "said" or "told" or "says"))
                    return true;
                verbAgo = 0;
            }
        }

        return false;
    }
}
