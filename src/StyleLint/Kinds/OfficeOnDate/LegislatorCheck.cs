using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Sen. Ada Obi (R-Texas)" of a member of Congress who is of another party, sits for another state or in the other
/// chamber.</summary>
sealed class LegislatorCheck : IAnalyzer
{
    // A story may run ahead of the oath or behind the day of leaving.
    const int DaysAround = 60;

    // Past the day up to which the table is complete, it is worth a guess for so long.
    const int DaysOfGrace = 366;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { } anchor || anchor.Day < Congress.First)
            return;
        var names = new List<MemberNamed>();
        foreach (var passage in analysis.Story.Draft.Passages)
        {
            if (analysis.Story.Page.RoleOf(passage) is not (Role.Body or Role.Caption or Role.Deck or Role.Note))
                continue;
            CongressScan.Read(analysis.Story, passage, names);
            foreach (var name in names)
            {
                var claim = SeatClaim.Read(passage, name.At.Start, name.At.End);
                if (claim.IsElsewhere || claim is { Party: null, State: null })
                    continue;
                if (claim.IsOf && claim.Title is null && claim.Party is null && !IsListed(analysis.Story, names, name))
                    continue;
                Check(analysis, anchor, name, claim);
            }
        }
    }

    static void Check(in Analysis analysis, Anchor anchor, MemberNamed name, SeatClaim claim)
    {
        var story = analysis.Story;
        if (!name.Own && anchor.Day.DayNumber - Congress.KnownUntil.DayNumber > DaysOfGrace)
            return;
        var isThen = claim.IsPast || CongressYears.NamesOther(story.SentenceAt(name.At).Chars, anchor.Day.Year);
        if (Best(name.Members, claim, anchor.Day, isThen) is not var (member, seat, isServing) || story.QuoteAt(name.At) is not null)
            return;
        // Who left Congress long ago shares a name with somebody else, unless a title says who is meant.
        if (!isServing && claim.Title is null)
            return;
        // A title that names the other chamber counts where party and state show Congress to be meant: statehouses have a Rep. of the same
        // name.
        if (
            IsParty(claim, seat)
            && (claim.Postal is null || claim.Postal == seat.State)
            && (!claim.IsShort || isThen || !isServing || name.Members.Length > 1)
        )
            return;
        Report(analysis, anchor, name, claim, member, seat);
    }

    // The member and seat that a claim means: whose party and state fit in the other chamber, else the one in office, else the last.
    // Null where somebody fits altogether.
    static (Legislator Member, Seat Seat, bool IsServing)? Best(
        ImmutableArray<Legislator> members,
        SeatClaim claim,
        DateOnly day,
        bool isThen
    )
    {
        (Legislator, Seat, bool)? best = null,
            other = null;
        var rank = -1;
        foreach (var member in members)
        {
            var isServing = member.Seats.Any(seat => Covers(seat, day));
            foreach (var seat in member.Seats)
            {
                if (seat.From.DayNumber - day.DayNumber > DaysAround || (isServing && !isThen && !Covers(seat, day)))
                    continue;
                var isChamber = claim.Chamber is null || claim.Chamber == seat.Chamber;
                if (IsParty(claim, seat) && (claim.Postal is null || claim.Postal == seat.State))
                {
                    if (isChamber)
                        return null;
                    other = (member, seat, isServing);
                }

                // The last of those that fit equally well.
                var weight = (isServing ? 2 : 0) + (isChamber ? 1 : 0);
                if (weight < rank)
                    continue;
                (best, rank) = ((member, seat, isServing), weight);
            }
        }

        return other ?? best;
    }

    static bool Covers(Seat seat, DateOnly day) =>
        seat.From.DayNumber - day.DayNumber <= DaysAround && (seat.Until is not { } until || day.DayNumber - until.DayNumber <= DaysAround);

    // The parties of Puerto Rico caucus with either.
    static bool IsParty(SeatClaim claim, Seat seat) =>
        claim.PartyLetter is not { } letter || seat.Party.Length > 1 || seat.Party[0] == letter;

    // "Ada Obi of Iowa" alone may be anybody; beside a member said to be of the state that is right, she sits in Congress too.
    static bool IsListed(Story story, List<MemberNamed> names, MemberNamed name)
    {
        var sentence = story.SentenceAt(name.At);
        foreach (var other in names)
        {
            if (other.At == name.At || !sentence.Contains(other.At))
                continue;
            var claim = SeatClaim.Read(other.At.Passage, other.At.Start, other.At.End);
            foreach (var member in claim.IsOf || claim.Title is not null ? other.Members : [])
            {
                foreach (var seat in member.Seats)
                {
                    if (claim.Postal == seat.State)
                        return true;
                }
            }
        }

        return false;
    }

    static void Report(in Analysis analysis, Anchor anchor, MemberNamed name, SeatClaim claim, Legislator member, Seat seat)
    {
        var isParty = IsParty(claim, seat);
        var isState = claim.Postal is null || claim.Postal == seat.State;
        var at = (isParty, isState, claim) switch
        {
            (true, true, _) => claim.Title!.Value,
            (true, false, _) => claim.State!.Value,
            (false, true, _) => claim.Party!.Value,
            _ => Both(claim.Party!.Value, claim.State!.Value),
        };
        var right = (isParty, isState) switch
        {
            (true, true) => "",
            (true, false) => StateNames.Like(at.Chars, StateNames.Of(seat.State)),
            (false, true) => PartyLike(at.Chars, seat.Party),
            _ => claim.IsShort && claim.Party!.Value.Start < claim.State!.Value.Start
                ? $"{seat.Party}-{StateNames.Like(claim.State.Value.Chars, StateNames.Of(seat.State))}"
                : "",
        };
        analysis.Report(
            at,
            [
                ("name", name.At.Text),
                ("office", seat.Chamber is "Senate" ? "senator" : "representative"),
                ("written", at.Text),
                ("held", HeldBy(member, seat)),
                ("day", DateWriting.Of(anchor.Day)),
            ],
            right.Length == 0 ? [] : Fix.Replace(at, right, $"Change {at} to {right}"),
            assumption: name.Own || anchor.Day <= Congress.KnownUntil || seat.Until is not null
                ? null
                : $"The table of Congress is complete up to {Congress.KnownUntil:yyyy-MM-dd} and taken to hold since"
        );
    }

    static Excerpt Both(Excerpt one, Excerpt other)
    {
        var first = Math.Min(one.Start, other.Start);
        return new(one.Passage, first, Math.Max(one.End, other.End) - first);
    }

    // "Susan Collins, a Republican, has represented Maine in the Senate since January 3, 1997"
    static string HeldBy(Legislator member, Seat seat)
    {
        var party = seat.Party switch
        {
            "D" => ", a Democrat,",
            "R" => ", a Republican,",
            "I" => ", an independent,",
            _ => "",
        };
        var since = seat.From == Congress.First ? "1989 or before" : DateWriting.Of(seat.From);
        var where = $"{StateNames.Of(seat.State)} in the {seat.Chamber}";
        return seat.Until is { } until
            ? $"{member.Name}{party} represented {where} from {since} until {DateWriting.Of(until)}"
            : $"{member.Name}{party} has represented {where} since {since}";
    }

    static string PartyLike(ReadOnlySpan<char> written, string party)
    {
        if (written.Length == 1)
            return party;
        var isAdjective = written is "Democratic";
        return party switch
        {
            "D" => written is "Republican" or "Independent" or "independent" ? ""
            : isAdjective ? "Democratic"
            : "Democrat",
            "R" => written.EndsWith("s") ? "Republicans" : "Republican",
            _ => "",
        };
    }
}
