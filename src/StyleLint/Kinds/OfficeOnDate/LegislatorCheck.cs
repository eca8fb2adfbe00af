using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Sen. Jane Roe (R-Texas)" of a legislator who is of another party or sits for another state.</summary>
sealed class LegislatorCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var mention in story.Mentions)
        {
            if (mention is not { Candidates: [var person], Given: not null }
                || story.Anchor is not { } anchor
                || PartyAndState(mention.At) is not var (party, state)
                || Seat(person, anchor.Day) is not { State: { } seatState, Party: { } seatParty } seat
                || story.QuoteAt(mention.At) is not null)
            {
                continue;
            }

            var isParty = party.Text.Equals(seatParty, StringComparison.OrdinalIgnoreCase);
            var isState = StateNames.Find(state.Chars) is not { } written || written == seatState;
            if (isParty && isState)
                continue;
            var at = isState ? party : isParty ? state : party.Passage.Excerpt(party.Start, state.End - party.Start);
            var right = isState ? seatParty : isParty ? StateNames.Like(state.Chars, seatState) : $"{seatParty}-{StateNames.Like(state.Chars, seatState)}";
            analysis.Report(
                at,
                [
                    ("name", mention.At.Text),
                    ("office", seat.Office.Name),
                    ("written", party.Passage.Text[party.Start..state.End]),
                    ("held", $"{seatParty}-{seatState}"),
                    ("day", DateWriting.Of(anchor.Day)),
                ],
                Fix.Replace(at, right, $"Change {at} to {right}"),
                assumption: TenureFacts.Assumption(analysis, anchor, person));
        }
    }

    // The seat of that day, else the last before it: copy gives former legislators with theirs too.
    static Tenure? Seat(Person person, DateOnly day)
    {
        Tenure? seat = null;
        if (!TenureFacts.Reaches(person, day))
            return null;
        foreach (var tenure in person.Tenures)
        {
            if (tenure.State is not null && (tenure.From is not { } from || from <= day))
                seat = tenure;
        }

        return seat;
    }

    // " (R-Texas)", ", D-N.Y.,", " (R., Ohio)"
    static (Excerpt Party, Excerpt State)? PartyAndState(Excerpt name)
    {
        var text = name.Passage.Text.AsSpan();
        var at = name.End;
        if (at + 1 < text.Length && text[at] == ',' && text[at + 1] == ' ')
            at += 2;
        else if (at + 1 < text.Length && text[at] == ' ' && text[at + 1] is '(' or '[')
            at += 2;
        else
            return null;
        if (at + 2 >= text.Length || text[at] is not ('R' or 'D' or 'I'))
            return null;
        var party = new Excerpt(name.Passage, at++, 1);
        if (text[at] == '.')
            at++;
        if (at < text.Length && text[at] is '-' or '–' or '‑')
            at++;
        else if (at + 1 < text.Length && text[at] == ',' && text[at + 1] == ' ')
            at += 2;
        else
            return null;
        var first = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '.' or ' ') && !(text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ') && !char.IsLetter(text[at - 1])))
            at++;
        var state = text[first..at].TrimEnd();
        return state.IsEmpty || StateNames.Find(state) is null ? null : (party, new(name.Passage, first, state.Length));
    }
}
