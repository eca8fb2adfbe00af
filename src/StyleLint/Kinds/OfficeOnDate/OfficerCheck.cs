using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Homeland Security Secretary Jim Kelly" of a John Kelly, and an officer of the United States who is none, or is none any
/// more.</summary>
sealed class OfficerCheck : IAnalyzer
{
    // In words: "administrator of the Environmental Protection Agency".
    const int LongestTitle = 8;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { } anchor || anchor.Day < Officers.First || anchor.Day > Officers.KnownUntil)
            return;
        var officers = new List<Officer>();
        foreach (var passage in analysis.Story.Body)
        {
            officers.Clear();
            Read(analysis.Story, passage, officers);
            foreach (var officer in officers)
                Check(analysis, anchor.Day, officer, officers);
        }
    }

    static void Check(in Analysis analysis, DateOnly day, Officer officer, List<Officer> officers)
    {
        var story = analysis.Story;
        var (claim, title, office) = officer;
        var right = claim.Namesake(office.Holders, day)
            ?? (office.IsOnly ? claim.InPlaceOf(story, office.Holders, day) : null)
            ?? (office.IsOnly ? Successor(story, officer, officers, day) : null);
        if (
            right is not null
            && !CongressYears.NamesOther(story.SentenceAt(claim.Name).Chars, day.Year)
            && story.QuoteAt(claim.Name) is null
        )
            claim.Report(analysis, right, title.Text, day);
    }

    // Who has the office now, where the sentence names somebody who left it together with an officer who came only later.
    static OfficeHolder? Successor(Story story, Officer officer, List<Officer> officers, DateOnly day)
    {
        if (HolderOf(officer) is not { Until: { } until } left || until.DayNumber + HolderClaim.DaysAround >= day.DayNumber)
            return null;
        var sentence = story.SentenceAt(officer.Claim.Name);
        foreach (var other in officers)
        {
            if (
                other.Claim.Name != officer.Claim.Name
                && sentence.Contains(other.Claim.Name)
                && HolderOf(other) is { } colleague
                && colleague.Covers(day)
                && colleague.From > until
                && !left.Overlaps(colleague)
            )
                return officer.Office.Holders.FirstOrDefault(holder => holder.Covers(day));
        }

        return null;
    }

    // The last time in office of somebody who had it once.
    static OfficeHolder? HolderOf(Officer officer)
    {
        var found = default(OfficeHolder);
        foreach (var holder in officer.Office.Holders)
        {
            if (officer.Claim.Matches(holder).IsWhole)
                found = holder;
        }

        return found;
    }

    static void Read(Story story, Passage passage, List<Officer> into)
    {
        var tokens = story.NotesOn(passage).Tokens;
        var text = passage.Text.AsSpan();
        for (var first = 1; first + 1 < tokens.Length; first++)
        {
            if (
                tokens[first] is not { IsCapital: true, Gap: NameGap.Blank }
                || !OfficeWords.EndsOfficer.Contains(text[tokens[first - 1].Start..tokens[first - 1].End])
                || TitleBefore(story, passage, tokens[first].Start) is not var (title, office)
                || HolderClaim.Read(passage, tokens, AfterRanks(text, tokens, first)) is not { } claim
            )
                continue;
            into.Add(new(claim, title, office));
        }
    }

    // "Chairman of the Joint Chiefs of Staff Gen. Ada Obi"
    static int AfterRanks(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int at)
    {
        while (at + 1 < tokens.Length && tokens[at + 1].Gap == NameGap.Blank)
        {
            var word = text[tokens[at].Start..tokens[at].End];
            if (!SlipWords.Ranks.Contains(word) && !NameWords.IsHonorific(word))
                break;
            at++;
        }

        return at;
    }

    // The longest title that ends where a name begins; none where a word before it makes it another office, country or time.
    static (Excerpt Title, FederalOffice Office)? TitleBefore(Story story, Passage passage, int at)
    {
        var text = passage.Text.AsSpan();
        var end = text[..at].TrimEnd().Length;
        (int Start, FederalOffice Office)? found = null;
        for (var (words, start) = (0, end); words < LongestTitle && start > 0; words++)
        {
            start = text[..(start - (words == 0 ? 0 : 1))].LastIndexOf(' ') + 1;
            if (Officers.Find(text[start..end]) is { } office)
                found = (start, office);
            if (start == 0 || text[start - 1] != ' ' || text[start..end].ContainsAny(",;:(\""))
                break;
        }

        if (found is not var (from, known))
            return null;
        var before = text[..from].TrimEnd();
        var word = TextCursor.LastWord(before).Trim("“\"(");
        // "former U.S. Treasury Secretary"
        if (word is "U.S." or "US" or "American")
        {
            before = before[..before.LastIndexOf(word)].TrimEnd();
            word = TextCursor.LastWord(before).Trim("“\"(");
        }

        var isAnothers =
            OfficeWords.BesideOffice.Contains(word)
            || word.StartsWith("then-", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("'s")
            || word.EndsWith("’s")
            || StateNames.AtEnd(before) is not null
            || story.Facts.EndsCountry(word)
            || story.Facts.FindCountry(word) is not null;
        return isAnothers ? null : (passage.Excerpt(from, end - from), known);
    }

    /// <summary>A name with the title of an office before it.</summary>
    readonly record struct Officer(HolderClaim Claim, Excerpt Title, FederalOffice Office);
}
