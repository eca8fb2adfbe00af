using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Nevada Gov. Richard Sandoval" of a Brian Sandoval, and "Texas Gov. Rick Scott" of Florida's, and "Kansas Gov. Ada Obi has" of
/// somebody who is none.</summary>
sealed class GovernorCheck : IAnalyzer
{
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
            if (
                HolderClaim.Read(passage, tokens, title + 1) is not { } claim
                || StateOf(passage, tokens[title].Start, claim.Name.End) is not { } state
            )
                continue;
            Check(analysis, day, claim, state);
        }
    }

    static void Check(in Analysis analysis, DateOnly day, HolderClaim claim, (Excerpt At, string Postal) state)
    {
        var story = analysis.Story;
        var governors = Governors.Of(state.Postal);
        var namesake = claim.Namesake(governors, day);
        var other = namesake is null ? OfAnotherState(claim.Name.Chars, day, state.Postal) : null;
        if ((namesake ?? other?.Governor ?? claim.InPlaceOf(story, governors, day)) is not { } right || !IsOfToday(story, claim.Name, day))
            return;
        if (other is not { State: var own })
        {
            claim.Report(analysis, right, $"governor of {StateNames.Of(state.Postal)}", day);
            return;
        }

        var name = StateNames.Like(state.At.Chars, StateNames.Of(own));
        var fixes = Fix.Replace(state.At, name, $"Change {state.At} to {name}");
        claim.Report(analysis, state.At, right, $"governor of {StateNames.Of(own)}", day, fixes);
    }

    static bool IsOfToday(Story story, Excerpt name, DateOnly day) =>
        !CongressYears.NamesOther(story.SentenceAt(name).Chars, day.Year) && story.QuoteAt(name) is null;

    static (OfficeHolder Governor, string State)? OfAnotherState(ReadOnlySpan<char> name, DateOnly day, string postal)
    {
        (OfficeHolder, string)? found = null;
        foreach (var each in StateNames.Postals)
        {
            foreach (var governor in Governors.Of(each))
            {
                if (!NameComparer.AreEqual(governor.Name, name) || !governor.Covers(day, HolderClaim.DaysAround))
                    continue;
                if (each == postal)
                    return null;
                found = (governor, each);
            }
        }

        return found;
    }

    // "Nevada Gov.", "Gov. Ada Obi of Nevada"; none where a word before it puts the office elsewhere or in another time.
    static (Excerpt, string)? StateOf(Passage passage, int title, int end)
    {
        var text = passage.Text.AsSpan();
        var before = text[..title].TrimEnd();
        (int Start, int Length, string Postal)? state = StateNames.AtEnd(before);
        if (state is { } own)
            before = before[..own.Start].TrimEnd();
        else if (text[end..] is var rest && rest.StartsWith(" of ") && StateNames.At(rest[4..]) is { } after)
            state = (end + 4, after.Length, after.Postal);
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
