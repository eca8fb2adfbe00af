using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Somebody who is named with a job or a body, and so tells who the unnamed source beside may be.</summary>
static class NamedExpert
{
    // "economist Jane Roe", "a strategist with Ada Bank", "Professor Roe"; of experts also "Dr Roe".
    internal static bool IsNamedExpert(string text, List<(int Start, int End)> words, int at, bool areExperts)
    {
        if (!WordPlaces.Joined(text, words, at))
            return areExperts
                && WordPlaces.Word(text, words, at) is "Dr"
                && at + 1 < words.Count
                && words[at + 1].Start - words[at].End == 2;
        var word = WordPlaces.Word(text, words, at);
        if (word is "Dr" ? !areExperts : !SourceWords.ExpertWords.Contains(word))
            return false;
        var after = WordPlaces.Word(text, words, at + 1);
        return char.IsUpper(after[0]) || SourceWords.NamingWords.Contains(after);
    }

    // Somebody quoted by name and job: "…," said Jane Roe, an economist at Ada Bank.
    internal static bool HasExpert(Story story, Passage passage)
    {
        foreach (var quote in story.QuotesIn(passage))
        {
            if (quote.Speaker is not { } speaker || !ReferenceEquals(speaker.Passage, passage))
                continue;
            var rest = passage.Text.AsSpan(speaker.End);
            if (!HasFullName(speaker.Chars))
                continue;
            if (
                speaker.Chars.Contains(" of ", StringComparison.Ordinal)
                || speaker.Chars.Contains(" at ", StringComparison.Ordinal)
                || speaker.Chars.Contains(" from ", StringComparison.Ordinal)
            )
                return true;
            if (
                rest is [',', ' ', var next, ..]
                && char.IsLower(next)
                && !ReportingVerbs.Contains(FirstWord(rest[2..]))
                && !IsParty(rest[2..])
            )
                return true;
        }

        return false;
    }

    // "…, predicts Jane Roe, editor of the Oslo Review": named by job without being quoted.
    internal static bool HasNamedJob(Story story, Passage passage)
    {
        var text = passage.Text.AsSpan();
        foreach (var mention in story.MentionsIn(passage))
        {
            var at = mention.At;
            if (
                mention.Given is null
                || text[at.End..] is not [',', ' ', var next, ..]
                || !char.IsLower(next)
                || IsParty(text[(at.End + 2)..])
            )
                continue;
            if (ReportingVerbs.Contains(TextCursor.LastWordBefore(text, at.Start)))
                return true;
        }

        return false;
    }

    // Whether the words up to the next comma or stop make somebody a party to the story, or an official of it.
    static bool IsParty(ReadOnlySpan<char> job)
    {
        var end = job.IndexOfAny(',', '.', ';');
        foreach (var word in new Words(end < 0 ? job : job[..end]))
        {
            if (SourceWords.Parties.Contains(word))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        return words.MoveNext() ? words.Current : default;
    }

    static bool HasFullName(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var word in new Words(text))
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        return capitals >= 2;
    }
}
