using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>
/// Tells what is signed by whoever issues it, so that no writer need be named: releases, speeches, statements, transcripts, minutes and
/// committee papers.
/// </summary>
static class IssuerReader
{
    const int LongestOpening = 60;

    // Two speakers who take turns.
    const int FewestTurns = 3;

    // A release says in its first sentences what is announced, a speech whom it greets.
    const int FirstPassages = 3;

    /// <summary>Whether whoever issues the page answers for it.</summary>
    internal static bool HasIssuer(Story story)
    {
        var draft = story.Draft;
        if (IsKeptAmongOthers(draft.Source.Path) || (story.Page.Headline is { } headline && IsSpeechTitle(headline.At.Chars)))
            return true;
        var isMinutes = false;
        var turns = 0;
        var body = 0;
        foreach (var passage in draft.Passages)
        {
            var text = passage.Text.AsSpan();
            var line = text.Trim(" \t-–—*#_(");
            var opening = line[..Math.Min(line.Length, LongestOpening)];
            if (
                NoticeWords.ReleaseOpenings.StartsAny(opening)
                || line is "ENDS" or "Ends"
                || NoticeWords.ReleaseServicesInText.AnyIn(passage.Text)
                || IsPostedAmongOthers(line)
            )
                return true;
            if (
                story.Page.Roles[passage.Index] == Role.Body
                && body++ < FirstPassages
                && (NoticeWords.Greetings.StartsAny(opening.TrimStart("1. ")) || Announces(text) || IsSpeechTitle(line))
            )
                return true;
            turns += IsTurn(text) ? 1 : 0;
            if (turns >= FewestTurns)
                return true;
            if (
                line.StartsWith("minutes", StringComparison.OrdinalIgnoreCase)
                || line.EndsWith(" minutes", StringComparison.OrdinalIgnoreCase)
            )
                isMinutes = true;
            else if (isMinutes && NoticeWords.AttendanceOpenings.StartsAny(opening))
                return true;
        }

        return false;
    }

    // "news/speeches/2024-10-24.md"
    static bool IsKeptAmongOthers(ReadOnlySpan<char> path)
    {
        foreach (var folder in path.Split('/'))
        {
            if (folder.End.Value < path.Length && NamesIssued(path[folder]))
                return true;
        }

        return false;
    }

    // "24 Oct 2024 Posted in [Speeches]"
    static bool IsPostedAmongOthers(ReadOnlySpan<char> line) =>
        line.Length <= LongestOpening
        && line.IndexOf("posted in", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && NamesIssued(line[(at + "posted in".Length)..]);

    static bool NamesIssued(ReadOnlySpan<char> name)
    {
        var previous = default(ReadOnlySpan<char>);
        foreach (var word in new Words(name))
        {
            // "press-releases" is one word here and two there.
            if (
                NoticeWords.Issued.Contains(word[(word.LastIndexOf('-') + 1)..])
                || (word.Equals("releases", StringComparison.OrdinalIgnoreCase) && NoticeWords.ForReleases(previous))
                || NoticeWords.IsReleases(word)
            )
                return true;
            previous = word;
        }

        return false;
    }

    // "Keynote address by Liv Dahl at …", "Transcript of …", "Opening remarks: …"
    static bool IsSpeechTitle(ReadOnlySpan<char> title)
    {
        var words = new Words(title);
        var isSpeech = false;
        for (var count = 0; count < 5 && words.MoveNext(); count++)
        {
            var word = words.Current;
            if (NoticeWords.Speeches.Contains(word))
                isSpeech = true;
            else if (isSpeech)
                return NoticeWords.BeforeSpeaker(word);
            else if (!NoticeWords.SpeechAdjectives.Contains(word))
                return false;
            if (isSpeech && words.End < title.Length && title[words.End] == ':')
                return true;
        }

        return false;
    }

    // "announced today that", "today announced": in a newspaper it is a weekday.
    static bool Announces(ReadOnlySpan<char> text)
    {
        var previous = default(ReadOnlySpan<char>);
        var count = 0;
        foreach (var word in new Words(text))
        {
            if (++count > 60)
                break;
            if (
                (word is "today" && NoticeWords.Announcing.Contains(previous))
                || (previous is "today" && NoticeWords.Announcing.Contains(word))
            )
                return true;
            previous = word;
        }

        return false;
    }

    // "RAY SUAREZ:", "ADA OBI, HOST: Good morning", "Q: And then?"
    static bool IsTurn(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestOpening)].IndexOf(':');
        if (colon <= 0)
            return false;
        var letters = 0;
        foreach (var c in text[..colon])
        {
            if (char.IsLower(c) || char.IsDigit(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return (letters >= 4 && text[..colon].Contains(' ')) || text[..colon] is "Q" or "A";
    }
}
