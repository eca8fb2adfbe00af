using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Nevada Gov. Richard Sandoval" of a Brian Sandoval, and "Texas Gov. Rick Scott" of Florida's.</summary>
sealed class GovernorCheck : IAnalyzer
{
    // Between an election and the inauguration, copy gives either title.
    const int DaysAround = 75;
    const int LongestName = 4;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { } anchor || anchor.Day < Governors.First || anchor.Day > Governors.KnownUntil)
            return;
        foreach (var passage in analysis.Story.Body)
        {
            if (passage.Text.Contains("Gov", StringComparison.Ordinal))
                Check(analysis, anchor.Day, passage);
        }
    }

    static void Check(in Analysis analysis, DateOnly day, Passage passage)
    {
        var tokens = analysis.Story.NotesOn(passage).Tokens;
        var text = passage.Text.AsSpan();
        for (var title = 0; title + 2 < tokens.Length; title++)
        {
            if (text[tokens[title].Start..tokens[title].End].TrimEnd('.') is not ("Gov" or "Governor"))
                continue;
            var (first, last) = (title + 1, title);
            while (last + 1 < tokens.Length && last - title < LongestName && tokens[last + 1] is { IsCapital: true, Gap: NameGap.Blank })
            {
                last++;
                if (tokens[last].IsPossessive)
                    break;
            }

            if (last > first && NameWords.IsSuffix(text[tokens[last].Start..tokens[last].End]))
                last--;
            if (last <= first || StateOf(passage, tokens, title, last) is not { } state)
                continue;
            var name = new Excerpt(passage, tokens[first].Start, tokens[last].End - tokens[first].Start);
            var given = new Excerpt(passage, tokens[first].Start, tokens[first].Length);
            var surname = new Excerpt(passage, tokens[last].Start, tokens[last].Length);
            Check(analysis, day, name, given, surname, state);
        }
    }

    static void Check(in Analysis analysis, DateOnly day, Excerpt name, Excerpt given, Excerpt surname, (Excerpt At, string Postal) state)
    {
        var namesake = default(Governor);
        foreach (var governor in Governors.Of(state.Postal))
        {
            if (!NameComparer.AreEqual(NewsroomNames.SurnameOf(governor.Name), surname.Chars))
                continue;
            // An initial, and another form of the first name, begin as it does or as one of the table's.
            if (IsNamed(governor, given.Chars))
                return;
            if (governor.Covers(day, DaysAround))
                namesake = governor;
        }

        var other = namesake is null ? OfAnotherState(name.Chars, day, state.Postal) : null;
        var story = analysis.Story;
        if (
            (namesake ?? other) is not { } right
            || CongressYears.NamesOther(story.SentenceAt(name).Chars, day.Year)
            || story.QuoteAt(name) is not null
        )
            return;
        var (at, words) = namesake is null ? (state.At, StateNames.Like(state.At.Chars, StateNames.Of(right.State))) : (name, right.Name);
        var term = right.Until is { } end
            ? $"from {DateWriting.Of(right.From)} until {DateWriting.Of(end)}"
            : $"since {DateWriting.Of(right.From)}";
        analysis.Report(
            at,
            [
                ("name", name.Text),
                ("office", "governor"),
                ("written", at.Text),
                ("held", $"{right.Name} {(right.Until is null ? "has been" : "was")} governor of {StateNames.Of(right.State)} {term}"),
                ("day", DateWriting.Of(day)),
            ],
            Fix.Replace(at, words, $"Change {at} to {words}")
        );
    }

    static bool IsNamed(Governor governor, ReadOnlySpan<char> given)
    {
        if (given[0] == governor.Name[0])
            return true;
        foreach (var form in governor.Forms)
        {
            if (given[0] == form[0])
                return true;
        }

        return false;
    }

    static Governor? OfAnotherState(ReadOnlySpan<char> name, DateOnly day, string postal)
    {
        var found = default(Governor);
        foreach (var each in StateNames.Postals)
        {
            foreach (var governor in Governors.Of(each))
            {
                if (!NameComparer.AreEqual(governor.Name, name) || !governor.Covers(day, DaysAround))
                    continue;
                if (each == postal)
                    return null;
                found = governor;
            }
        }

        return found;
    }

    // "Nevada Gov.", "Gov. Ada Obi of Nevada"; none where a word before it puts the office elsewhere or in another time.
    static (Excerpt, string)? StateOf(Passage passage, ImmutableArray<NameToken> tokens, int title, int last)
    {
        var text = passage.Text.AsSpan();
        var before = text[..tokens[title].Start].TrimEnd();
        (int Start, int Length, string Postal)? state = StateNames.AtEnd(before);
        if (state is { } own)
            before = before[..own.Start].TrimEnd();
        else if (text[tokens[last].End..] is var rest && rest.StartsWith(" of ") && StateNames.At(rest[4..]) is { } after)
            state = (tokens[last].End + 4, after.Length, after.Postal);
        var word = TextCursor.LastWord(before).TrimEnd('.');
        return
            state is not { } found
            || word is "Lt" or "Lieutenant"
            || NameWords.IsPast(word)
            || NameWords.IsModifier(word)
            || word.Length > 1 && word.Contains('-')
            ? null
            : (passage.Excerpt(found.Start, found.Length), found.Postal);
    }
}
