using System.Globalization;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"freshman Sen. Ada Obi" of somebody in a second term, "a first-term New Hampshire governor", "Rep. Ada Obi, who resigned last
/// year".</summary>
sealed class TermCheck : IAnalyzer
{
    // In days: an oath or an election moves a term by as much.
    const int Leeway = 90;

    const int YearsOfSenator = 6;
    const int YearsOfRepresentative = 2;
    const int YearsOfGovernor = 4;

    // In characters, from a name to the words that say which term it is.
    const int Near = 60;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { } anchor || anchor.Day < Congress.First || anchor.Day > Congress.KnownUntil)
            return;
        var names = new List<MemberNamed>();
        foreach (var passage in analysis.Story.Body)
        {
            var text = passage.Text.AsSpan();
            var isTerm = IndexOfFirstTerm(text) >= 0;
            if (!isTerm && text.IndexOf(", who ") < 0)
                continue;
            if (isTerm)
                CheckGovernors(analysis, anchor.Day, passage);
            CongressScan.Read(analysis.Story, passage, names);
            foreach (var name in names)
            {
                if (name.Members is not [var member])
                    continue;
                if (isTerm)
                    CheckTerm(analysis, anchor.Day, name.At, member);
                CheckLeaving(analysis, anchor.Day, name.At, member);
            }
        }
    }

    // "freshman Sen. Ada Obi", "Ada Obi, a first-term Ohio Republican"
    static void CheckTerm(in Analysis analysis, DateOnly day, Excerpt name, Legislator member)
    {
        if (SeatOn(member, day) is not { } seat || seat.From == Congress.First)
            return;
        // Nobody is a freshman who sat in that chamber before.
        var years = seat.Chamber == "Senate" ? YearsOfSenator : YearsOfRepresentative;
        if (seat.From.AddYears(years).AddDays(Leeway) > day || TermBeside(name) is not { } term)
            return;
        Report(analysis, term, name, $"{member.Name} has been in the {seat.Chamber} since {DateWriting.Of(seat.From)}", day);
    }

    static Seat? SeatOn(Legislator member, DateOnly day)
    {
        foreach (var seat in member.Seats)
        {
            if (seat.From <= day && (seat.Until is not { } until || day < until))
                return seat;
        }

        return null;
    }

    static Excerpt? TermBeside(Excerpt name)
    {
        var text = name.Passage.Text.AsSpan();
        var from = Math.Max(0, name.Start - Near);
        var before = text[from..name.Start];
        var cut = before.LastIndexOfAny(",.;:(");
        // "Sen." and "Rep." before the name are no end.
        var title = TextCursor.LastWord(before.TrimEnd());
        if (cut >= 0 && title.EndsWith(".") && before.TrimEnd().Length - 1 == cut)
            cut = before[..cut].LastIndexOfAny(",.;:(");
        if (IndexOfFirstTerm(before[(cut + 1)..]) is >= 0 and var at && !title.IsEmpty && IsTitle(title))
            return TermAt(name.Passage, from + cut + 1 + at);
        var rest = text[name.End..];
        if (!rest.StartsWith(", a "))
            return null;
        rest = rest[4..];
        return rest.StartsWith("first-term ") || rest.StartsWith("freshman ") ? TermAt(name.Passage, name.End + 4) : null;
    }

    static bool IsTitle(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        return CongressWords.Senator.Contains(word) || CongressWords.Representative.Contains(word) || CongressWords.Party.Contains(word);
    }

    // "Ada Obi, who resigned last year", "who stepped down in 2017"
    static void CheckLeaving(in Analysis analysis, DateOnly day, Excerpt name, Legislator member)
    {
        var text = name.Passage.Text.AsSpan();
        var rest = text[name.End..];
        if (!rest.StartsWith(", who ") || member.Seats[^1].Until is not { } left || left >= day || left is { Month: 1, Day: 3 })
            return;
        rest = rest[6..];
        var verb =
            rest.StartsWith("resigned ") ? "resigned "
            : rest.StartsWith("stepped down ") ? "stepped down "
            : rest.StartsWith("died ") ? "died "
            : "";
        if (verb.Length == 0)
            return;
        var start = name.End + 6 + verb.Length;
        rest = rest[verb.Length..];
        var (length, year) =
            rest.StartsWith("last year") ? (9, day.Year - 1)
            : rest.StartsWith("this year") ? (9, day.Year)
            : rest.StartsWith("in ")
            && rest.Length >= 7
            && int.TryParse(rest[3..7], NumberStyles.None, CultureInfo.InvariantCulture, out var said)
                ? (7, said)
            : (0, 0);
        if (length == 0 || year == left.Year || Math.Abs(year - left.Year) > 3)
            return;
        Report(
            analysis,
            name.Passage.Excerpt(start, length),
            name,
            $"{member.Name} left the {member.Seats[^1].Chamber} on {DateWriting.Of(left)}",
            day
        );
    }

    // "Hassan, a first-term New Hampshire governor", "first-term Ohio Gov. Ada Obi"
    static void CheckGovernors(in Analysis analysis, DateOnly day, Passage passage)
    {
        var text = passage.Text.AsSpan();
        for (var from = 0; IndexOfFirstTerm(text[from..]) is >= 0 and var found; )
        {
            var at = from + found;
            var term = TermAt(passage, at);
            from = term.End;
            var rest = text[term.End..].TrimStart();
            if (StateNames.At(rest) is not { } state)
                continue;
            var title = rest[state.Length..].TrimStart();
            if (!title.StartsWith("governor") && !title.StartsWith("Gov"))
                continue;
            var near = text[Math.Max(0, at - Near)..Math.Min(text.Length, term.End + Near)];
            foreach (var governor in Governors.Of(state.Postal))
            {
                // New Hampshire and Vermont elect theirs every two years; who took over from another finishes that one's term first.
                var years = state.Postal is "NH" or "VT" ? 2 : YearsOfGovernor;
                if (
                    governor.Covers(day)
                    && governor.From is { Month: 1 or 12 }
                    && governor.From.AddYears(years).AddDays(Leeway) <= day
                    && near.Contains(NewsroomNames.SurnameOf(governor.Name), StringComparison.Ordinal)
                )
                    Report(
                        analysis,
                        term,
                        term,
                        $"{governor.Name} has been governor of {StateNames.Of(state.Postal)} since {DateWriting.Of(governor.From)}",
                        day
                    );
            }
        }
    }

    static int IndexOfFirstTerm(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("first-term ");
        return at >= 0 ? at : text.IndexOf("freshman ");
    }

    static Excerpt TermAt(Passage passage, int at) => passage.Excerpt(at, passage.Text[at] == 'f' && passage.Text[at + 1] == 'i' ? 10 : 8);

    static void Report(in Analysis analysis, Excerpt at, Excerpt name, string held, DateOnly day)
    {
        var story = analysis.Story;
        // The year of leaving is what is looked at.
        if (CongressYears.NamesOther(story.SentenceAt(name).Chars, day.Year) && at.Chars[0] == 'f' || story.QuoteAt(at) is not null)
            return;
        // "then a freshman senator"
        if (NameWords.IsPast(TextCursor.LastWordBefore(at.Passage.Text, at.Start)))
            return;
        analysis.Report(at, [("name", name.Text), ("written", at.Text), ("held", held), ("day", DateWriting.Of(day))]);
    }
}
